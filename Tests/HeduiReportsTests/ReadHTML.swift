// SPDX-License-Identifier: Apache-2.0

import Testing

/// An HTML page as a strict reader of our own templates sees it: every tag known, balanced, with harmless
/// attributes; what strangers wrote is text.
struct ReadHTML {
  /// The tags in order, without their attributes.
  private(set) var tags: [String] = []
  /// The attributes by name, with every value.
  private(set) var attributes: [String: [String]] = [:]
  /// What stands between the tags, entities resolved.
  private(set) var text = ""

  private var open: [String] = []

  private static let known: Set<String> = [
    "html", "head", "meta", "title", "style", "body", "main", "div", "header", "footer", "section",
    "h1", "h2", "h3", "h4", "p", "ul", "li", "b", "code", "form", "fieldset", "legend", "label",
    "input", "button", "output", "table", "thead", "tbody", "tr", "th", "td", "a", "span",
    "details", "summary", "br", "figure", "figcaption", "img", "svg", "rect", "article", "dl",
    "dt", "dd", "q", "pre", "script",
  ]
  private static let empty: Set<String> = ["meta", "input", "br", "img", "rect"]
  private static let harmless: Set<String> = [
    "lang", "charset", "http-equiv", "content", "name", "id", "class", "href", "src", "width",
    "height", "alt", "aria-label", "aria-labelledby", "aria-live", "aria-hidden", "role",
    "tabindex", "open", "scope", "rowspan", "type", "value", "checked", "for", "autocomplete",
    "placeholder", "viewBox", "preserveAspectRatio", "x", "y", "data-verdict", "data-groups",
    "data-group", "data-count", "data-of", "data-text", "data-copy", "data-done",
  ]

  /// Reads a page.
  ///
  /// - Throws: when something is in it that no template has.
  init(_ page: String) throws {
    // Characters of strangers may combine with ours, so that only scalars tell where a tag is.
    var rest = Array(page.unicodeScalars)[...]
    var piece = String.UnicodeScalarView()
    while let next = rest.popFirst() {
      guard next == "<" else {
        piece.append(next)
        continue
      }
      text += Self.resolved(String(piece))
      piece.removeAll()
      var tag = String.UnicodeScalarView()
      var isQuoted = false
      while let next = rest.popFirst(), isQuoted || next != ">" {
        if next == "\"" { isQuoted.toggle() }
        tag.append(next)
      }
      try take(String(tag))
      if let last = open.last, ["style", "script"].contains(last) { skip(last, &rest) }
    }
    text += Self.resolved(String(piece))
    #expect(open.isEmpty, "not closed: \(open)")
  }

  /// What stands in a style or script is ours and not looked at.
  private func skip(_ name: String, _ rest: inout ArraySlice<Unicode.Scalar>) {
    let end = Array("</\(name)".unicodeScalars)
    while !rest.isEmpty, !rest.starts(with: end) { rest.removeFirst() }
  }

  private mutating func take(_ tag: String) throws {
    if tag == "!doctype html" { return }
    if tag.hasPrefix("/") {
      let name = String(tag.dropFirst())
      #expect(open.popLast() == name, "</\(name)> closes something else")
      return
    }
    let isClosed = tag.hasSuffix("/")
    let name = String(tag.prefix { $0 != " " && $0 != "/" })
    try #require(Self.known.contains(name), "a tag of somebody else's: \(tag.prefix(80))")
    tags.append(name)
    var rest = tag.dropFirst(name.count).drop { $0 == " " }
    if isClosed { rest = rest.dropLast() }
    while !rest.isEmpty {
      let key = String(rest.prefix { $0 != "=" && $0 != " " })
      try #require(Self.harmless.contains(key), "an attribute of somebody else's: \(key)")
      rest = rest.dropFirst(key.count)
      var value = ""
      if rest.hasPrefix("=\"") {
        rest = rest.dropFirst(2)
        value = Self.resolved(String(rest.prefix { $0 != "\"" }))
        rest = rest.drop { $0 != "\"" }.dropFirst()
      }
      attributes[key, default: []].append(value)
      rest = rest.drop { $0 == " " }
    }
    if !isClosed, !Self.empty.contains(name) { open.append(name) }
  }

  private static func resolved(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
