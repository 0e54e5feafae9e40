// SPDX-License-Identifier: Apache-2.0

/// What a number counts.
public enum Unit: String, Sendable, Hashable {
  /// Nothing: the number stands alone, such as a ratio.
  case none
  /// Bytes of a file.
  case bytes
  /// Pixels along one side.
  case pixels
  /// Distance in CIELAB (ΔE*ab, CIE 1976).
  case deltaE
  /// Lightness in CIELAB, 0 to 100.
  case lightness
  /// Share of a whole, shown in percent, held as 0 to 1.
  case share
  /// Whole days.
  case days
  /// Things counted, such as scans or warnings.
  case count
}

/// A typed value that was measured or is required; messages are filled with them, and reports show
/// them as `actual` and `expected`.
public enum Value: Sendable, Hashable {
  /// A whole number.
  case integer(Int, Unit = .none)
  /// A measured number, shown with one decimal (two for shares and plain numbers).
  case decimal(Double, Unit = .none)
  /// An exact fraction, shown with four decimals.
  case ratio(Rational)
  /// A range that is required.
  indirect case interval(Interval, Unit = .none)
  /// Width and height in pixels.
  case size(width: Int, height: Int)
  /// A date with its precision.
  case date(CivilDate)
  /// Text out of the dossier or of a file.
  case text(String)
  /// A word of ours: `code` for machines, `name` for people.
  indirect case term(code: String, name: Bilingual)
  /// Several values, in order.
  indirect case list([Value])
  /// A sentence inside a sentence.
  indirect case message(Message)
}
