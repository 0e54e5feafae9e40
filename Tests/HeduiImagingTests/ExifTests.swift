// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
import HeduiModel
import Testing

struct ExifTests {
  private func header(_ tiff: [UInt8]) throws -> ImageHeader {
    let bytes =
      Bytes.start + Bytes.app1(tiff) + Bytes.frame(width: 20, height: 30) + Bytes.scan + Bytes.end
    return try ImageHeaderReader.header(of: ByteSource(bytes))
  }

  @Test(arguments: 1...8) func `legal orientations are told`(value: Int) throws {
    let header = try header(Bytes.tiff([Bytes.orientation(value)]))
    #expect(header.orientation == value)
    #expect(header.displayedWidth == (value >= 5 ? 30 : 20))
  }

  @Test(arguments: [0, 9, 255, 65535]) func `other orientations are none`(value: Int) throws {
    #expect(try header(Bytes.tiff([Bytes.orientation(value)])).orientation == nil)
  }

  @Test func `an orientation of another type or in the second table is none`() throws {
    #expect(try header(Bytes.tiff([Bytes.orientation(6, type: 1)])).orientation == nil)
    let second = Bytes.table([Bytes.orientation(6)])
    let bytes =
      Bytes.ascii("MM") + [0, 42] + Bytes.big32(8) + Bytes.big16(0) + Bytes.big32(14) + second
    #expect(try header(bytes).orientation == nil)
  }

  @Test func `lowest byte first is read as well`() throws {
    let tiff: [UInt8] =
      [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0]
    #expect(try header(tiff).orientation == 8)
  }

  @Test func `the day of taking comes before the day of change`() throws {
    // The main table has two entries (8 + 2 + 24 + 4 = 38), a date at 38, the second table at 58.
    let main = [
      Bytes.Entry(tag: 0x0132, type: 2, count: 20, value: Bytes.big32(38)),
      Bytes.Entry(tag: 0x8769, type: 4, value: Bytes.big32(58)),
    ]
    let changed = Bytes.ascii("2024:02:29 10:00:00\0")
    let taken = Bytes.Entry(tag: 0x9003, type: 2, count: 20, value: Bytes.big32(76))
    let rest = changed + Bytes.table([taken])
    let both = Bytes.tiff(main, rest: rest + Bytes.ascii("2023:12:31 23:59:59\0"))
    #expect(try header(both).capturedOn == CivilDate(year: 2023, month: 12, day: 31))
    let impossible = Bytes.tiff(main, rest: rest + Bytes.ascii("2023:02:30 23:59:59\0"))
    #expect(try header(impossible).capturedOn == CivilDate(year: 2024, month: 2, day: 29))
    let blank = Bytes.tiff([main[0]], rest: Bytes.ascii("    :  :     :  :  \0"))
    #expect(try header(blank).capturedOn == nil)
  }

  @Test func `a place is a latitude or longitude, not an empty table`() throws {
    let link = [Bytes.Entry(tag: 0x8825, type: 4, value: Bytes.big32(26))]
    let version = Bytes.Entry(tag: 0, type: 1, count: 4, value: [2, 3, 0, 0])
    let latitude = Bytes.Entry(tag: 2, type: 5, count: 3, value: Bytes.big32(0))
    #expect(try !header(Bytes.tiff(link, rest: Bytes.table([version]))).hasLocation)
    #expect(try header(Bytes.tiff(link, rest: Bytes.table([version, latitude]))).hasLocation)
  }

  @Test func `offsets that lead outside or in a circle do no harm`() throws {
    for offset in [0, 7, 8, 0x7FFF_FFFF, 0xFFFF_FFFF] {
      let links = [
        Bytes.Entry(tag: 0x8769, type: 4, value: Bytes.big32(offset)),
        Bytes.Entry(tag: 0x8825, type: 4, value: Bytes.big32(offset)),
        Bytes.Entry(tag: 0x0132, type: 2, count: 20, value: Bytes.big32(offset)),
        Bytes.Entry(tag: 0x011A, type: 5, value: Bytes.big32(offset)),
      ]
      #expect(try header(Bytes.tiff(links)).width == 20)
      let main = Bytes.ascii("MM") + [0, 42] + Bytes.big32(offset) + Bytes.table(links)
      #expect(try header(main).width == 20)
    }
    #expect(try header([]).width == 20)
    #expect(try header(Bytes.ascii("MM") + [0, 42, 0, 0, 0, 8, 0xFF, 0xFF]).width == 20)
  }
}
