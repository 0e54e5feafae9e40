// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import HeduiService

/// Reads bytes as a multipart body with a usual boundary, with the one that they begin with, and as a `Content-Type`;
/// whatever they are, nothing may break, and what is found lies within them, in order and not overlapping.
func readEverything(_ bytes: [UInt8]) {
  check(bytes, boundary: Array("b".utf8))
  let first = bytes.dropFirst(2).prefix { $0 != 0x0D }
  if (1...70).contains(first.count) { check(bytes, boundary: Array(first)) }
  if let text = String(validating: bytes.prefix(2_000), as: UTF8.self) {
    let boundary = MultipartReader.boundary(in: text)
    precondition(boundary.map { (1...70).contains($0.count) } ?? true)
  }
}

private func check(_ bytes: [UInt8], boundary: [UInt8]) {
  let reader = MultipartReader(boundary: boundary, mostParts: 50)
  do throws(MultipartReader.Fault) {
    let parts = try reader.parts(of: bytes)
    precondition(parts.count <= 50)
    var end = 0
    for part in parts {
      precondition(part.content.lowerBound >= end && part.content.upperBound <= bytes.count)
      end = part.content.upperBound
      precondition((part.fileName?.utf8.count ?? 0) <= 4_096)
    }
  } catch {
    precondition(!error.message.text(in: .zh).isEmpty && !error.message.text(in: .en).isEmpty)
  }
}
