// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// What words written on a scan amount to, compared with the words that the notice asks for.
enum VerifiedWords: Equatable {
  /// They hold the words asked for.
  case verified
  /// They hold the words only after a no, such as 未核对无误.
  case negated
  /// They hold other words of the same sense.
  case synonym
  /// They hold neither.
  case other

  /// Reads the words; signs and spaces between characters play no part, traditional characters count as
  /// simplified ones.
  init(_ text: String, asked: AskedWords) {
    // Nearly all annotations are exactly the words that are asked for.
    if asked.exact.contains(text) {
      self = .verified
      return
    }
    let written = plain(text)
    var isNegated = false
    for phrase in asked.required {
      for place in places(of: phrase, in: written) {
        if isNegation(written[..<place]) {
          isNegated = true
        } else {
          self = .verified
          return
        }
      }
    }
    let known = asked.synonyms.contains { phrase in
      places(of: phrase, in: written).contains { !isNegation(written[..<$0]) }
    }
    self = isNegated ? .negated : known ? .synonym : .other
  }
}

/// The words that a policy asks for, made plain once for all scans.
struct AskedWords: Equatable {
  fileprivate let exact: [String]
  let required: [[Unicode.Scalar]]
  fileprivate let synonyms: [[Unicode.Scalar]]

  /// Takes a policy's words; those without letters or digits ask for nothing.
  init(required: [String], synonyms: [String]) {
    exact = required.filter { !plain($0).isEmpty && $0.unicodeScalars.contains(where: isIdeograph) }
    self.required = required.map(plain).filter { !$0.isEmpty }
    self.synonyms = synonyms.map(plain).filter { !$0.isEmpty }
  }
}

func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
  (0x4E00...0x9FFF).contains(scalar.value)
}

/// Words that turn what follows into its opposite or into something still to be done.
private let negations: [[Unicode.Scalar]] = [
  "未", "未经", "未能", "未予", "未作", "未做", "未进行", "没", "没有", "不", "不是", "不能", "无法", "并非",
  "否", "非", "待", "尚待", "请", "须", "需", "应", "请经", "须经", "需经", "应经",
].map { Array($0.unicodeScalars) }

/// Whether what stands before a phrase ends in a no.
func isNegation(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
  negations.contains { before.suffix($0.count).elementsEqual($0) }
}

/// All places where a phrase begins.
private func places(of phrase: [Unicode.Scalar], in text: [Unicode.Scalar]) -> [Int] {
  guard text.count >= phrase.count else { return [] }
  return (0...(text.count - phrase.count)).filter {
    text[$0..<($0 + phrase.count)].elementsEqual(phrase)
  }
}

/// Letters and digits only, in simplified characters as far as annotations use them.
func plain(_ text: String) -> [Unicode.Scalar] {
  text.unicodeScalars.map { simplified[$0] ?? $0 }
    .filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
}

/// The characters of annotations that differ between the scripts, and the radicals that text layers of PDF
/// files put in their place.
private let simplified: [Unicode.Scalar: Unicode.Scalar] = [
  "對": "对", "無": "无", "誤": "误", "與": "与", "經": "经", "覈": "核", "實": "实", "審": "审",
  "準": "准", "確": "确", "沒": "没", "進": "进", "並": "并", "應": "应", "請": "请", "須": "须", "⽆": "无",
]
