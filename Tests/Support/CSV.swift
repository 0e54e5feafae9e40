// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// A table of comma-separated values with a line of column names (RFC 4180: quoted fields may hold commas,
/// quotes and line ends).
package struct CSV: Sendable {
  /// The rows, each by column name.
  package let rows: [[String: String]]

  /// Reads a file.
  package init(_ url: URL) throws {
    self.init(text: String(decoding: try Data(contentsOf: url), as: UTF8.self))
  }

  /// Reads a text.
  package init(text: String) {
    var records = CSV.records(text)
    let names = records.isEmpty ? [] : records.removeFirst()
    rows = records.map { Dictionary(zip(names, $0), uniquingKeysWith: { first, _ in first }) }
  }

  private static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var last: UInt8 = 0
    for byte in text.utf8 {
      defer { last = byte }
      switch (byte, isQuoted) {
      case (0x22, false):
        if last == 0x22 { field.append(0x22) }
        isQuoted = true
      case (0x22, true): isQuoted = false
      case (0x2C, false), (0x0A, false):
        record.append(String(decoding: field, as: UTF8.self))
        field = []
        if byte == 0x0A {
          records.append(record)
          record = []
        }
      case (0x0D, false): break
      default: field.append(byte)
      }
    }
    if !field.isEmpty || !record.isEmpty {
      records.append(record + [String(decoding: field, as: UTF8.self)])
    }
    return records
  }
}
