// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// Whether the applicant is among people that a work names.
enum Membership: Equatable {
  /// By the present or a former name.
  case member
  /// All names are in Latin letters and the applicant's is not: a transcription cannot be compared.
  case otherScript
  /// Not among them.
  case absent

  /// Looks the applicant up among names, by their letters.
  init(of applicant: Applicant, among names: [Name]) {
    let own = Set(([applicant.name] + applicant.formerNames).map { reduced($0.key) })
    if names.contains(where: { own.contains(reduced($0.key)) }) {
      self = .member
    } else if !isLatin(applicant.name), names.allSatisfy(isLatin) {
      self = .otherScript
    } else {
      self = .absent
    }
  }

  /// What a rule says that asks for the applicant among the people of a work.
  ///
  /// Both messages take the people named (twenty at most) and the applicant.
  static func outcome(
    of applicant: Applicant, among people: [Name], absent: MessageTemplate,
    otherScript: MessageTemplate
  ) -> Outcome {
    let names = Value.list(people.prefix(20).map { .text($0.text) })
    let own = Value.text(applicant.name.text)
    func fail(_ message: MessageTemplate) -> Outcome {
      .fail(Violation(message(names, own), actual: names, expected: own))
    }
    return switch Membership(of: applicant, among: people) {
    case .member: .pass(Measurement(actual: names))
    case .otherScript: fail(otherScript)
    case .absent: fail(absent)
    }
  }
}

private func isLatin(_ name: Name) -> Bool {
  name.key.unicodeScalars.allSatisfy { $0.value < 0x2E80 }
}
