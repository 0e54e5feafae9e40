// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// What one scan of a project proves about someone other than the applicant's unit (正文三（五）之二).
enum ThirdPartyProof {
  /// Issued or sealed by another unit, or a page of a listed platform; with whose.
  case thirdParty(String)
  /// A person must judge; with the name that leaves the doubt, where there is one.
  case doubtful(Doubt, String?)
  /// Only the own unit's, or nobody's.
  case own

  /// Why a scan leaves it open.
  enum Doubt {
    /// A capture of a platform that is not listed.
    case otherPlatform
    /// A capture of a platform that is not stated.
    case noPlatform
    /// No unit of the applicant to compare with.
    case noUnit
    /// A unit whose name holds the own unit's.
    case affiliated
    /// Nothing is said of seals.
    case sealsUnstated
  }

  /// Judges a scan.
  init(_ evidence: Evidence, unit: Employer?, platforms: NameList) {
    self =
      evidence.kind == .platformCapture
      ? Self.capture(evidence, platforms) : Self.paper(evidence, unit: unit)
  }

  /// A capture's address decides where one is stated, else the platform's name.
  private static func capture(_ evidence: Evidence, _ platforms: NameList) -> Self {
    if let url = evidence.url {
      guard let host = hostName(url) else { return .doubtful(.otherPlatform, url) }
      return platforms.holds(host) ? .thirdParty(host) : .doubtful(.otherPlatform, host)
    }
    guard let platform = evidence.platform else { return .doubtful(.noPlatform, nil) }
    return platforms.entry(equal: platform) == nil
      ? .doubtful(.otherPlatform, platform.text) : .thirdParty(platform.text)
  }

  private static func paper(_ evidence: Evidence, unit: Employer?) -> Self {
    guard let unit else {
      return evidence.parties.isEmpty && evidence.seals != nil ? .own : .doubtful(.noUnit, nil)
    }
    var near: Name?
    var hasOwn = false
    for party in evidence.parties {
      switch UnitRelation(of: party, to: unit) {
      case .other: return .thirdParty(party.text)
      case .affiliated: near = near ?? party
      case .own: hasOwn = true
      }
    }
    if let near { return .doubtful(.affiliated, near.text) }
    // The own unit's certificate is what the notice calls 本单位证明; other papers may carry seals that the
    // dossier does not mention.
    let isOwnCertificate = evidence.kind == .certificate && hasOwn
    return evidence.seals == nil && !isOwnCertificate ? .doubtful(.sealsUnstated, nil) : .own
  }
}

extension Evidence {
  /// The issuer and the holders of seals, without those of persons.
  fileprivate var parties: [Name] {
    var parties: [Name] = []
    if let issuer { parties.append(issuer) }
    for seal in seals ?? [] where seal.kind != .personal && seal.kind != .registered {
      parties.append(seal.holder)
    }
    return parties
  }

  /// The file's name as a message shows it.
  var fileName: Value { .text(String(file.name)) }
}

extension Project {
  /// The first scan that is certainly someone else's, among those that are asked; nil when there is none.
  func thirdPartyProof(
    for unit: Employer?, _ platforms: NameList, where isAsked: (Evidence) -> Bool = { _ in true }
  ) -> String? {
    for scan in evidence where isAsked(scan) {
      if case .thirdParty(let name) = ThirdPartyProof(scan, unit: unit, platforms: platforms) {
        return name
      }
    }
    return nil
  }
}

/// For the rules about one kind of third-party proof, which are silent where there is another.
package struct PlatformParameters: RuleParameters {
  /// The platforms whose pages prove a project.
  package var platforms: [String] = []
  package init() {}
  package static var fields: [ParameterField<PlatformParameters>] {
    [
      .texts(
        "platforms", \.platforms,
        Bilingual(zh: "页面截图可作第三方证明的平台", en: "platforms whose pages prove a project"))
    ]
  }
}
