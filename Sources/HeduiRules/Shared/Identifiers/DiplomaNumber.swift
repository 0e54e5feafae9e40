// SPDX-License-Identifier: Apache-2.0

/// 学历学位证书编号: the number of a diploma (18 digits, 17 until about 2002) or degree (16 digits).
///
/// Source: the layout that the Ministry of Education prescribes, as universities publish it
/// (教育部电子注册证书编号). Diplomas: school 5, kind 1, year 4, level 2, serial 6 (5 in the old form).
/// Degrees: unit 5, level 1, year 4, serial 6, with a letter Z or T before some. There is no check digit.
/// Diplomas of self-study are laid out otherwise and only counted; they tell neither school nor year.
package struct DiplomaNumber: Sendable, Hashable {
  /// Which layout the number has.
  package enum Layout: Sendable, Hashable {
    /// 毕业证书, 18 or 17 digits.
    case diploma
    /// 自学考试毕业证书: another layout, of which nothing is read.
    case selfStudy
    /// 学位证书, 16 digits.
    case degree
  }

  /// 层次: the level that the number states.
  package enum Level: Int, Sendable, Hashable, Comparable {
    /// 专科.
    case college = 1
    /// 本科 or 学士.
    case bachelor
    /// 第二学士学位.
    case secondBachelor
    /// 硕士.
    case master
    /// 博士.
    case doctor

    /// Orders from the lowest to the highest.
    package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  /// 办学类型: how one studied, as a diploma's sixth digit says.
  package enum Kind: Int, Sendable, Hashable {
    /// 普通.
    case regular = 1
    /// 成人.
    case adult = 5
    /// 自学考试.
    case selfStudy = 6
    /// 网络教育.
    case network = 7
  }

  /// Which layout the number has.
  package let layout: Layout
  /// The code of the school or of the unit that gave the degree, five digits; nil for self-study.
  package let school: String?
  /// How one studied; nil for degrees, self-study and digits without a meaning.
  package let kind: Kind?
  /// The year of graduation or of the degree; nil for self-study.
  package let year: Int?
  /// The level; nil for self-study and codes without a meaning.
  package let level: Level?

  /// Reads a number; nil when its shape is none of the layouts.
  package init?(_ text: String) {
    guard let plain = IdentifierText(text) else { return nil }
    var digits = plain.bytes[...]
    if digits.count == 17, let first = digits.first, first == 0x5A || first == 0x54 {
      digits = digits.dropFirst()
    }
    guard digits.isAllDigits else { return nil }
    let all = Array(digits)
    switch all.count {
    case 16: self.init(degree: all)
    case 17, 18: if all[0] == 0x36 { self.init(selfStudy: ()) } else { self.init(diploma: all) }
    default: return nil
    }
  }

  private init(selfStudy: Void) {
    (layout, school, kind, year, level) = (.selfStudy, nil, nil, nil, nil)
  }

  private init?(diploma digits: [UInt8]) {
    guard let year = digits[6..<10].decimal, plausibleYears.contains(year) else { return nil }
    layout = .diploma
    school = digits[0..<5].text
    kind = digits[5].digit.flatMap { Kind(rawValue: $0) }
    self.year = year
    level =
      switch digits[10..<12].decimal {
      case 1: .doctor
      case 2: .master
      case 4: .secondBachelor
      case 5: .bachelor
      case 6: .college
      default: nil
      }
  }

  private init?(degree digits: [UInt8]) {
    guard let year = digits[6..<10].decimal, plausibleYears.contains(year) else { return nil }
    layout = .degree
    school = digits[0..<5].text
    kind = nil
    self.year = year
    level =
      switch digits[5].digit {
      case 2: .doctor
      case 3: .master
      case 4: .bachelor
      default: nil
      }
  }
}

/// Numbers of these layouts are given since the 1990s; another year is a slip.
private let plausibleYears = 1980...2099
