// SPDX-License-Identifier: Apache-2.0
import HeduiModel

/// Says in words why libyaml or our limits ended the reading, with the usual cause where it shows.
func yamlFault(_ refusal: YAMLReader.Refusal, in text: [UInt8], limits: Limits) -> DocumentFault {
  let place = refusal.place
  switch refusal.code {
  case .syntax: return syntaxFault(refusal, in: text)
  case .undecodable:
    return DocumentFault(
      .undecodable, badCharacter(.text(refusal.problem)),
      at: SourcePlace(ofByte: refusal.offset, in: text))
  case .tooManyNodes:
    return DocumentFault(
      .tooManyNodes, tooManyNodes(.integer(limits.documentNodes, .count)), at: place)
  case .tooDeep:
    return DocumentFault(.tooDeep, tooDeep(.integer(limits.documentDepth, .count)), at: place)
  case .tooManyAnchors: return DocumentFault(.tooManyAnchors, tooManyAnchors(), at: place)
  case .unknownAlias: return DocumentFault(.unknownAlias, unknownAlias(), at: place)
  case .endlessAlias: return DocumentFault(.endlessAlias, endlessAlias(), at: place)
  case .secondDocument: return DocumentFault(.secondDocument, secondDocument(), at: place)
  default: return DocumentFault(.outOfMemory, outOfMemory())
  }
}

private func syntaxFault(_ refusal: YAMLReader.Refusal, in text: [UInt8]) -> DocumentFault {
  let line = refusal.place?.line ?? 1
  var suspects = [line - 1, line]
  if let context = refusal.contextPlace?.line, context < line - 1 {
    suspects.insert(context, at: 0)
  }
  for suspect in suspects {
    guard let bytes = lineBytes(suspect, of: text) else { continue }
    if let (code, message, offset) = usualCause(in: bytes) {
      let column = 1 + bytes[..<offset].count { !isContinuation($0) }
      return DocumentFault(code, message, at: SourcePlace(line: suspect, column: column))
    }
  }
  return DocumentFault(.syntax, syntax(.text(refusal.problem)), at: refusal.place)
}

/// What people get wrong in a line that libyaml refuses.
private func usualCause(
  in line: ArraySlice<UInt8>
) -> (DocumentFault.Code, Message, offset: Int)? {
  let indent = line.prefix { $0 == 0x20 || $0 == 0x09 }
  if let tab = indent.firstIndex(of: 0x09) { return (.syntax, tabIndent(), tab) }
  var content = line[indent.endIndex...]
  while content.starts(with: [UInt8(ascii: "-"), 0x20]) {
    content = content.dropFirst(2).drop { $0 == 0x20 }
  }
  if let colon = fullwidthColonOffset(in: content), !hasColon(content[..<colon]) {
    return (.fullwidthColon, fullwidthColon(), colon)
  }
  let key = content.prefix(while: isKeyByte)
  let rest = content[key.endIndex...]
  if !key.isEmpty, rest.first == UInt8(ascii: ":"), let next = rest.dropFirst().first,
    next != 0x20, next != 0x09
  {
    return (.syntax, missingSpace(), key.endIndex)
  }
  return nil
}

/// Whether a colon with a space after it, or a quote, stands in the bytes.
private func hasColon(_ bytes: ArraySlice<UInt8>) -> Bool {
  let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "#")]
  return zip(bytes, bytes.dropFirst()).contains { $0 == UInt8(ascii: ":") && $1 == 0x20 }
    || bytes.contains { quotes.contains($0) }
}

/// A line by its number, without its end; nil when there is none.
private func lineBytes(_ number: Int, of text: [UInt8]) -> ArraySlice<UInt8>? {
  guard number >= 1 else { return nil }
  var line = 1
  var start = 0
  for (index, byte) in text.enumerated() {
    let endsLine = byte == 0x0D || (byte == 0x0A && (index == 0 || text[index - 1] != 0x0D))
    if endsLine {
      if line == number { return text[start..<index] }
      line += 1
    }
    if endsLine || byte == 0x0A { start = index + 1 }
  }
  return line == number ? text[min(start, text.count)...] : nil
}

private let syntax = MessageTemplate(
  zh: "无法解析此处的 YAML（{0}）；请检查缩进、冒号、引号和括号",
  en: "the YAML cannot be parsed here ({0}); look at indentation, colons, quotes and brackets")
private let badCharacter = MessageTemplate(
  zh: "此处有不允许的字符（{0}）；请删去", en: "a character here is not allowed ({0}); remove it")
private let tabIndent = MessageTemplate(
  zh: "缩进中有制表符（Tab）；YAML 只能用空格缩进", en: "a tab indents this line; YAML takes spaces only")
private let missingSpace = MessageTemplate(
  zh: "冒号后缺少空格；请在冒号后加一个空格", en: "a space is missing after the colon; add one")
private let tooManyNodes = MessageTemplate(
  zh: "文档展开后超过 {0} 个节点；请缩减内容或别名",
  en: "the document has more than {0} nodes with its aliases expanded; shorten it or its aliases")
private let tooDeep = MessageTemplate(
  zh: "文档嵌套超过 {0} 层；请减少嵌套", en: "the document is nested deeper than {0} levels")
private let tooManyAnchors = MessageTemplate(
  zh: "锚点（&）过多；请把内容直接写出", en: "there are too many anchors (&); write the content out")
private let unknownAlias = MessageTemplate(
  zh: "别名（*）没有对应的锚点（&）；如果确为文字内容，请加引号",
  en: "this alias (*) names no anchor (&); put the text in quotes when it is meant as text")
private let endlessAlias = MessageTemplate(
  zh: "别名（*）指向包含它自己的内容；请把内容直接写出",
  en: "this alias (*) stands inside what it names; write the content out")
private let secondDocument = MessageTemplate(
  zh: "一个文件只能有一份文档，此处开始了第二份；请删去 --- 或拆成两个文件",
  en: "a file holds one document and a second one begins here; remove the --- or split the file")
private let outOfMemory = MessageTemplate(
  zh: "内存不足，文档未读完", en: "there is not enough memory to read the document")
