// SPDX-License-Identifier: Apache-2.0

/// A copy that is planted in a dossier.
package struct YearsCopy: Sendable, Hashable {
  /// What is copied, and what is done to a page.
  package enum Kind: String, Sendable, CaseIterable {
    case file, role, paper
    case turn90, turn180, turn270, quality40, crop5, darker, lighter
    case turnedAndQuality40, croppedAndDarker

    /// Whether it is told by content and not by looks.
    package var isExact: Bool { self == .file || self == .role || self == .paper }
    /// Those told by content.
    package static var exact: [Kind] { allCases.filter(\.isExact) }
    /// Those told by looks.
    package static var near: [Kind] { allCases.filter { !$0.isExact } }
  }

  package let kind: Kind
  /// The dossier that it comes from, an earlier one.
  package let source: Int
}

/// The dossier of a number: always the same.
struct YearsDossier {
  static let slots = 2
  let number: Int
  let copy: YearsCopy?
  private let rate: Int

  init(_ number: Int, rate: Int) {
    (self.number, self.rate) = (number, rate)
    guard number % rate == rate - 1 else {
      copy = nil
      return
    }
    let kinds = YearsCopy.Kind.allCases
    var drawn = Drawn(UInt64(number) &* 77)
    // From a dossier without a copy of its own.
    var source = Int(drawn.next() % UInt64(number))
    if source % rate == rate - 1 { source -= 1 }
    copy = YearsCopy(kind: kinds[number / rate % kinds.count], source: source)
  }

  /// Where a page first stood.
  func origin(_ slot: Int) -> (dossier: Int, slot: Int) {
    guard slot == 1, let copy, copy.kind == .file || !copy.kind.isExact else {
      return (number, slot)
    }
    return (copy.source, copy.source / 2 % 2)
  }

  /// How many of the 32 fields of a form are filled in; nil for a page of text, which every other dossier has.
  func fields(_ slot: Int) -> Int? {
    let (dossier, slot) = origin(slot)
    if (dossier + slot) % 2 == 1 { return nil }
    // One form in ten is sparsely filled in: with 8, 4, 2 or 1 of its fields, or none.
    if dossier / 2 % 10 != 0 { return 32 }
    return [8, 4, 2, 1, 0][dossier / 20 % 5]
  }

  private func page(_ slot: Int) -> DrawnPage {
    let origin = origin(slot)
    let seed = UInt64(origin.dossier * Self.slots + origin.slot + 1)
    guard let fields = fields(slot) else { return .text(seed &* 0x9E37_79B9) }
    return .form(
      template: UInt64(origin.dossier / 2 % 8), filled: seed &* 0x9E37_79B9, fields: fields)
  }

  /// A page as a file.
  func file(_ slot: Int) throws -> [UInt8] {
    var seed = UInt64(number * Self.slots + slot)
    guard slot == 1, let copy else { return try page(slot).noisy(seed).jpeg() }
    if copy.kind == .file {
      let origin = origin(slot)
      return try YearsDossier(origin.dossier, rate: rate).file(origin.slot)
    }
    seed &+= 1 << 40
    let page = page(slot)
    return switch copy.kind {
    case .file, .role, .paper: try page.noisy(seed).jpeg()
    case .turn90: try page.turned.noisy(seed).jpeg()
    case .turn180: try page.turned.turned.noisy(seed).jpeg()
    case .turn270: try page.turned.turned.turned.noisy(seed).jpeg()
    case .quality40: try page.noisy(seed).jpeg(quality: 40)
    case .crop5: try page.cropped.noisy(seed).jpeg()
    case .darker: try page.lit(0.75).noisy(seed).jpeg()
    case .lighter: try page.lit(1.15).noisy(seed).jpeg()
    case .turnedAndQuality40: try page.turned.noisy(seed).jpeg(quality: 40)
    case .croppedAndDarker: try page.cropped.lit(0.8).noisy(seed).jpeg()
    }
  }

  /// The dossier's document.
  var document: String {
    let project = copy.flatMap { $0.kind == .role ? $0.source : nil } ?? number
    let paper = copy.flatMap { $0.kind == .paper ? $0.source : nil } ?? number
    return """
      schema: 1
      applicant: {name: 人\(number), resident-id: "\(number)"}
      projects:
        - name: 工程\(project)
          role: manager
          evidence: [{file: 0.jpg, kind: completion}, {file: 1.jpg, kind: completion}]
      papers: [{title: 论文\(paper), authors: [人\(number)]}]

      """
  }
}
