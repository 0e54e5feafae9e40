// SPDX-License-Identifier: Apache-2.0

/// Where a finding belongs: which part of the dossier, which file, which place in the declaration.
public struct SubjectPlace: Sendable, Hashable {
  private var path: PartPath
  /// The part's name for people, such as a project's name; nil for parts without one.
  public var label: String?
  /// The file it is about, relative to the dossier.
  public var file: FileReference?
  /// Where it is declared in the dossier's document.
  public var source: SourcePlace?

  /// Makes a place.
  public init(
    pointer: String, label: String? = nil, file: FileReference? = nil, source: SourcePlace? = nil
  ) {
    self.init(PartPath(pointer), label: label, file: file, source: source)
  }

  /// Makes a place whose pointer is put together when it is shown.
  package init(
    _ path: PartPath, label: String? = nil, file: FileReference? = nil,
    source: SourcePlace? = nil
  ) {
    self.path = path
    self.label = label
    self.file = file
    self.source = source
  }

  /// The dossier's part as a JSON pointer (RFC 6901), such as `/projects/0/evidence/2`.
  public var pointer: String {
    get { path.pointer }
    set { path = PartPath(newValue) }
  }
}

/// The way to a part of the dossier, `/projects`, 0, `/evidence`, 2: every dossier has a hundred of them and
/// few are shown.
package struct PartPath: Sendable {
  private let first: String
  private let firstIndex: Int32
  private let second: String
  private let secondIndex: Int32
  /// Stands where there is no index.
  private static let none: Int32 = -1

  /// The way that a pointer tells.
  package init(_ pointer: String) {
    self.init(pointer, Self.none, "", Self.none)
  }

  /// An item of a list, such as `/projects`, 0.
  package init(_ list: String, _ index: Int) {
    self.init(list, Int32(clamping: index), "", Self.none)
  }

  private init(_ first: String, _ firstIndex: Int32, _ second: String, _ secondIndex: Int32) {
    self.first = first
    self.firstIndex = firstIndex
    self.second = second
    self.secondIndex = secondIndex
  }

  /// A list within this part.
  package func list(_ key: String) -> PartPath { PartPath(first, firstIndex, key, Self.none) }

  /// An item of this list.
  package func item(_ index: Int) -> PartPath {
    second.isEmpty
      ? PartPath(first, Int32(clamping: index), "", Self.none)
      : PartPath(first, firstIndex, second, Int32(clamping: index))
  }

  /// The way as a JSON pointer.
  package var pointer: String {
    if firstIndex == Self.none, second.isEmpty { return first }
    var pointer = first
    if firstIndex != Self.none { pointer += "/\(firstIndex)" }
    pointer += second
    if secondIndex != Self.none { pointer += "/\(secondIndex)" }
    return pointer
  }
}

extension PartPath: Hashable {
  /// Equal when the pointers are.
  package static func == (left: PartPath, right: PartPath) -> Bool {
    left.pointer == right.pointer
  }

  /// Hashes the pointer.
  package func hash(into hasher: inout Hasher) { hasher.combine(pointer) }
}
