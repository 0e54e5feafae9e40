// SPDX-License-Identifier: Apache-2.0

/// A sentence to a person in both languages, with `{0}`, `{1}`… where values go.
///
/// Templates stand at the foot of the file that uses them and are rendered only when shown.
public struct MessageTemplate: Sendable, Hashable {
  /// By reference: a dossier's results hold hundreds of copies.
  private let content: Shared<Bilingual>

  /// The sentence in both languages.
  public var text: Bilingual { content.content }

  /// Makes a template from its Chinese and English versions.
  public init(zh: String, en: String) {
    content = Shared(Bilingual(zh: zh, en: en))
  }

  /// Fills the places of the template, in order.
  public func callAsFunction(_ arguments: Value...) -> Message {
    Message(template: self, arguments: arguments)
  }
}

/// A template with its values, not yet rendered.
public struct Message: Sendable, Hashable {
  /// The sentence with places.
  public let template: MessageTemplate
  /// What goes into the places.
  public let arguments: [Value]

  /// Makes a message.
  public init(template: MessageTemplate, arguments: [Value]) {
    self.template = template
    self.arguments = arguments
  }

  /// The sentence as a person reads it; a place without a value stays visible as `{n}`.
  public func text(in language: Language) -> String {
    var result = ""
    var rest = Substring(template.text.text(in: language))
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let tail = rest[rest.index(after: open)...]
      guard let close = tail.firstIndex(of: "}"), let index = Int(tail[..<close]),
        arguments.indices.contains(index)
      else {
        result += "{"
        rest = tail
        continue
      }
      result += arguments[index].text(in: language)
      rest = tail[tail.index(after: close)...]
    }
    return result + rest
  }
}
