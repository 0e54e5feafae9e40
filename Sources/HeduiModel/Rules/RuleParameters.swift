// SPDX-License-Identifier: Apache-2.0

/// What a policy decides for one rule: a struct that lists its fields once.
///
/// Reading, unknown keys, the overlay of parent and child policy, docs and schema all come from `fields`.
/// Every field must be given by the policy: nothing falls back to a default silently, so `init()` only
/// makes room.
package protocol RuleParameters: Sendable, Hashable {
  /// Makes room for the fields.
  init()
  /// The fields, in the order of the docs.
  static var fields: [ParameterField<Self>] { get }
}

/// For rules that the policy only switches on.
package struct NoParameters: RuleParameters {
  package init() {}
  package static var fields: [ParameterField<NoParameters>] { [] }
}

/// A value in a policy, as written, with its place.
public struct Setting: Sendable {
  /// What a policy can write.
  public indirect enum Content: Sendable {
    /// `null` or nothing.
    case null
    /// `true` or `false`.
    case flag(Bool)
    /// A number, as written.
    case number(String)
    /// Text.
    case text(String)
    /// A list.
    case list([Setting])
    /// Keys with values, in order.
    case map([Entry])
  }

  /// One key of a map with its value.
  public struct Entry: Sendable {
    /// The key.
    public let key: String
    /// Where the key stands.
    public let place: PolicyPlace
    /// The value.
    public let value: Setting

    /// Makes an entry.
    public init(key: String, place: PolicyPlace, value: Setting) {
      self.key = key
      self.place = place
      self.value = value
    }
  }

  /// What is written.
  public let content: Content
  /// Where it is written.
  public let place: PolicyPlace

  /// Makes a setting.
  public init(_ content: Content, at place: PolicyPlace) {
    self.content = content
    self.place = place
  }
}

/// A place in a policy file.
public struct PolicyPlace: Sendable, Hashable, CustomStringConvertible {
  /// The file's name as given, or the built-in policy's id.
  public let file: String
  /// Line and column.
  public let source: SourcePlace

  /// Makes a place.
  public init(file: String, source: SourcePlace) {
    self.file = file
    self.source = source
  }

  /// `file:line:column`.
  public var description: String { "\(file):\(source.line):\(source.column)" }
}

/// What a policy's value should have been, when it is not.
package struct SettingError: Error, Sendable {
  /// What is wrong, for a person.
  package let message: Message
  /// Where.
  package let place: PolicyPlace

  /// Makes an error.
  package init(_ message: Message, at place: PolicyPlace) {
    self.message = message
    self.place = place
  }
}

/// One field of a rule's parameters: its key in the policy, what it means, how it is read.
package struct ParameterField<Root>: Sendable {
  /// The key in the policy.
  package let key: String
  /// What the field means and its unit.
  package let doc: Bilingual
  /// What may be written, for docs and errors, such as `{more-than: number}`.
  package let form: String
  /// Reads the policy's value into the struct.
  package let read: @Sendable (inout Root, Setting) throws(SettingError) -> Void

  /// Makes a field.
  package init(
    _ key: String, _ doc: Bilingual, form: String,
    read: @escaping @Sendable (inout Root, Setting) throws(SettingError) -> Void
  ) {
    self.key = key
    self.doc = doc
    self.form = form
    self.read = read
  }
}
