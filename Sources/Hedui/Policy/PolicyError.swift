// SPDX-License-Identifier: Apache-2.0

/// Why a policy cannot be used: everything that is wrong with it, each with its place.
public struct PolicyError: Error, Sendable {
  /// One thing that is wrong.
  public struct Fault: Sendable, Hashable {
    /// What is wrong, for a person.
    public let message: Message
    /// Where; nil when the file itself cannot be read.
    public let place: PolicyPlace?

    /// Makes a fault.
    public init(_ message: Message, at place: PolicyPlace?) {
      self.message = message
      self.place = place
    }

    /// `file:line:column: message`, as compilers write it.
    public func text(in language: Language) -> String {
      let prefix = place.map { "\($0): " } ?? ""
      return prefix + message.text(in: language)
    }
  }

  /// What is wrong, in the order of the files.
  public let faults: [Fault]

  /// Makes an error.
  public init(_ faults: [Fault]) { self.faults = faults }

  /// All faults, a line each.
  public func text(in language: Language) -> String {
    faults.map { $0.text(in: language) }.joined(separator: "\n")
  }
}
