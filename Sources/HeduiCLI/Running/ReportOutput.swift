// SPDX-License-Identifier: Apache-2.0

import Hedui
import SystemPackage

/// Where the text of a report goes.
protocol ReportOutput {
  /// Takes text; it is out at the latest after ``flush()``.
  mutating func write(_ text: String) throws(OutputFailure)
  /// Takes bytes of text, which need not end with a character; they are out at the latest after ``flush()``.
  mutating func write(_ bytes: ArraySlice<UInt8>) throws(OutputFailure)
  /// Writes what waits in the buffer.
  mutating func flush() throws(OutputFailure)
}

extension StandardOutput: ReportOutput {}

/// A report on its way into a file: written beside its place and moved there when it is whole.
///
/// A class, because there is one file behind it however often it is handed on.
final class ReportFile: ReportOutput {
  private let name: String
  private var file: NewFile?
  private var buffer: [UInt8] = []

  /// Creates the file beside its place.
  init(_ path: FilePath) throws(OutputFailure) {
    name = path.displayText
    do {
      file = try NewFile(beside: path)
    } catch {
      throw OutputFailure(errno: error, file: path.displayText)
    }
  }

  func write(_ text: String) throws(OutputFailure) {
    buffer += text.utf8
    if buffer.count >= 1 << 16 { try flush() }
  }

  func write(_ bytes: ArraySlice<UInt8>) throws(OutputFailure) {
    buffer += bytes
    if buffer.count >= 1 << 16 { try flush() }
  }

  func flush() throws(OutputFailure) {
    defer { buffer.removeAll(keepingCapacity: true) }
    do {
      try file?.append(buffer)
    } catch {
      throw OutputFailure(errno: error, file: name)
    }
  }

  /// Writes the rest and moves the file into place.
  func moveIntoPlace() throws(OutputFailure) {
    try flush()
    do {
      try file.take()?.moveIntoPlace(overwrites: true)
    } catch {
      throw OutputFailure(errno: error, file: name)
    }
  }

  /// Gives the file up; nothing is left of it.
  func discard() { file = nil }
}
