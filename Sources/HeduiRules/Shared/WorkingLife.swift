// SPDX-License-Identifier: Apache-2.0

import HeduiModel

extension Dossier {
  /// Whether the applicant took up the first job, or left school without having worked before, after a
  /// day (counted from 1970-01-01), or may have.
  func beganWork(afterDay day: Int) -> Bool {
    let firstJob = experience.min { $0.from.firstDay < $1.from.firstDay }?.from
    if let firstJob, firstJob.lastDay > day { return true }
    return education.contains { education in
      guard let obtained = education.obtained, obtained.lastDay > day else { return false }
      return education.isLater == false || (education.isLater == nil && firstJob == nil)
    }
  }
}
