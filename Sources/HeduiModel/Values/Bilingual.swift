// SPDX-License-Identifier: Apache-2.0

/// A language that Hedui speaks to people.
public enum Language: String, Sendable, Hashable, CaseIterable {
  /// Simplified Chinese, the language of the notices.
  case zh
  /// English.
  case en
}

/// A text in both languages.
public struct Bilingual: Sendable, Hashable {
  /// The text in simplified Chinese.
  public let zh: String
  /// The text in English.
  public let en: String

  /// Makes a text from its two versions.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The text in a language.
  public func text(in language: Language) -> String { language == .zh ? zh : en }
}
