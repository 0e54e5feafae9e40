// SPDX-License-Identifier: Apache-2.0

public import HeduiModel
public import SystemPackage

/// A notice's text for comparing quotes with it: white space does not count, and `…` in a quote stands for
/// what is left out.
struct NoticeText: Sendable {
  /// The text without white space.
  let scalars: [Unicode.Scalar]

  /// Makes a text.
  init(_ text: String) { scalars = withoutSpace(text) }

  /// The first stretch at or behind a position that a quote describes, from the beginning of its first part
  /// to the end of its last; nil when there is none.
  func range(of quote: String, from start: Int = 0) -> Range<Int>? {
    var range: Range<Int>?
    for part in quote.split(separator: "…") {
      let wanted = withoutSpace(String(part))
      guard !wanted.isEmpty else { continue }
      guard let found = position(of: wanted, from: range?.upperBound ?? start) else { return nil }
      range = (range?.lowerBound ?? found)..<(found + wanted.count)
    }
    return range
  }

  /// A stretch of the text.
  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  private func position(of wanted: [Unicode.Scalar], from start: Int) -> Int? {
    guard wanted.count <= scalars.count - start else { return nil }
    return (start...(scalars.count - wanted.count)).first { position in
      scalars[position..<(position + wanted.count)].elementsEqual(wanted)
    }
  }
}

private func withoutSpace(_ text: String) -> [Unicode.Scalar] {
  text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }
}

/// A notice's text in a file.
public struct NoticeFile: Sendable {
  /// The text.
  public let text: String

  /// Reads a file in any encoding that documents may have.
  ///
  /// - Throws: ``PolicyError`` when it cannot be read.
  public init(_ path: FilePath, limits: Limits = .standard) throws {
    let bytes = try PolicyFile(at: path, limits: limits).bytes
    do throws(DocumentFault) {
      text = String(decoding: try decodeText(bytes).0, as: UTF8.self)
    } catch {
      throw PolicyError([.init(error.message, at: nil)])
    }
  }
}

extension Policy {
  /// The quotes of this policy that do not stand in its notice, each with its place.
  public func faults(against notice: String) -> [PolicyError.Fault] {
    let text = NoticeText(notice)
    return (settings[key: "rules"]?.entries ?? []).compactMap { entry in
      guard let quote = entry.value[key: "quote"], let words = quote.text,
        text.range(of: words) == nil
      else { return nil }
      return PolicyError.Fault(notInNotice(.text(entry.key), .text(words)), at: quote.place)
    }
  }
}

private let notInNotice = MessageTemplate(
  zh: "规则 {0} 引用的原文“{1}”不在通知中", en: "the words that rule {0} quotes are not in the notice: {1}")
