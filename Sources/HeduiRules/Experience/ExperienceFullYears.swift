// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that the form's 专业工作年限 is the number of completed years of engineering work.
///
/// Notice: 绍建盟[2024]07号 附件4二（三）, 是指从事工程技术工作的年限，须填写实足年限. Whether gaps are taken out is open
/// . More than the posts give is an error, less a warning.
package struct ExperienceFullYears: Rule {
  /// How completed years are counted; see ambiguity A-26.
  package enum Method: String, Sendable, Hashable, CaseIterable {
    /// The union of the posts.
    case gapsRemoved = "gaps-removed"
    /// From the year of the first post to the year of the cutoff.
    case calendarDifference = "calendar-difference"
  }

  /// What the policy decides.
  package struct Parameters: RuleParameters {
    /// The day through which years are counted.
    package var cutoff: CivilDate?
    /// How they are counted.
    package var method = Method.gapsRemoved
    package init() {}
    package static var fields: [ParameterField<Parameters>] {
      [
        .date("cutoff", \.cutoff, Bilingual(zh: "实足年限截止日期", en: "the last day of the years")),
        .choice(
          "method", \.method, Bilingual(zh: "实足年限的算法", en: "how completed years are counted")),
      ]
    }
  }

  package static let info = RuleInfo(
    id: "experience.full-years",
    title: Bilingual(zh: "专业工作年限填写实足年限", en: "the years of work are the completed ones"),
    remedy: Bilingual(
      zh: "按工作经历重新计算到截止日期的实足年数（不满一年的不计），只填整数",
      en: "count the completed years of the posts again (no part of a year) and enter that number"),
    severity: .error, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [noNumber, tooMany, tooFew, perhaps, noPosts, SharedMessages.nothingStated]
  }

  private let parameters: Parameters
  package init(_ parameters: Parameters) { self.parameters = parameters }

  package func check(_ dossier: Dossier, _ facts: Facts) throws(FactError) -> Outcome {
    guard let text = dossier.form?.workYears else {
      return .notApplicable(SharedMessages.nothingStated())
    }
    guard let stated = wholeNumber(text) else {
      return .fail(Violation(noNumber(.text(text)), actual: .text(text)))
    }
    let posts = dossier.experience.filter { $0.isEngineering != false }
    guard let cutoff = parameters.cutoff, let years = years(of: posts, through: cutoff) else {
      return .notApplicable(noPosts())
    }
    let actual = Value.integer(stated)
    let violation = { (template: MessageTemplate, severity: Severity?) in
      Violation(
        template(actual, years.value, .date(cutoff)), actual: actual, expected: years.value,
        severity: severity)
    }
    if stated > years.most { return .fail(violation(tooMany, nil)) }
    if stated < years.least { return .fail(violation(tooFew, .warning)) }
    guard years.least == years.most else { return .review(violation(perhaps, nil)) }
    return .pass(Measurement(actual: actual, expected: years.value))
  }

  private func years(of posts: [Experience], through cutoff: CivilDate) -> YearBounds? {
    guard let first = posts.map(\.from.year).min() else { return nil }
    switch parameters.method {
    case .gapsRemoved:
      return YearBounds(
        certain: posts.map { StatedSpan(from: $0.from, to: $0.to) }, through: cutoff, .bothEnds)
    case .calendarDifference:
      let difference = max(0, cutoff.year - first)
      return YearBounds(least: difference, most: difference)
    }
  }
}

/// The number that a text of one to three digits means, with 年 after it or not.
private func wholeNumber(_ text: String) -> Int? {
  var digits = ""
  var hasEnded = false
  for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
    let value = (0xFF10...0xFF19).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
    if (0x30...0x39).contains(value), !hasEnded {
      digits.append(Character(Unicode.Scalar(UInt8(value))))
    } else if scalar == "年", !hasEnded, !digits.isEmpty {
      hasEnded = true
    } else {
      return nil
    }
    guard digits.utf8.count <= 3 else { return nil }
  }
  return Int(digits)
}

private let noNumber = MessageTemplate(
  zh: "专业工作年限填的是“{0}”，要求填实足年数（整数）",
  en: "the years of work read \"{0}\", the whole number of completed years is asked")
private let tooMany = MessageTemplate(
  zh: "专业工作年限填 {0} 年，工作经历到 {2} 只有实足 {1} 年",
  en: "the form says {0} years of work, the posts give {1} completed years by {2}")
private let tooFew = MessageTemplate(
  zh: "专业工作年限填 {0} 年，少于工作经历到 {2} 的实足 {1} 年",
  en: "the form says {0} years of work, fewer than the {1} completed ones by {2}")
private let perhaps = MessageTemplate(
  zh: "专业工作年限填 {0} 年；工作起止写得不够具体，到 {2} 实足 {1} 年之间，请核对",
  en: "the form says {0} years of work; the days of the posts are imprecise: {1} years by {2}")
private let noPosts = MessageTemplate(
  zh: "没有写明工作经历，无从核对年限", en: "no posts are stated to compare the years with")
