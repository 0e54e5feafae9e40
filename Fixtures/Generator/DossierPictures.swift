// SPDX-License-Identifier: Apache-2.0

/// The pictures of the sample dossiers: a photo each and scans of what they hand in.
package enum DossierPictures {
  /// Every picture, of the dossier that is accepted and of the one that is not.
  package static let all: [Fixture] = accepted + faulty

  private static let accepted: [Fixture] = [
    Fixture("dossiers/accepted/photo.jpg") {
      try encoded(Portrait(width: 413, height: 579, seed: 41).drawn(), 50_000...85_000)
    },
    scan(
      "accepted", "project-drawing",
      ScanPage(kind: .drawing, seed: 42, marks: [.annotation, .seal])),
    scan(
      "accepted", "project-joint-review",
      ScanPage(
        kind: .form, seed: 43, marks: [.annotation, .seal, .secondSeal, .thirdSeal, .fourthSeal])),
    scan("accepted", "paper-cover", ScanPage(kind: .cover, seed: 44, marks: [.annotation, .seal])),
    scan(
      "accepted", "paper-contents",
      ScanPage(kind: .contents, seed: 45, marks: [.annotation, .seal])),
    scan("accepted", "paper-body", ScanPage(kind: .text, seed: 46, marks: [.annotation, .seal])),
    scan("accepted", "diploma", ScanPage(kind: .cover, seed: 60, marks: [.annotation, .seal])),
    scan(
      "accepted", "chsi-registration",
      ScanPage(kind: .contents, seed: 61, marks: [.annotation, .seal])),
    scan(
      "accepted", "title-certificate",
      ScanPage(kind: .cover, seed: 62, marks: [.annotation, .seal])),
    scan("accepted", "hours", ScanPage(kind: .contents, seed: 63, marks: [.annotation, .seal])),
    scan(
      "accepted", "assessment-2021", ScanPage(kind: .form, seed: 64, marks: [.annotation, .seal])),
    scan(
      "accepted", "assessment-2022", ScanPage(kind: .form, seed: 65, marks: [.annotation, .seal])),
    scan(
      "accepted", "assessment-2023", ScanPage(kind: .form, seed: 66, marks: [.annotation, .seal])),
  ]

  private static let faulty: [Fixture] = [
    Fixture("dossiers/faulty/photo.jpg") {
      try encoded(Portrait(width: 358, height: 441, seed: 51).drawn(), 40_000...62_000)
    },
    scan("faulty", "own-proof", ScanPage(kind: .text, seed: 52, marks: [.seal])),
    scan("faulty", "drawing-unsigned", ScanPage(kind: .drawing, seed: 53, marks: [])),
    scan("faulty", "paper-cover", ScanPage(kind: .cover, seed: 54, marks: [.annotation, .seal])),
    // Declared as annotated and sealed, and neither.
    scan("faulty", "paper-body", ScanPage(kind: .text, seed: 55, marks: [], isYellowed: true)),
    scan("faulty", "diploma", ScanPage(kind: .cover, seed: 70, marks: [.annotation])),
    scan("faulty", "assessments", ScanPage(kind: .form, seed: 71, marks: [])),
    scan("faulty", "award", ScanPage(kind: .cover, seed: 72, marks: [.seal])),
    scan("faulty", "patent", ScanPage(kind: .text, seed: 73, marks: [.annotation, .seal])),
  ]

  private static func scan(_ dossier: String, _ name: String, _ page: ScanPage) -> Fixture {
    Fixture("dossiers/\(dossier)/evidence/\(name).jpg") {
      try encoded(page.drawn(), 20_000...60_000)
    }
  }
}
