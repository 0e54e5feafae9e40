// SPDX-License-Identifier: Apache-2.0
import HeduiModel

/// Reads maps by their shapes and collects every fault with place and pointer.
struct ShapeReader {
  /// What was found.
  private(set) var faults = FaultList()
  private var path: [Step] = []
  private var names = NameMemory()

  /// A step down into the document; it becomes text only where a fault is found.
  enum Step {
    case key(String)
    case item(Int)
  }

  /// The pointer of what is being read.
  var pointer: String {
    path.map { step in
      switch step {
      case .key(let key): "/" + pointerToken(key)
      case .item(let ordinal): "/\(ordinal)"
      }
    }.joined()
  }

  /// Makes a reader.
  init() {}

  /// Reads what lies below a key or an index.
  mutating func descend(_ step: Step, _ body: (inout ShapeReader) -> Void) {
    path.append(step)
    body(&self)
    path.removeLast()
  }

  /// Adds a fault at a node.
  mutating func add(_ code: DocumentFault.Code, _ message: Message, at node: Document.Node) {
    faults.add(DocumentFault(code, message, at: node.place, pointer: pointer))
  }

  /// A name of a text that is neither blank nor to be trimmed.
  mutating func name(_ node: Document.Node) -> Name { names.name(node) }

  /// Reads a map: known keys into the struct, unknown and missing ones into the faults.
  ///
  /// A key with nothing after it counts as not given, as in a form that is not filled in yet.
  mutating func read<Root>(_ map: Document.Node, as shape: Shape<Root>) -> Root {
    var root = shape.make(map.place)
    // A bit a field.
    var given: UInt64 = 0
    var next = 0
    for (key, value) in map.entries {
      // Keys mostly come in the shape's order, so that the next one is looked for behind the last.
      guard let position = shape.keys.position(of: key, from: next) else {
        reportUnknown(key, known: shape.keys.words)
        continue
      }
      next = position + 1
      guard !isBlank(value) else { continue }
      given |= 1 << UInt64(position)
      path.append(.key(shape.keys.words[position]))
      shape.readings[position].read(&root, value, &self)
      path.removeLast()
    }
    for position in shape.required where given & 1 << UInt64(position) == 0 {
      let info = shape.fields[position].info
      add(
        .missingKey, missingKey(.text(info.key), .term(code: info.key, name: info.doc)), at: map)
    }
    return root
  }

  /// Says that a value is not of the form that is needed.
  mutating func refuse<Value>(_ node: Document.Node, needing form: FormInfo) -> Value? {
    if case .map = form, node.isPlain, node.kind == .text, node.text.contains("：") {
      add(.fullwidthColon, fullwidthColon(), at: node)
    } else {
      add(
        .wrongType,
        wrongType(
          .term(code: "form", name: form.name),
          .term(code: "\(node.kind)", name: kindName(node.kind))), at: node)
    }
    return nil
  }

  private mutating func reportUnknown(_ key: Document.Node, known: [String]) {
    let name = shown(key.text)
    descend(.key(key.text)) { reader in
      if let nearest = nearestWord(to: key.text, in: known) {
        reader.add(.unknownKey, unknownKeyNear(.text(name), .text(nearest)), at: key)
      } else {
        let list = known.joined(separator: ", ")
        reader.add(.unknownKey, unknownKey(.text(name), .text(list)), at: key)
      }
    }
  }
}

/// Whether a value says nothing: null or white space only.
private func isBlank(_ node: Document.Node) -> Bool {
  switch node.kind {
  case .null: true
  case .text: !node.isTight && trimmed(node.text).isEmpty
  default: false
  }
}

private func kindName(_ kind: Document.Kind) -> Bilingual {
  switch kind {
  case .null: Bilingual(zh: "空", en: "nothing")
  case .flag: Bilingual(zh: "true/false", en: "true or false")
  case .number: Bilingual(zh: "数字", en: "a number")
  case .text: Bilingual(zh: "文字", en: "text")
  case .list: Bilingual(zh: "列表", en: "a list")
  case .map: Bilingual(zh: "键和值", en: "keys with values")
  }
}

private let unknownKey = MessageTemplate(
  zh: "没有「{0}」这个键；此处可用：{1}", en: "there is no key {0}; known here are {1}")
private let unknownKeyNear = MessageTemplate(
  zh: "没有「{0}」这个键；是否应为「{1}」", en: "there is no key {0}; {1} may be meant")
private let missingKey = MessageTemplate(
  zh: "缺少「{0}」（{1}）；请补上", en: "the key {0} is missing ({1}); add it")
private let wrongType = MessageTemplate(
  zh: "此处应为{0}，现为{1}", en: "{0} is needed here, {1} was found")
