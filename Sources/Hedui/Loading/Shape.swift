// SPDX-License-Identifier: Apache-2.0
import HeduiModel

/// What a map of the dossier's document may hold, listed once: reading, unknown and missing keys, and
/// later docs and the JSON Schema all come from this list.
struct Shape<Root>: Sendable {
  /// Makes room for the fields, given where the map stands.
  let make: @Sendable (SourcePlace) -> Root
  /// What may be given, in the order of the docs.
  let fields: [Field<Root>]
  /// How the fields are read: by themselves, so that reading one does not copy what is said of it.
  let readings: [FieldReading<Root>]
  /// The keys of ``fields``.
  let keys: KnownWords
  /// The places of the fields that must be given.
  let required: [Int]

  /// Makes a shape.
  init(_ make: @escaping @Sendable (SourcePlace) -> Root, fields: [Field<Root>]) {
    self.make = make
    self.fields = fields
    readings = fields.map(\.reading)
    precondition(fields.count <= 64, "the reader marks the given keys in 64 bits")
    keys = KnownWords(fields.map(\.info.key))
    required = fields.indices.filter { fields[$0].info.isRequired }
  }
}

/// One key of a map.
struct Field<Root>: Sendable {
  /// The key and what is said of it.
  let info: FieldInfo
  /// How its value is read.
  let reading: FieldReading<Root>

  /// Makes a field whose value has a form.
  init<Value>(
    _ key: String, _ doc: Bilingual, _ form: Form<Value>, isRequired: Bool = false,
    set: @escaping @Sendable (inout Root, __owned Value) -> Void
  ) {
    info = FieldInfo(key: key, doc: doc, form: form.info, isRequired: isRequired)
    reading = FieldReading { root, node, reader in
      if let value = form.read(node, &reader) { set(&root, value) }
    }
  }
}

/// How the value of a key is read.
struct FieldReading<Root>: Sendable {
  /// Reads the value into the struct; what is wrong goes to the reader.
  let read: @Sendable (inout Root, Document.Node, inout ShapeReader) -> Void
}

/// What is said of a key wherever keys are listed.
struct FieldInfo: Sendable {
  /// The key.
  let key: String
  /// What it means.
  let doc: Bilingual
  /// What may be written.
  let form: FormInfo
  /// Whether it must be given.
  let isRequired: Bool
}

/// What may be written as a value, for messages, docs and the JSON Schema.
indirect enum FormInfo: Sendable {
  /// Text of at most so many characters.
  case text(longest: Int)
  /// A date with its precision.
  case date
  /// A file's path below the folder.
  case file
  /// One of a few words, with what each means.
  case word([String], [Bilingual])
  /// Yes or no.
  case flag
  /// A whole number.
  case integer
  /// A number with decimals.
  case decimal
  /// A date, or a moment with its zone.
  case moment
  /// Exactly this whole number.
  case version(Int)
  /// Values of one form.
  case list(FormInfo)
  /// A map of these keys.
  case map([FieldInfo])
  /// `none`, or the form.
  case orNone(FormInfo)

  /// The form's name for people.
  var name: Bilingual {
    switch self {
    case .text: Bilingual(zh: "文字", en: "text")
    case .date: Bilingual(zh: "日期（如 2024-07-15）", en: "a date such as 2024-07-15")
    case .file: Bilingual(zh: "文件路径", en: "a file's path")
    case .word: Bilingual(zh: "规定的词", en: "one of the known words")
    case .flag: Bilingual(zh: "true 或 false", en: "true or false")
    case .integer: Bilingual(zh: "整数", en: "a whole number")
    case .decimal: Bilingual(zh: "数字", en: "a number")
    case .moment:
      Bilingual(
        zh: "日期或时间（如 2024-10-10T16:00:00+08:00）",
        en: "a date or a time such as 2024-10-10T16:00:00+08:00")
    case .version(let number): Bilingual(zh: "\(number)", en: "\(number)")
    case .list: Bilingual(zh: "列表", en: "a list")
    case .map: Bilingual(zh: "键和值", en: "keys with values")
    case .orNone(let form):
      Bilingual(zh: form.name.zh + "，或 none（无）", en: form.name.en + ", or none")
    }
  }
}

/// How a value of one form is read; what is wrong goes to the reader, nil then.
struct Form<Value>: Sendable {
  /// What may be written.
  let info: FormInfo
  /// Reads a value.
  let read: @Sendable (Document.Node, inout ShapeReader) -> Value?

  /// Makes a form.
  init(
    _ info: FormInfo, read: @escaping @Sendable (Document.Node, inout ShapeReader) -> Value?
  ) {
    self.info = info
    self.read = read
  }

  /// A list of values of a form; values that are wrong are reported and left out.
  static func list<Item>(of item: Form<Item>) -> Form<Value> where Value == [Item] {
    let info = FormInfo.list(item.info)
    return Form(info) { node, reader in
      guard node.kind == .list else { return reader.refuse(node, needing: info) }
      var items: [Item] = []
      for (index, element) in node.items.enumerated() {
        reader.descend(.item(index)) { reader in
          if let value = item.read(element, &reader) { items.append(value) }
        }
      }
      return items
    }
  }

  /// A map of a shape.
  static func map(_ shape: Shape<Value>) -> Form<Value> {
    let info = FormInfo.map(shape.fields.map(\.info))
    return Form(info) { node, reader in
      guard node.kind == .map else { return reader.refuse(node, needing: info) }
      return reader.read(node, as: shape)
    }
  }

  /// A value of a form, or `none` (无) for what is not there.
  static func declared<Content>(_ form: Form<Content>) -> Form<Value>
  where Value == Declared<Content> {
    Form(.orNone(form.info)) { node, reader in
      if node.kind == .text, saysNone(node) { return .absent }
      return form.read(node, &reader).map { .stated($0) }
    }
  }
}

private let noneWords = KnownWords(["none", "无", "無"])

private func saysNone(_ node: Document.Node) -> Bool {
  noneWords.position(of: node) != nil
    || (!node.isTight && noneWords.words.contains(trimmed(node.text)))
}
