// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Which of a project's dates tells whether it is new since a day; see ambiguity A-19.
package enum ProjectNewness: String, Sendable, Hashable, CaseIterable {
  /// The latest of its dates: completion, or evidence.
  case latest
  /// The day it began; its earliest date where that is not stated.
  case start

  /// The date that counts; nil when the project states none.
  func date(of project: Project) -> CivilDate? {
    if self == .start, let started = project.started { return started }
    let dates =
      [project.started, project.finished].compactMap { $0 } + project.evidence.compactMap(\.dated)
    return self == .start
      ? dates.min { $0.firstDay < $1.firstDay } : dates.max { $0.lastDay < $1.lastDay }
  }

  /// Whether a project is new since a day; the very day (以来) cannot be told.
  package func isNew(_ project: Project, since deadline: CivilDate) -> DateComparison {
    guard let date = date(of: project) else { return .cannotTell }
    if date.isAfter(deadline) == .yes { return .yes }
    return date.isBefore(deadline) == .yes ? .no : .cannotTell
  }

  /// What the policy's key means.
  static let doc = Bilingual(
    zh: "以工程的哪个时间判断是否新增", en: "which of a project's dates tells whether it is new")
}

extension ParameterField {
  /// A field that holds a date that a notice leaves open: a date, or `unknown`.
  static func dateIfKnown(
    _ key: String, _ path: any WritableKeyPath<Root, CivilDate?> & Sendable, _ doc: Bilingual
  ) -> ParameterField {
    ParameterField(key, doc, form: "YYYY-MM-DD|unknown") {
      (root: inout Root, setting) throws(SettingError) in
      switch setting.content {
      case .text("unknown"):
        root[keyPath: path] = nil
        return
      case .text(let text), .number(let text):
        if let date = CivilDate(text) {
          root[keyPath: path] = date
          return
        }
      default: break
      }
      throw SettingError(neitherDateNorUnknown(), at: setting.place)
    }
  }
}

/// What the key `deadline` of the rules about people who apply again means.
let previousDeadlineDoc = Bilingual(
  zh: "上年度申报截止日期，通知未写明的写 unknown",
  en: "last year's deadline for applications; unknown where the notice does not say")

private let neitherDateNorUnknown = MessageTemplate(
  zh: "此处应为日期，如 2023-10-20，或 unknown", en: "a date is needed here, such as 2023-10-20, or unknown")
