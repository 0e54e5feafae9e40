// SPDX-License-Identifier: Apache-2.0

/// A value held by reference, so that copying it costs one count however much it holds.
///
/// Nothing in it changes: setting it makes another. Equal by content.
package struct Shared<Content: Sendable>: Sendable {
  @usableFromInline let box: Box

  @usableFromInline final class Box: Sendable {
    @usableFromInline let content: Content
    @usableFromInline init(_ content: Content) { self.content = content }
  }

  /// Holds a value.
  @inlinable package init(_ content: Content) { box = Box(content) }

  /// The value.
  @inlinable package var content: Content { box.content }
}

extension Shared: Equatable where Content: Equatable {
  /// Equal when the values are; the same reference needs no look.
  package static func == (left: Shared, right: Shared) -> Bool {
    left.box === right.box || left.content == right.content
  }
}

extension Shared: Hashable where Content: Hashable {
  /// Hashes the value.
  package func hash(into hasher: inout Hasher) { hasher.combine(content) }
}
