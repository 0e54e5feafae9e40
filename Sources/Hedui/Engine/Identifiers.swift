// SPDX-License-Identifier: Apache-2.0

import Crypto
public import SystemPackage

/// The id of something that states none: the first 64 bits of a SHA-256, in hexadecimal.
package func digestID(_ bytes: some Sequence<UInt8>) -> String {
  SHA256.hash(data: Array(bytes)).prefix(8).map { hexadecimal($0) }.joined()
}

extension FilePath {
  /// The path as text for people and reports: bytes that are not UTF-8 and control characters are shown
  /// as `\xNN`, so that no name can hide, break a line or steer a terminal.
  public var displayText: String {
    escapedText(bytes)
  }
}

/// Bytes as text: UTF-8 with its hidden characters as `\xNN`; where the bytes are no UTF-8, everything that
/// is not ASCII so.
private func escapedText(_ bytes: [UInt8]) -> String {
  guard let text = String(validating: bytes, as: UTF8.self) else {
    return bytes.map { byte in
      (0x20..<0x7F).contains(byte) ? String(Unicode.Scalar(byte)) : "\\x" + upperHexadecimal(byte)
    }
    .joined()
  }
  guard text.unicodeScalars.contains(where: { !isPrintable($0) }) else { return text }
  var escaped = ""
  for scalar in text.unicodeScalars {
    if isPrintable(scalar) {
      escaped.unicodeScalars.append(scalar)
    } else {
      for byte in String(scalar).utf8 { escaped += "\\x" + upperHexadecimal(byte) }
    }
  }
  return escaped
}

private func upperHexadecimal(_ byte: UInt8) -> String { hexadecimal(byte).uppercased() }

/// Neither a control nor a format character (which can turn the order of a line) nor unassigned.
private func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator, .privateUse:
    false
  default: true
  }
}
