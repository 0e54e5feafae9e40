// SPDX-License-Identifier: Apache-2.0

import HeduiModel

extension Evidence {
  /// How many seals must be seen at least: one for each seal declared, the annotation's on every page that it is
  /// said to stand on; a seal declared both below `seals` and for the annotation may be one.
  func leastSeals(on pages: Int) -> Int {
    let declared = pressedSeals
    guard case .stated(let annotated)? = annotation?.seal, declared.contains(annotated) else {
      return declared.count
    }
    let others = declared.filter {
      $0.holder.key != annotated.holder.key || $0.kind != annotated.kind
    }
    return others.count + (annotation?.extent == .everyPage ? pages : 1)
  }

  /// Whether fewer seals are seen than declared and a person must look: the scan is in doubt.
  ///
  /// - Throws: what keeps the file from being opened.
  func hasDoubtfulSeals(_ facts: Facts) throws(FactError) -> Bool {
    guard facts.looksAtScans, !pressedSeals.isEmpty, let survey = try facts.file(file).sealSurvey
    else { return false }
    return !survey.isBare && survey.whole.count < leastSeals(on: survey.pageCount)
  }
}
