// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Takes a `multipart/form-data` body (RFC 7578) apart.
///
/// Whatever the bytes are, it looks at each a bounded number of times and keeps no copy of content.
package struct MultipartReader {
  /// A part.
  package struct Part: Equatable {
    /// The name of the form's field; nil when there is none.
    package var name: String?
    /// The name of the file; nil when there is none.
    package var fileName: String?
    /// Where its content lies in the body.
    package var content: Range<Int>
  }

  /// Why a body is none.
  package struct Fault: Error, Equatable {
    package let message: Message
  }

  /// The most parts, and the longest head of one in bytes.
  package let mostParts: Int
  static let longestHead = 8 << 10
  static let longestName = 1_024

  private let delimiter: [UInt8]

  /// Makes a reader for bodies whose parts are divided by a boundary.
  package init(boundary: [UInt8], mostParts: Int) {
    delimiter = [0x0D, 0x0A, 0x2D, 0x2D] + boundary
    self.mostParts = mostParts
  }

  /// The boundary that a `Content-Type` names; nil when it names none that may be used.
  package static func boundary(in field: String) -> [UInt8]? {
    let parameters = FieldParameters(field.utf8)
    guard let text = parameters["boundary"], (1...70).contains(text.count),
      text.allSatisfy(isBoundaryCharacter), text.last != 0x20
    else { return nil }
    return text
  }

  /// The parts of a body.
  ///
  /// - Throws: ``Fault``.
  package func parts(of body: [UInt8]) throws(Fault) -> [Part] {
    // The first delimiter has no line's end in front when nothing else is.
    var position: Int
    if body.starts(with: delimiter.dropFirst(2)) {
      position = delimiter.count - 2
    } else if let first = find(in: body, from: 0) {
      position = first + delimiter.count
    } else {
      throw Fault(message: noPart())
    }
    var parts: [Part] = []
    while true {
      if body[position...].starts(with: [0x2D, 0x2D]) { return parts }
      position = skipBlanks(body, position)
      guard body[position...].starts(with: [0x0D, 0x0A]) else { throw Fault(message: badLine()) }
      guard parts.count < mostParts else {
        throw Fault(message: tooMany(.integer(mostParts, .count)))
      }
      // The line's end stays: a part without a head begins with another.
      let (head, start) = try head(of: body, from: position)
      guard let end = find(in: body, from: start - 2) else { throw Fault(message: unended()) }
      parts.append(
        Part(name: head.name, fileName: head.fileName, content: start..<max(start, end)))
      position = end + delimiter.count
    }
  }

  /// The head of a part that begins at a line's end, and where its content begins.
  private func head(
    of body: [UInt8], from start: Int
  ) throws(Fault) -> (PartHead, Int) {
    let limit = min(body.count, start + Self.longestHead)
    var end = start
    while end + 4 <= limit, !body[end..<end + 4].elementsEqual([0x0D, 0x0A, 0x0D, 0x0A]) {
      end += 1
    }
    guard end + 4 <= limit else { throw Fault(message: longHead()) }
    return (PartHead(body[min(start + 2, end)..<end]), end + 4)
  }

  private func skipBlanks(_ body: [UInt8], _ start: Int) -> Int {
    var position = start
    while position < body.count, position - start < 64,
      body[position] == 0x20 || body[position] == 0x09
    {
      position += 1
    }
    return position
  }

  /// Where the next delimiter begins.
  ///
  /// A delimiter holds one carriage return, its first byte: so beginnings of it cannot overlap.
  private func find(in body: [UInt8], from start: Int) -> Int? {
    let (first, length) = (delimiter[0], delimiter.count)
    return body.withUnsafeBufferPointer { bytes in
      var index = start
      while index <= bytes.count - length {
        if bytes[index] == first {
          var matched = 1
          while matched < length, bytes[index + matched] == delimiter[matched] { matched += 1 }
          if matched == length { return index }
        }
        index += 1
      }
      return nil
    }
  }

  private static func isBoundaryCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "'()+_,-./:=? ".utf8.contains(byte)
    }
  }
}

private let noPart = MessageTemplate(
  zh: "内容不是 multipart：没有找到分隔线", en: "the body is no multipart: its boundary does not occur")
private let badLine = MessageTemplate(
  zh: "multipart 的分隔线有误", en: "a boundary of the multipart body is damaged")
private let tooMany = MessageTemplate(
  zh: "multipart 超过 {0} 个部分", en: "the multipart body has more than {0} parts")
private let longHead = MessageTemplate(
  zh: "multipart 一个部分的头部没有结束，或超过 8192 字节",
  en: "the head of a part has no end, or more than 8192 bytes")
private let unended = MessageTemplate(
  zh: "multipart 没有结束的分隔线", en: "the multipart body has no boundary at its end")
