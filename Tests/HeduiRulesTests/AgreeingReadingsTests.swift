// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import HeduiRules
import Testing

/// Two readings of a rule, and a scan that may or may not tell them apart.
private struct Pair<Subject: RuleSubject> {
  let agrees: Bool
  let areEqual: Bool

  init<R: Rule>(_ left: R, _ right: R, on subject: Subject) throws where R.Subject == Subject {
    agrees = left.agrees(with: right, on: subject)
    areEqual = try left.check(subject, facts()) == right.check(subject, facts())
  }
}

/// A rule that says of two readings that they agree is not asked under the second: it must be right.
struct AgreeingReadingsTests {
  private static let words: [Declared<String>] = [
    .unstated, .absent, .stated("核对无误"), .stated("核对有误"), .stated("情况属实"),
  ]

  private static func scans(of kind: Evidence.Kind) -> [Evidence] {
    var annotations: [Annotation?] = [nil]
    for words in words {
      annotations.append(
        Annotation(words: words, verifier: .unstated, date: .unstated, seal: .unstated))
      annotations.append(Annotation(words: words, verifier: .absent, date: .absent, seal: .absent))
      let holder = Name(text: "某院", key: "某院")
      annotations.append(
        Annotation(
          words: words, verifier: .stated(holder),
          date: CivilDate("2024-08").map { .stated($0) } ?? .absent,
          seal: .stated(Seal(holder: holder, kind: .department))))
    }
    return annotations.map {
      Evidence(file: FileReference("a.jpg"), kind: kind, annotation: $0)
    }
  }

  private static func pairs(_ scan: Evidence) throws -> [Pair<Evidence>] {
    var (here, there) = (AnnotationParameters(), AnnotationParameters())
    (here.captures, there.captures) = (.annotated, .exempt)
    var (strict, lenient) = (
      AnnotationVerifiedWords.Parameters(), AnnotationVerifiedWords.Parameters()
    )
    strict.words = ["核对无误"]
    (lenient.words, lenient.captures) = (strict.words, .exempt)
    var wider = strict
    wider.words.append("情况属实")
    return [
      try Pair(AnnotationVerifierSignature(here), AnnotationVerifierSignature(there), on: scan),
      try Pair(AnnotationVerifiedDate(here), AnnotationVerifiedDate(there), on: scan),
      try Pair(AnnotationUnitSeal(here), AnnotationUnitSeal(there), on: scan),
      try Pair(AnnotationVerifiedWords(strict), AnnotationVerifiedWords(lenient), on: scan),
      try Pair(AnnotationVerifiedWords(strict), AnnotationVerifiedWords(wider), on: scan),
    ]
  }

  @Test(arguments: Evidence.Kind.allCases)
  func `readings that are said to agree say the same`(kind: Evidence.Kind) throws {
    for scan in Self.scans(of: kind) {
      for pair in try Self.pairs(scan) where pair.agrees { #expect(pair.areEqual) }
    }
  }

  @Test func `readings that part are not said to agree, and most that do not part are`() throws {
    let captures = try Self.scans(of: .platformCapture).flatMap(Self.pairs)
    #expect(captures.contains { !$0.areEqual })
    #expect(!captures.contains { $0.agrees })
    let drawings = try Self.scans(of: .drawing).flatMap(Self.pairs)
    #expect(drawings.count { $0.agrees } == drawings.count * 4 / 5)
  }
}
