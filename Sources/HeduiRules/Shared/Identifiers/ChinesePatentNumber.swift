// SPDX-License-Identifier: Apache-2.0

/// 专利号: the number of a Chinese patent, or of the application for it.
///
/// Source: ZC 0006-2003 (专利申请号标准). Since October 2003 year 4, kind 1, serial 7, a point and a check
/// character; before, year 2, kind 1, serial 5. Check: the digits times 2 3 4 5 6 7 8 9 in turn, sum modulo
/// 11, ten written X. A granted patent has ZL before it.
package struct ChinesePatentNumber: Sendable, Hashable {
  /// What is wrong with a text.
  package enum Fault: Error, Sendable, Hashable {
    /// None of the two forms.
    case shape
    /// The number of a publication, such as CN112345678A, not that of the patent.
    case publication
    /// The check character should be another one.
    case check
  }

  /// 专利类型.
  package enum Kind: Int, Sendable, Hashable {
    /// 发明.
    case invention = 1
    /// 实用新型.
    case utilityModel
    /// 外观设计.
    case design
    /// 进入中国国家阶段的 PCT 发明.
    case internationalInvention = 8
    /// 进入中国国家阶段的 PCT 实用新型.
    case internationalUtilityModel
  }

  /// 专利类型.
  package let kind: Kind
  /// The year of the application.
  package let year: Int
  /// Written with ZL, which granted patents alone have.
  package let isGranted: Bool
  /// Written with its check character.
  package let hasCheck: Bool

  /// Reads a number.
  ///
  /// - Throws: the first ``Fault`` found.
  package init(_ text: String) throws(Fault) {
    guard let all = IdentifierText(text)?.bytes else { throw .shape }
    isGranted = all.starts(with: "ZL".utf8)
    let isPrefixed = isGranted || all.starts(with: "CN".utf8)
    var bytes = all.dropFirst(isPrefixed ? 2 : 0)
    if !isGranted, isPrefixed, let last = bytes.last, isPublication(last, bytes) {
      throw .publication
    }
    let point = bytes.lastIndex(of: 0x2E)
    if let point {
      guard point == bytes.endIndex - 2 else { throw .shape }
      bytes.remove(at: point)
    }
    let plainLength = bytes.count > 9 ? 12 : 8
    let body = Array(bytes.prefix(point.map { $0 - bytes.startIndex } ?? plainLength))
    let check = bytes.dropFirst(body.count)
    guard body.isAllDigits, body.count == 12 || body.count == 8, check.count <= 1,
      check.allSatisfy({ $0.isDigit || $0 == .letterX }), let year = applicationYear(body),
      let kind = body[body.count == 12 ? 4 : 2].digit.flatMap(Kind.init)
    else { throw .shape }
    self.year = year
    self.kind = kind
    hasCheck = !check.isEmpty
    guard check.allSatisfy({ $0 == Self.check(of: body) }) else { throw .check }
  }

  /// The check character that belongs to the digits before the point.
  package static func check(of digits: [UInt8]) -> UInt8 {
    let sum = digits.enumerated().reduce(0) { sum, each in
      sum + (each.element.digit ?? 0) * (2 + each.offset % 8)
    }
    return .check(sum % 11)
  }
}

/// The year of the application; nil when numbers of that form were not given out then.
private func applicationYear(_ body: [UInt8]) -> Int? {
  if body.count == 12 {
    guard let year = body[..<4].decimal, (2003...2099).contains(year) else { return nil }
    return year
  }
  guard let short = body[..<2].decimal else { return nil }
  return short >= 85 ? 1900 + short : short <= 3 ? 2000 + short : nil
}

/// Seven to twelve digits and a letter for the kind of publication, perhaps with a digit behind it.
private func isPublication(_ last: UInt8, _ bytes: ArraySlice<UInt8>) -> Bool {
  let digits = bytes.prefix(while: \.isDigit)
  let rest = bytes.dropFirst(digits.count)
  guard (7...12).contains(digits.count), let letter = rest.first, "ABCSUY".utf8.contains(letter)
  else { return false }
  return rest.count == 1 || rest.count == 2 && last.isDigit
}
