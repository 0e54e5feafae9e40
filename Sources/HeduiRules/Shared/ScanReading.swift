// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// What reading the words of a scan came to, for the rules about its annotation.
enum ScanReading {
  /// Nobody asked for it, and why.
  case notAsked(Message)
  /// No page could be read, and why.
  case unread(Message)
  /// The pages that were read; why the first of the others was not, nil where all were.
  case read([ReadPage], unread: Message?)

  /// Reads a scan as far as this check reads words, each scan at most once.
  ///
  /// - Throws: what keeps the file from being opened.
  init(of evidence: Evidence, _ facts: Facts) throws(FactError) {
    switch evidence.kind {
    case .reviewForm, .publicityTable, .signature, .authorisation, .entrustment:
      self = .notAsked(SharedMessages.noProof())
      return
    default: break
    }
    switch facts.words.depth {
    case .none:
      self = .notAsked(SharedMessages.wordsNotAsked())
    case .doubtful:
      let isOpen = evidence.annotation?.isOpen ?? true
      var isInDoubt = isOpen
      if !isInDoubt { isInDoubt = try evidence.hasDoubtfulSeals(facts) }
      guard isInDoubt else {
        self = .notAsked(SharedMessages.annotationStated())
        return
      }
      self.init(try facts.file(evidence.file).words(.pages(.crops), within: facts.words.budget))
      // What is stated stands without: nobody must look at the scan because of this.
      if !isOpen, case .unread(let reason) = self { self = .notAsked(reason) }
    case .full:
      self.init(try facts.file(evidence.file).words(.pages(.wholePage), within: facts.words.budget))
    }
  }

  private init(_ pages: [PageWords]) {
    var read: [ReadPage] = []
    var reason: Message?
    for (index, page) in pages.enumerated() {
      switch page {
      case .read(let lines, extent: _): read.append(ReadPage(index, lines))
      case .textOnly(let lines, let message):
        read.append(ReadPage(index, lines))
        reason = reason ?? message
      case .unread(let message): reason = reason ?? message
      }
    }
    if read.isEmpty, let reason {
      self = .unread(reason)
    } else {
      self = .read(read, unread: reason)
    }
  }
}

/// A page that was read.
struct ReadPage {
  /// Its index in the file, from 0.
  let index: Int
  /// The lines that people see, from top to bottom.
  let lines: [SeenWord]
  /// The lines that nobody sees, which only claim something.
  let claims: [SeenWord]

  init(_ index: Int, _ lines: [SeenWord]) {
    self.index = index
    self.lines = lines.filter { $0.source != .hiddenText }
    claims = lines.filter { $0.source == .hiddenText }
  }

  /// The claims in place of what is seen.
  private init(claimsOf page: ReadPage) {
    (index, lines, claims) = (page.index, page.claims, [])
  }

  /// The same pages as text that nobody sees tells it.
  static func claims(of pages: [ReadPage]) -> [ReadPage] {
    pages.filter { !$0.claims.isEmpty }.map(ReadPage.init(claimsOf:))
  }
}

extension Annotation {
  /// Whether words, verifier or date are neither stated nor said to be absent, or the date is no whole day: other
  /// rules then ask a person to look.
  fileprivate var isOpen: Bool {
    if case .unstated = words { return true }
    if case .unstated = verifier { return true }
    switch date {
    case .unstated: return true
    case .absent: return false
    case .stated(let date): return date.precision != .day
    }
  }
}

/// What the lines of a scan's pages say about its verification, the weightiest first.
struct SeenAnnotation {
  /// What the words amount to.
  private(set) var phrase = SeenPhrase.none
  /// The line they stand on; nil when there is none.
  private(set) var line: SeenWord?
  /// The lines around it, itself included; all lines of the pages when there is none.
  private(set) var near: [SeenWord] = []

  /// Looks through pages.
  init(_ pages: [ReadPage], asked: AskedWords) {
    for page in pages.map(\.lines) {
      for (index, line) in page.enumerated() {
        let before = index > 0 && line.follows(page[index - 1]) ? page[index - 1].text : ""
        let found = SeenPhrase(line.text, before: before, asked: asked)
        guard found.rank > phrase.rank else { continue }
        (phrase, self.line) = (found, line)
        near = page.filter { $0.isNear(line) }
      }
    }
    if line == nil { near = pages.flatMap(\.lines) }
  }
}

extension SeenWord {
  /// Whether the line stands right below another one.
  fileprivate func follows(_ other: SeenWord) -> Bool {
    let gap = box.y - (other.box.y + other.box.height)
    return gap < 2 * max(box.height, other.box.height)
      && !(other.text.last.map { "。；;.！!".contains($0) } ?? true)
  }

  /// Whether it may belong to the same annotation as a line.
  fileprivate func isNear(_ line: SeenWord) -> Bool {
    let reach = 8 * line.box.height
    return box.y < line.box.y + line.box.height + reach && line.box.y - reach < box.y + box.height
      && box.x < line.box.x + line.box.width + reach && line.box.x - reach < box.x + box.width
  }
}

/// For the rules that look for the words of the annotation.
package struct SeenWordsParameters: RuleParameters {
  /// The words asked for; one of them is enough.
  package var words: [String] = []
  package init() {}
  package static var fields: [ParameterField<SeenWordsParameters>] {
    [.texts("words", \.words, Bilingual(zh: "应有的字样，有其一即可", en: "the words asked for, one of them"))]
  }
}
