// SPDX-License-Identifier: Apache-2.0

import HeduiModel

extension Assessment {
  /// Why the demands on the fields of 附件5 do not hold; nil when the assessment is on that form.
  var whyNoModelForm: Message? {
    switch form {
    case .model: nil
    case nil: SharedMessages.formUnstated()
    case .other, .award, .remark: SharedMessages.notTheModelForm()
    }
  }
}

extension Dossier {
  /// The fields of 附件5 that this dossier's forms may leave out, out of those for departments.
  func excused(_ departmentFields: NameList, _ field: Name) -> Bool {
    unit?.hasDepartments == false && departmentFields.entry(equal: field) != nil
  }
}

extension SharedMessages {
  /// What the rules about the form of 附件5 say alike.
  static let assessmentForm = [formUnstated, notTheModelForm]

  /// Nobody said what paper it is.
  static let formUnstated = MessageTemplate(
    zh: "没有写明考核材料是否为附件5的登记表", en: "it is not stated whether the assessment is on the form of 附件5")

  /// The model is for enterprise staff.
  static let notTheModelForm = MessageTemplate(
    zh: "不是附件5的登记表（范本），不涉及其栏目",
    en: "the assessment is not on the form of 附件5, whose fields do not concern it")
}
