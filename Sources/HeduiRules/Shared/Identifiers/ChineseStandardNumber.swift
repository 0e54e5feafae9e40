// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// 标准编号: the number of a Chinese standard, such as GB/T 51231-2016, JGJ 1-2014, DB33/T 1111-2015,
/// T/CECS 1234-2023 or CECS 43:1992.
///
/// Source: 国家标准管理办法, 行业标准管理办法, 地方标准管理办法 and 团体标准管理规定: code, number, year. Who may
/// call himself national is decided by the registrar, not by these letters.
package struct ChineseStandardNumber: Sendable, Hashable {
  /// What kind of standard the code says.
  package let kind: StandardKind
  /// The code before the number; for group standards the association's own, such as CECS.
  package let code: String

  /// Reads a number; nil when its shape is none of the known ones.
  package init?(_ text: String) {
    // GB 50010-2010（2015年版）: a note on the edition is no part of the number.
    let bare = text.prefix { !"（(".contains($0) }
    guard let bytes = IdentifierText(String(bare))?.bytes,
      let mark = bytes.lastIndex(where: { $0 == .dash || $0 == 0x3A })
    else { return nil }
    let year = bytes[(mark + 1)...]
    guard year.isAllDigits, year.count == 4 || year.count == 2 else { return nil }
    let code = codeBeforeNumber(bytes[..<mark])
    guard let code, let (kind, own) = meaning(of: code, hasFullYear: year.count == 4) else {
      return nil
    }
    self.kind = kind
    self.code = own
  }
}

/// What stands before the last run of digits and points; nil when there is no such run or nothing before it.
private func codeBeforeNumber(_ bytes: ArraySlice<UInt8>) -> String? {
  let number = bytes.reversed().prefix { $0.isDigit || $0 == 0x2E }
  guard let last = number.first, last.isDigit, number.last != 0x2E else { return nil }
  let code = bytes.dropLast(number.count)
  return code.isEmpty ? nil : code.text
}

private func meaning(of code: String, hasFullYear: Bool) -> (StandardKind, String)? {
  if code.hasPrefix("T/") {
    let own = code.dropFirst(2)
    guard hasFullYear, (2...8).contains(own.count), own.utf8.allSatisfy(\.isUpper) else {
      return nil
    }
    return (.group, String(own))
  }
  if code == "CECS" { return (.group, "CECS") }
  if code.hasPrefix("Q/"), code.count > 2 { return (.enterprise, "Q") }
  if ["GB", "GB/T", "GB/Z", "GBJ"].contains(code) { return (.national, code) }
  if code.hasPrefix("DB") { return isLocal(code.dropFirst(2)) ? (.local, code) : nil }
  let stem = code.hasSuffix("/T") || code.hasSuffix("/Z") ? String(code.dropLast(2)) : code
  if industries.contains(stem) { return (.industry, code) }
  // JTG D60-2015 and JTG/T F50-2011: a letter before the number.
  let roads = ["JTG", "JTG/T", "JTJ"].contains { code.hasPrefix($0) && code.count == $0.count + 1 }
  return roads ? (.industry, code) : nil
}

/// DB33/T, DB3306/T, DB (with the region run into the number), DBJ33/T, DBJ/T33-.
private func isLocal(_ rest: Substring) -> Bool {
  let parts = (rest.first == "J" ? rest.dropFirst() : rest).split(
    separator: "/", omittingEmptySubsequences: false)
  guard let region = parts.first, region.utf8.allSatisfy(\.isDigit), region.count <= 4 else {
    return false
  }
  guard parts.count == 2 else { return parts.count == 1 }
  let tail = parts[1].dropFirst(parts[1].first == "T" ? 1 : 0)
  guard parts[1].first == "T", tail.last == "-" || tail.isEmpty else { return false }
  return tail.dropLast().utf8.allSatisfy(\.isDigit)
}

/// 行业标准代号, as the standards authority assigned them, with those of construction in their longer forms.
private let industries: Set<String> = [
  "AQ", "BB", "CB", "CH", "CJ", "CJJ", "CY", "DA", "DL", "DZ", "EJ", "FZ", "GA", "GC",
  "GD", "GH", "GM", "GY", "HB", "HG", "HGJ", "HJ", "HS", "HY", "JB", "JC", "JG", "JGJ", "JJ",
  "JR", "JT", "JTG", "JTJ", "JTS", "JY", "LB", "LD", "LS", "LY", "MH", "MT", "MZ", "NB", "NY",
  "QB", "QC", "QJ", "QX", "RB", "RF", "SB", "SC", "SF", "SH", "SJ", "SL", "SN", "SY", "TB", "TBJ",
  "TD", "TY", "WB", "WH", "WJ", "WM", "WS", "WW", "XB", "XF", "YB", "YBJ", "YC", "YD", "YJ", "YS",
  "YSJ", "YY", "YZ", "ZY",
]
