// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// What is taken from EXIF.
struct ExifFields {
  /// IFD0's Orientation when legal.
  var orientation: Int?
  /// DateTimeOriginal, else DateTime.
  var capturedOn: CivilDate?
  /// Horizontal dots per inch.
  var dotsPerInch: Double?
  /// Whether a latitude or longitude is stored.
  var hasLocation = false

  /// Fills in a header; a density that it already has stays.
  func fill(_ header: inout ImageHeader) {
    header.orientation = orientation
    header.capturedOn = capturedOn
    header.hasLocation = hasLocation
    if header.dotsPerInch == nil { header.dotsPerInch = dotsPerInch }
  }
}

/// Reads the few EXIF fields that matter out of a TIFF structure (CIPA DC-008).
///
/// Every offset is checked against the structure's own range, every table is walked once and none
/// leads to another of its kind, so a damaged or hostile structure costs at most its own length.
struct ExifReader {
  private let tiff: Range<Int>
  private var isBig = false

  /// Makes a reader of the structure at a range of the file.
  init(tiff: Range<Int>) { self.tiff = tiff }

  /// Reads what can be read; nil when it is no TIFF structure.
  ///
  /// - Throws: `unreadable`.
  consuming func read(_ window: inout ByteWindow) throws(FactError) -> ExifFields? {
    guard tiff.count >= 8, try window.has(8, at: tiff.lowerBound) else { return nil }
    switch window.big16(tiff.lowerBound) {
    case 0x4949: isBig = false
    case 0x4D4D: isBig = true
    default: return nil
    }
    guard short(tiff.lowerBound + 2, window) == 42 else { return nil }
    let first = long(tiff.lowerBound + 4, window)
    var fields = ExifFields()
    var links = Links()
    try readMain(table: first, &window, &fields, &links)
    if let table = links.exif, let date = try originalDate(table: table, &window) {
      fields.capturedOn = date
    }
    if let table = links.location { fields.hasLocation = try hasPosition(table: table, &window) }
    return fields
  }

  /// Where the main table points.
  private struct Links {
    var exif: Int?
    var location: Int?
  }

  private func readMain(
    table: Int, _ window: inout ByteWindow, _ fields: inout ExifFields, _ links: inout Links
  ) throws(FactError) {
    var dateAt: Int?
    var density: Int?
    var unit = 2
    for entry in try entries(of: table, &window) {
      guard try window.has(12, at: entry) else { break }
      let (tag, type) = (short(entry, window), short(entry + 2, window))
      switch (tag, type) {
      case (0x0112, 3):
        let value = short(entry + 8, window)
        if fields.orientation == nil, (1...8).contains(value) { fields.orientation = value }
      case (0x0132, 2): dateAt = long(entry + 8, window)
      case (0x011A, 5): density = long(entry + 8, window)
      case (0x0128, 3): unit = short(entry + 8, window)
      case (0x8769, 4): links.exif = long(entry + 8, window)
      case (0x8825, 4): links.location = long(entry + 8, window)
      default: break
      }
    }
    if let dateAt { fields.capturedOn = try date(at: dateAt, &window) }
    if let density { fields.dotsPerInch = try resolution(at: density, unit: unit, &window) }
  }

  private func originalDate(
    table: Int, _ window: inout ByteWindow
  ) throws(FactError) -> CivilDate? {
    for entry in try entries(of: table, &window) {
      guard try window.has(12, at: entry) else { break }
      if short(entry, window) == 0x9003, short(entry + 2, window) == 2 {
        return try date(at: long(entry + 8, window), &window)
      }
    }
    return nil
  }

  private func hasPosition(table: Int, _ window: inout ByteWindow) throws(FactError) -> Bool {
    for entry in try entries(of: table, &window) {
      guard try window.has(12, at: entry) else { break }
      let tag = short(entry, window)
      if tag == 2 || tag == 4 { return true }
    }
    return false
  }

  /// The places of a table's entries, as many as the structure has room for.
  private func entries(
    of table: Int, _ window: inout ByteWindow
  ) throws(FactError) -> StrideTo<Int> {
    let at = tiff.lowerBound + table
    guard table >= 8, at + 2 <= tiff.upperBound, try window.has(2, at: at) else {
      return stride(from: 0, to: 0, by: 12)
    }
    let room = (tiff.upperBound - at - 2) / 12
    return stride(from: at + 2, to: at + 2 + 12 * min(short(at, window), room), by: 12)
  }

  /// The day of a "YYYY:MM:DD HH:MM:SS" text; nil when it is no day of the calendar.
  private func date(at offset: Int, _ window: inout ByteWindow) throws(FactError) -> CivilDate? {
    let at = tiff.lowerBound + offset
    guard at + 10 <= tiff.upperBound, try window.has(10, at: at) else { return nil }
    func number(_ places: Range<Int>) -> Int? {
      var value = 0
      for place in places {
        let digit = window.byte(at + place) &- 0x30
        guard digit <= 9 else { return nil }
        value = value * 10 + Int(digit)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      year > 0, month > 0, day > 0
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  private func resolution(
    at offset: Int, unit: Int, _ window: inout ByteWindow
  ) throws(FactError) -> Double? {
    let at = tiff.lowerBound + offset
    guard unit == 2 || unit == 3, at + 8 <= tiff.upperBound, try window.has(8, at: at) else {
      return nil
    }
    let (over, under) = (long(at, window), long(at + 4, window))
    guard over > 0, under > 0 else { return nil }
    return Double(over) / Double(under) * (unit == 3 ? 2.54 : 1)
  }

  private func short(_ at: Int, _ window: ByteWindow) -> Int {
    isBig ? window.big16(at) : window.little16(at)
  }

  private func long(_ at: Int, _ window: ByteWindow) -> Int {
    isBig ? window.big32(at) : window.little32(at)
  }
}
