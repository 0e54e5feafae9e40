// SPDX-License-Identifier: Apache-2.0

/// What a worker is sent at a time: a request's line, and what its pool's owner put in front of it.
package struct WorkerMessage: Sendable, Hashable {
  /// Something that was attached.
  package struct Part: Sendable, Hashable {
    /// Where a dossier's file lies; nil for what is no file of a dossier.
    package var path: String?
    /// What is in it.
    package var bytes: [UInt8]

    /// Makes a part.
    package init(path: String?, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// What its pool's owner asks; nil for a line alone.
  package var terms: WorkerTerms?
  /// What is attached, in order.
  package var parts: [Part] = []
  /// The request's line, without its end.
  package var line: [UInt8] = []
}

/// Cuts what a worker reads into messages.
package struct MessageReader {
  /// The longest line, and the most that may be attached to one, in bytes; pools have their own, lower bounds.
  package static let longest = 1 << 30

  private var line: [UInt8] = []
  private var message = WorkerMessage()
  /// Whether what comes next is attached and no line.
  private var isInParts = false

  /// Makes a reader.
  package init() {}

  /// Adds bytes and hands over the messages that they end.
  ///
  /// - Returns: false when they make no sense, after which nothing more can be told apart.
  package mutating func add(_ bytes: ArraySlice<UInt8>, _ take: (WorkerMessage) -> Void) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      if isInParts {
        fillParts(from: &rest)
        continue
      }
      guard let end = rest.firstIndex(of: 0x0A) else {
        guard line.count + rest.count <= Self.longest else { return false }
        line += rest
        return true
      }
      line += rest[..<end]
      rest = rest[(end + 1)...]
      guard endLine(take) else { return false }
    }
    return true
  }

  private mutating func endLine(_ take: (WorkerMessage) -> Void) -> Bool {
    if message.terms == nil, line.first == WorkerTerms.sign {
      guard let terms = WorkerTerms(line: line[...]) else { return false }
      message.terms = terms
      line = []
      isInParts = !terms.attachments.isEmpty
      // What is empty needs no byte to be whole.
      var nothing: ArraySlice<UInt8> = []
      fillParts(from: &nothing)
      return true
    }
    message.line = line
    take(message)
    (line, message) = ([], WorkerMessage())
    return true
  }

  private mutating func fillParts(from rest: inout ArraySlice<UInt8>) {
    let wanted = message.terms?.attachments ?? []
    while isInParts {
      let index = max(0, message.parts.count - 1)
      if message.parts.isEmpty || message.parts[index].bytes.count == wanted[index].byteCount {
        guard message.parts.count < wanted.count else {
          isInParts = false
          return
        }
        var part = WorkerMessage.Part(path: wanted[message.parts.count].path, bytes: [])
        part.bytes.reserveCapacity(wanted[message.parts.count].byteCount)
        message.parts.append(part)
        continue
      }
      let missing = wanted[index].byteCount - message.parts[index].bytes.count
      let taken = rest.prefix(missing)
      if taken.isEmpty { return }
      message.parts[index].bytes += taken
      rest = rest.dropFirst(taken.count)
    }
  }
}
