// SPDX-License-Identifier: Apache-2.0
import HeduiModel

/// Looks through an arena for what neither format's grammar forbids but no document of ours may hold:
/// keys given twice and, in YAML, tags, merge keys, keys that are not plain words, full-width colons.
struct DocumentCheck {
  /// The nodes, with the keys that do not count marked.
  private(set) var nodes: [ArenaNode]
  /// What was found.
  private(set) var faults = FaultList()
  private let pool: [UInt8]
  private var path: [Step] = []
  /// The keys of the maps that are being visited, innermost last.
  private var keys: [Int] = []

  private enum Step {
    case key(Int)
    case item(Int)
  }

  /// Makes a check of a filled arena.
  init(nodes: [ArenaNode], pool: [UInt8]) {
    self.nodes = nodes
    self.pool = pool
  }

  /// Looks through all nodes; the depth limit bounds the recursion.
  mutating func run() {
    guard let root = nodes.first else { return }
    if root.kind == .text, root.notes.contains(.plain), hasFullwidthColon(0) {
      add(.fullwidthColon, fullwidthColon(), at: 0)
    } else {
      visit(0)
    }
  }

  private mutating func visit(_ index: Int) {
    let node = nodes[index]
    if node.notes.contains(.tagged) { add(.tag, tagged(), at: index) }
    switch node.kind {
    case .list: visitList(index)
    case .map: visitMap(index)
    default: break
    }
  }

  private mutating func visitList(_ index: Int) {
    let end = index + Int(nodes[index].span)
    var item = index + 1
    var ordinal = 0
    while item < end {
      path.append(.item(ordinal))
      if looksLikeEntry(item) { add(.fullwidthColon, fullwidthColon(), at: item) }
      visit(item)
      path.removeLast()
      item += Int(nodes[item].span)
      ordinal += 1
    }
  }

  private mutating func visitMap(_ index: Int) {
    let end = index + Int(nodes[index].span)
    let outer = keys.count
    var key = index + 1
    while key < end {
      let value = key + Int(nodes[key].span)
      if checkKey(key) {
        keys.append(key)
        path.append(.key(key))
        if nodes[value].line > nodes[key].line, looksLikeEntry(value) {
          add(.fullwidthColon, fullwidthColon(), at: value)
        }
        visit(value)
        path.removeLast()
      }
      key = value + Int(nodes[value].span)
    }
    dropDuplicates(keys[outer...])
    keys.removeSubrange(outer...)
  }

  /// Whether a key can be used.
  private mutating func checkKey(_ key: Int) -> Bool {
    let node = nodes[key]
    if node.kind == .list || node.kind == .map {
      add(.complexKey, complexKey(), at: key)
    } else if node.notes.contains(.plain), isText(key, "<<") {
      add(.mergeKey, mergeKey(), at: key)
    } else if !node.notes.isDisjoint(with: [.anchored, .alias]) {
      add(.anchoredKey, anchoredKey(), at: key)
    } else if node.notes.contains(.tagged) {
      add(.tag, tagged(), at: key)
    } else {
      return true
    }
    nodes[key].notes.insert(.dropped)
    return false
  }

  /// Keeps the first of equal keys and reports the others.
  private mutating func dropDuplicates(_ keys: ArraySlice<Int>) {
    guard keys.count > 1 else { return }
    if keys.count <= 32 {
      for key in keys.indices {
        if let first = firstEqual(to: key, in: keys) { drop(keys[key], becauseOf: first) }
      }
      return
    }
    let sorted = keys.sorted { left, right in
      text(left).lexicographicallyPrecedes(text(right))
        || (left < right && haveSameText(left, right))
    }
    var first = sorted[0]
    for key in sorted.dropFirst() {
      if haveSameText(first, key) { drop(key, becauseOf: first) } else { first = key }
    }
  }

  /// The first key before one with the same text; most differ in their length or first bytes.
  private func firstEqual(to key: Int, in keys: ArraySlice<Int>) -> Int? {
    pool.withUnsafeBufferPointer { pool in
      let wanted = beginning(keys[key], pool)
      return keys[..<key].first { beginning($0, pool) == wanted && haveSameText($0, keys[key]) }
    }
  }

  private func beginning(_ index: Int, _ pool: UnsafeBufferPointer<UInt8>) -> TextBeginning {
    TextBeginning(
      pool, start: Int(nodes[index].textStart), count: Int(nodes[index].textCount))
  }

  private mutating func drop(_ key: Int, becauseOf first: Int) {
    path.append(.key(key))
    let name = String(decoding: text(key), as: UTF8.self)
    let (line, column) = (Int(nodes[first].line), Int(nodes[first].column))
    add(
      .duplicateKey, duplicateKey(.text(name), .text("\(line):\(column)")), at: key)
    path.removeLast()
    nodes[key].notes.insert(.dropped)
  }

  private func text(_ index: Int) -> ArraySlice<UInt8> {
    let start = Int(nodes[index].textStart)
    return pool[start..<start + Int(nodes[index].textCount)]
  }

  private func isText(_ index: Int, _ other: String) -> Bool {
    text(index).elementsEqual(other.utf8)
  }

  private func haveSameText(_ left: Int, _ right: Int) -> Bool {
    nodes[left].textCount == nodes[right].textCount && text(left) == text(right)
  }

  private func hasFullwidthColon(_ index: Int) -> Bool {
    fullwidthColonOffset(in: text(index)) != nil
  }

  /// Whether unquoted text begins as an entry would, with `：` for the colon, such as `file：a.jpg`.
  private func looksLikeEntry(_ index: Int) -> Bool {
    guard nodes[index].kind == .text, nodes[index].notes.contains(.plain) else { return false }
    let bytes = text(index)
    guard let colon = fullwidthColonOffset(in: bytes), colon > bytes.startIndex else {
      return false
    }
    return bytes[..<colon].allSatisfy { isKeyByte($0) }
  }

  private mutating func add(_ code: DocumentFault.Code, _ message: Message, at index: Int) {
    let place = SourcePlace(line: Int(nodes[index].line), column: Int(nodes[index].column))
    var pointer = ""
    for step in path {
      switch step {
      case .key(let key):
        pointer += "/" + pointerToken(String(decoding: text(key), as: UTF8.self))
      case .item(let ordinal): pointer += "/\(ordinal)"
      }
    }
    faults.add(DocumentFault(code, message, at: place, pointer: pointer))
  }
}

/// Whether a byte can stand in one of our keys.
func isKeyByte(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
}

/// Where `：` stands.
func fullwidthColonOffset(in bytes: ArraySlice<UInt8>) -> Int? {
  var index = bytes.startIndex
  while index + 2 < bytes.endIndex {
    if bytes[index] == 0xEF, bytes[index + 1] == 0xBC, bytes[index + 2] == 0x9A { return index }
    index += 1
  }
  return nil
}

/// What is said of `：` where a colon is needed.
let fullwidthColon = MessageTemplate(
  zh: "此处用了全角冒号「：」；请改为半角冒号加一个空格「: 」，如果确为文字内容，请加引号",
  en:
    "a full-width colon ： stands here; write a plain colon and a space, or put the text in quotes "
    + "when it is meant as text")
private let tagged = MessageTemplate(
  zh: "不支持 YAML 标签（! 开头）；请删去标签，文字请加引号",
  en: "YAML tags (words that begin with !) are not read; remove the tag and put text in quotes")
private let complexKey = MessageTemplate(
  zh: "键应为一个词，此处是列表或映射；请改写", en: "a key must be a word, this one is a list or a map")
private let mergeKey = MessageTemplate(
  zh: "不支持合并键 <<；请把内容完整写出",
  en: "the merge key << is not read; write the entries out")
private let anchoredKey = MessageTemplate(
  zh: "键上不能使用锚点或别名（& *）；请直接写键名",
  en: "anchors and aliases (& *) are not read on keys; write the key itself")
private let duplicateKey = MessageTemplate(
  zh: "键「{0}」重复，第一次在 {1}（行:列）；请只保留一个",
  en: "the key {0} is given twice, first at {1} (line:column); keep one of them")
