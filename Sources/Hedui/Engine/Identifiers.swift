// SPDX-License-Identifier: Apache-2.0

import Crypto
public import SystemPackage

/// The id of something that states none: the first 64 bits of a SHA-256, in hexadecimal.
func digestID(_ bytes: some Sequence<UInt8>) -> String {
  SHA256.hash(data: Array(bytes)).prefix(8).map { hexadecimal($0) }.joined()
}

extension FilePath {
  /// The path as text for people and reports: bytes that are not UTF-8 and control characters are shown
  /// as `\xNN`, so that no name can hide, break a line or steer a terminal.
  public var displayText: String {
    escapedText(bytes)
  }
}

/// Bytes as text, everything that is not a printable UTF-8 character shown as `\xNN`.
func escapedText(_ bytes: [UInt8]) -> String {
  var text = ""
  var index = 0
  while index < bytes.count {
    let rest = bytes[index...]
    let found = (1...4).lazy.compactMap { onlyScalar(of: rest.prefix($0)) }.first
    if let scalar = found, isPrintable(scalar) {
      text.unicodeScalars.append(scalar)
      index += UTF8.width(scalar)
    } else {
      text += "\\x" + hexadecimal(bytes[index])
      index += 1
    }
  }
  return text
}

private func onlyScalar(of bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
  guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
  return text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
}

/// Neither a control nor a format character (which can turn the order of a line) nor unassigned.
private func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator, .privateUse:
    false
  default: true
  }
}
