// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Whether scans are needed though the platform fetched the education by itself; see ambiguity A-11.
package enum FetchedEducation: String, Sendable, Hashable, CaseIterable {
  /// They are; without them it is a warning.
  case needed
  /// They are not.
  case exempt

  /// What the policy's key `fetched` means.
  package static let doc = Bilingual(
    zh: "平台已自动提取的学历是否还要扫描件",
    en: "whether scans are needed though the platform fetched the education")
}

/// Where an education was obtained.
enum EducationPlace {
  /// In the mainland; what is not stated counts as this.
  case domestic
  /// In Hong Kong, Macao or Taiwan.
  case outside
  /// Abroad.
  case foreign
}

extension Education {
  /// Where it was obtained, by the country that is stated.
  var origin: EducationPlace {
    guard let key = country?.key, !key.isEmpty else { return .domestic }
    if outsideWords.stands(in: key) { return .outside }
    return key.begins(with: "中国") || domesticNames.contains(key) ? .domestic : .foreign
  }

  /// Whether a degree is declared; 无 and its like are none.
  var hasDegree: Bool {
    guard let key = degree?.key else { return false }
    return !["", "无", "没有", "无学位", "none", "-", "/"].contains(key)
  }

  /// Whether a scan of one of the kinds is attached: to this education or, where it is the only one, to the
  /// dossier.
  func hasScan(_ kinds: Evidence.Kind..., in dossier: Dossier) -> Bool {
    if evidence.holds(kinds) { return true }
    return dossier.education.count == 1 && dossier.attachments.holds(kinds)
  }

  /// What is missing of diploma, 毕业生登记表 and, where a degree is declared, degree certificate.
  func missingMaterials(in dossier: Dossier) -> [Value] {
    var missing: [Value] = []
    if !hasScan(.diploma, in: dossier) { missing.append(term("diploma", "毕业证书", "diploma")) }
    if !hasScan(.graduateRegistration, in: dossier) {
      missing.append(term("graduate-registration", "毕业生登记表", "graduate registration form"))
    }
    if hasDegree, !hasScan(.degree, in: dossier) {
      missing.append(term("degree", "学位证书", "degree certificate"))
    }
    return missing
  }
}

extension [Evidence] {
  /// Whether a scan of one of the kinds is there; looked for by place, because taking a scan out copies it.
  fileprivate func holds(_ kinds: [Evidence.Kind]) -> Bool {
    indices.contains { kinds.contains(self[$0].kind) }
  }
}

private let outsideWords = WordList(["香港", "澳门", "台湾", "境外", "港澳台", "hongkong", "macao", "taiwan"])
private let domesticNames = ["中华人民共和国", "大陆", "内地", "国内", "境内", "china", "cn", "prc"]

private func term(_ code: String, _ zh: String, _ en: String) -> Value {
  .term(code: code, name: Bilingual(zh: zh, en: en))
}

extension Dossier {
  /// Why a scan of an education is not asked for: levels below the accepted ones are listed for
  /// completeness only; nil when it is.
  func exemption(of education: Education, below: NameList) -> Message? {
    below.entry(equal: education.level) == nil
      ? nil : SharedMessages.levelNotConcerned(.text(education.level.text))
  }
}

extension SharedMessages {
  /// What the rules about education share.
  static let education = [levelNotConcerned, educatedAbroad, fetchedExempt]

  /// A level of education whose papers nobody asks for.
  static let levelNotConcerned = MessageTemplate(
    zh: "学历层次是“{0}”，通知不要求其证书材料", en: "the notice asks for no papers of the level {0}")

  /// An education abroad.
  static let educatedAbroad = MessageTemplate(
    zh: "学历在“{0}”取得，按国外学历学位认证书一条判断",
    en: "the education was obtained in {0}, which education.foreign deals with")

  /// A fetched education under the reading that it needs no scan.
  static let fetchedExempt = MessageTemplate(
    zh: "平台已自动提取学历信息，按此解读不需要扫描件",
    en: "the platform fetched the education, under this reading it needs no scan")
}
