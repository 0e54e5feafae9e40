// SPDX-License-Identifier: Apache-2.0

import HeduiModel

extension Dossier {
  /// 评审表, once the paper stage is reached: stated so, or shown by a file of the form; nil before.
  var paperForm: ReviewForm? {
    guard let form, form.isPaper ?? !form.evidence.isEmpty else { return nil }
    return form
  }
}
