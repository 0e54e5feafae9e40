// SPDX-License-Identifier: Apache-2.0

import HeduiModel

extension Seal.Kind {
  /// The kind as a typed value: the code for machines, the name for people.
  var value: Value { .term(code: rawValue, name: name) }

  private var name: Bilingual {
    switch self {
    case .unit: Bilingual(zh: "单位公章", en: "unit's official seal")
    case .department: Bilingual(zh: "部门章或专用章", en: "department or special-purpose seal")
    case .drawingReview: Bilingual(zh: "图审章", en: "drawing review seal")
    case .drawingIssue: Bilingual(zh: "出图专用章", en: "drawing issue seal")
    case .asBuilt: Bilingual(zh: "竣工图章", en: "completion drawing seal")
    case .registered: Bilingual(zh: "注册执业印章", en: "registered practice seal")
    case .personal: Bilingual(zh: "个人名章", en: "personal seal")
    case .electronic: Bilingual(zh: "电子印章", en: "seal in electronic form")
    }
  }
}
