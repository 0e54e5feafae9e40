// SPDX-License-Identifier: Apache-2.0
import HeduiModel

/// The most characters (Unicode scalars, so that marks piled on one letter count) of a line of text.
let longestLine = 500

extension Form where Value == String {
  /// One line of text; numbers are taken as written.
  static var text: Form<String> {
    let info = FormInfo.text(longest: longestLine)
    return Form(info) { node, reader in
      guard node.kind == .text || node.kind == .number else {
        return reader.refuse(node, needing: info)
      }
      if node.isTight, node.withText(isPlain) { return node.text }
      let text = trimmed(node.text)
      if let hidden = text.unicodeScalars.first(where: isHidden) {
        reader.add(.hiddenCharacter, hiddenCharacter(.text(codePoint(hidden.value))), at: node)
        return nil
      }
      let length = text.unicodeScalars.count
      guard length <= longestLine else {
        reader.add(
          .tooLong, tooLong(.integer(length, .count), .integer(longestLine, .count)), at: node)
        return nil
      }
      return text
    }
  }
}

extension Form where Value == Name {
  /// A name with its comparison key.
  static var name: Form<Name> {
    let text = Form<String>.text
    return Form(text.info) { node, reader in
      if node.kind == .text, node.isTight, node.withText(isPlain) { return reader.name(node) }
      return text.read(node, &reader).map { Name($0) }
    }
  }
}

extension Form where Value == CivilDate {
  /// A date in one of the forms that people write.
  static var date: Form<CivilDate> {
    Form(.date) { node, reader in
      guard node.kind == .text || node.kind == .number else {
        return reader.refuse(node, needing: .date)
      }
      if let date = node.withText(usualDate) { return date }
      switch readDate(node.text) {
      case .success(let date): return date
      case .failure(let problem):
        reader.add(
          problem.isImpossible ? .impossibleDate : .unreadableDate, problem.message, at: node)
        return nil
      }
    }
  }
}

extension Form where Value == FileReference {
  /// A path below the dossier's folder.
  static var file: Form<FileReference> {
    Form(.file) { node, reader in
      guard node.kind == .text || node.kind == .number else {
        return reader.refuse(node, needing: .file)
      }
      if node.withText(isUsualPath) { return FileReference(node.text) }
      switch readPath(trimmed(node.text)) {
      case .success(let path): return FileReference(path)
      case .failure(let problem):
        reader.add(.badPath, problem.message, at: node)
        return nil
      }
    }
  }
}

extension Form where Value: MeaningfulWord {
  /// One of a few words.
  static var word: Form<Value> {
    let words = Value.allCases.map(\.rawValue)
    let known = KnownWords(words)
    let values = Array(Value.allCases)
    let info = FormInfo.word(words, values.map(\.meaning))
    return Form(info) { node, reader in
      guard node.kind == .text || node.kind == .number else {
        return reader.refuse(node, needing: info)
      }
      if let position = known.position(of: node) { return values[position] }
      let text = trimmed(node.text)
      if let word = Value(rawValue: text) { return word }
      let list = HeduiModel.Value.text(words.joined(separator: ", "))
      if let nearest = nearestWord(to: text, in: words) {
        reader.add(
          .unknownWord, unknownWordNear(.text(shown(text)), .text(nearest), list), at: node)
      } else {
        reader.add(.unknownWord, unknownWord(.text(shown(text)), list), at: node)
      }
      return nil
    }
  }
}

extension Form where Value == Int {
  /// The version of the dossier's form: exactly one whole number.
  static func version(_ number: Int) -> Form<Int> {
    Form(.version(number)) { node, reader in
      if trimmed(node.text) == "\(number)" { return number }
      guard node.kind == .number || node.kind == .text else {
        return reader.refuse(node, needing: .version(number))
      }
      reader.add(
        .schema, otherVersion(.text(shown(node.text)), .integer(number)), at: node)
      return nil
    }
  }
}

/// Text without spaces, tabs and line ends around it; rarer separators stay, to be refused in words.
func trimmed(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard let first = scalars.first, let last = scalars.last else { return "" }
  if !isTrimmed(first), !isTrimmed(last) { return text }
  guard let start = scalars.firstIndex(where: { !isTrimmed($0) }),
    let end = scalars.lastIndex(where: { !isTrimmed($0) })
  else { return "" }
  return String(scalars[start...end])
}

/// Whether a text is short and made of visible ASCII, spaces and ideographs, told by its bytes alone; false
/// says nothing.
private func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard text.count <= longestLine else { return false }
  var place = 0
  while place < text.count {
    switch text[place] {
    case 0x20...0x7E: place += 1
    // A document's text is well formed: three bytes. Not those from C2 to E3: there stand the controls and the
    // separators of lines and directions.
    case 0xE4...0xE9: place += 3
    default: return false
    }
  }
  return true
}

/// The space separators (category Zs), tab and line ends.
private func isTrimmed(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
  default: false
  }
}

/// Text of the user's as it may stand in a message: short, and without signs that cannot be seen.
func shown(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars.prefix(60) {
    if isHidden(scalar) {
      result += codePoint(scalar.value)
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return text.unicodeScalars.count > 60 ? result + "…" : result
}

/// Whether a character breaks or reorders a line without being seen: controls, line and paragraph
/// separators, directional overrides and isolates.
func isHidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: true
  default: false
  }
}

private let hiddenCharacter = MessageTemplate(
  zh: "文字中有看不见的字符 {0}（换行、控制符等）；请删去",
  en: "an invisible character {0} (a line end, a control) stands in the text; remove it")
private let tooLong = MessageTemplate(
  zh: "文字有 {0} 个字符，最多 {1} 个", en: "the text has {0} characters, at most {1} are allowed")
private let unknownWord = MessageTemplate(
  zh: "「{0}」不是规定的词；可用：{1}", en: "{0} is no known word; known are {1}")
private let unknownWordNear = MessageTemplate(
  zh: "「{0}」不是规定的词，是否应为「{1}」；可用：{2}",
  en: "{0} is no known word, {1} may be meant; known are {2}")
private let otherVersion = MessageTemplate(
  zh: "文档格式版本为 {0}，本程序只读版本 {1}；请写 schema: {1}",
  en: "the document's version is {0} and version {1} is read; write schema: {1}")
