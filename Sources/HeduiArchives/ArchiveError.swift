// SPDX-License-Identifier: Apache-2.0

public import HeduiModel

/// Why an archive is not looked into.
public struct ArchiveError: Error, Sendable, Hashable {
  /// What happened and what to do, for a person.
  public let message: Message

  /// Makes an error.
  public init(_ message: Message) { self.message = message }
}
