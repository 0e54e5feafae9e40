// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// What of 附件1一2 and 3.1 a dossier lacks, for certain or perhaps.
struct Shortfall {
  /// What is certainly lacking.
  private(set) var certain: [Value] = []
  /// What may be lacking.
  private(set) var doubtful: [Value] = []

  /// Looks for it; title and years only where the route asks for them.
  init(
    _ dossier: borrowing Dossier, _ below: NameList, _ words: WordList,
    _ parameters: SelfassessRequired.Parameters,
    judgesYears: Bool
  ) {
    if !dossier.education.isEmpty,
      dossier.education.allSatisfy({ below.entry(equal: $0.level) != nil })
    {
      certain.append(education)
    }
    guard judgesYears else { return }
    switch dossier.currentTitle {
    case .unstated: doubtful.append(title)
    case .absent: certain.append(title)
    case .stated(let held) where held.isLevelTwo: break
    case .stated(let held) where held.grade == .technician: certain.append(title)
    case .stated(let held): addYears(dossier, held, words, parameters)
    }
  }

  private mutating func addYears(
    _ dossier: Dossier, _ held: Title, _ words: WordList,
    _ parameters: SelfassessRequired.Parameters
  ) {
    let years = parameters.years.whole
    guard let cutoff = parameters.cutoff, let obtained = held.obtained,
      let since = held.tenure(through: cutoff, parameters.count)
    else { return doubtful.append(tenure) }
    add(tenure, since.reaches(years))
    guard since.reaches(years) == .yes, !dossier.experience.isEmpty else { return }
    let worked = SpecialtyWork(of: dossier, words: words)
      .years(after: obtained, through: cutoff, parameters.count, .counted)
    add(work, worked.reaches(years))
  }

  private mutating func add(_ term: Value, _ isReached: DateComparison) {
    switch isReached {
    case .yes: break
    case .no: certain.append(term)
    case .cannotTell: doubtful.append(term)
    }
  }
}

private let education = term("education", "规定学历", "the education asked for")
private let title = term("title", "助理工程师职称", "the title of assistant engineer")
private let tenure = term("tenure", "取得职称后的规定年限", "the years since the title")
private let work = term("work", "从事该专业工作的规定年限", "the years of work in the specialty")

private func term(_ code: String, _ zh: String, _ en: String) -> Value {
  .term(code: code, name: Bilingual(zh: zh, en: en))
}
