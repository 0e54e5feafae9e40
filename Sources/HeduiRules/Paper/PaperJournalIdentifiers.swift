// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Asks that ISSN, CN, ISBN and DOI of a paper are well formed, and that the journal has a national number.
///
/// Derived from 绍建盟[2024]07号 正文五（八）, 非法期刊: a journal that may be published here has a CN number of
/// GB/T 9999.1. A number such as CN(HK) is none, an ISSN alone is that of a foreign journal, serials below
/// 1000 are newspapers; none of this says that a journal is illegal, so each is a warning.
package struct PaperJournalIdentifiers: Rule {
  package static let info = RuleInfo(
    id: "paper.journal-identifiers",
    title: Bilingual(zh: "刊号、书号书写正确", en: "the paper's serial and book numbers are well formed"),
    remedy: Bilingual(
      zh: "对照封面和版权页更正号码，并到国家新闻出版署网站查询期刊",
      en:
        "correct the numbers by the cover and the imprint, and look the journal up in the press "
        + "authority's register"),
    severity: .warning, needs: .declared, since: "0.1.0")

  package static var messages: [MessageTemplate] {
    [wrongISSN, wrongCN, notNational, noRegion, newspaper, noCN, wrongISBN, wrongDOI]
  }

  package init(_ parameters: NoParameters) {}

  package func check(_ paper: Paper, _ facts: Facts) throws(FactError) -> Outcome {
    guard paper.issn != nil || paper.cn != nil || paper.isbn != nil || paper.doi != nil else {
      return .notApplicable(SharedMessages.nothingStated())
    }
    var violations: [Violation] = []
    if let issn = paper.issn {
      if ISSN(issn) == nil { violations.append(violation(wrongISSN, issn)) }
      if paper.cn == nil { violations.append(violation(noCN, issn)) }
    }
    if let cn = paper.cn, let fault = fault(ofCN: cn) { violations.append(violation(fault, cn)) }
    if let isbn = paper.isbn, ISBN(isbn) == nil { violations.append(violation(wrongISBN, isbn)) }
    if let doi = paper.doi, DOI(doi) == nil { violations.append(violation(wrongDOI, doi)) }
    return violations.isEmpty ? .pass() : .fail(violations)
  }

  private func fault(ofCN text: String) -> MessageTemplate? {
    do throws(CNNumber.Fault) {
      return try CNNumber(text).isNewspaper ? newspaper : nil
    } catch {
      return switch error {
      case .shape: wrongCN
      case .notNational: notNational
      case .region: noRegion
      }
    }
  }

  private func violation(_ template: MessageTemplate, _ text: String) -> Violation {
    let actual = Value.text(String(text.prefix(64)))
    return Violation(template(actual), actual: actual)
  }
}

private let wrongISSN = MessageTemplate(
  zh: "国际刊号 {0} 不是正确的 ISSN（8 位，末位为校验位）",
  en: "the number {0} is no ISSN (eight characters, the last one a check)")
private let wrongCN = MessageTemplate(
  zh: "国内刊号 {0} 的写法不对，应如 CN33-1234/TU", en: "the number {0} is not written like CN33-1234/TU")
private let notNational = MessageTemplate(
  zh: "刊号 {0} 不是国内统一连续出版物号，请到国家新闻出版署网站查询期刊",
  en:
    "the number {0} is no national serial number; look the journal up in the press authority's "
    + "register")
private let noRegion = MessageTemplate(
  zh: "国内刊号 {0} 的前两位不是任何地区的代码",
  en: "the first two digits of the serial number {0} are no region's")
private let newspaper = MessageTemplate(
  zh: "国内刊号 {0} 是报纸的号码，请核对是否为期刊论文",
  en: "the serial number {0} is a newspaper's; is it a journal's paper")
private let noCN = MessageTemplate(
  zh: "只有国际刊号 {0}，没有写明国内刊号，请核对期刊是否在国内合法出版",
  en: "only the international number {0} is stated, no national one; is the journal legal here")
private let wrongISBN = MessageTemplate(
  zh: "书号 {0} 不是正确的 ISBN（校验位或位数不对）",
  en: "the number {0} is no ISBN (its length or its check digit is wrong)")
private let wrongDOI = MessageTemplate(
  zh: "{0} 不是正确的 DOI，应如 10.1234/abcd", en: "the text {0} is no DOI such as 10.1234/abcd")
