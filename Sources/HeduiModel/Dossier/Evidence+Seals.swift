// SPDX-License-Identifier: Apache-2.0

extension Evidence {
  /// The seals that the dossier declares on the scan, that of the annotation last.
  package var declaredSeals: [Seal] {
    var declared = seals ?? []
    if case .stated(let seal)? = annotation?.seal { declared.append(seal) }
    return declared
  }

  /// The seals that must show on paper in red or blue: those of units and offices.
  ///
  /// Left out are electronic ones, which may be a code or nothing to see, and those of persons, which are
  /// often too small and without a frame.
  package var pressedSeals: [Seal] {
    declaredSeals.filter { $0.kind != .electronic && $0.kind != .personal }
  }

  /// Whether the scan is said to carry seals that a hand pressed, and none that a computer set: those are all one
  /// picture.
  package var hasHandSealsOnly: Bool {
    !pressedSeals.isEmpty && !declaredSeals.contains { $0.kind == .electronic }
  }

  /// Whether its issuer seals such papers by computer, all with the same picture.
  package var isSealedByIssuersComputer: Bool {
    switch kind {
    case .chsiRegistration, .chsiReport, .insuranceProof, .hoursRecord, .platformCapture: true
    default: false
    }
  }
}
