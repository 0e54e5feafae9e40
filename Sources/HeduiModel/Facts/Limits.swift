// SPDX-License-Identifier: Apache-2.0

/// Everything that bounds what one input may cost; each limit that is hit is said, never silent.
public struct Limits: Sendable, Hashable {
  /// Largest file whose content is read, in bytes; larger ones are still sized and named.
  public var fileBytes = 64 << 20
  /// Most pixels (width × height) of a picture that is decoded row by row.
  public var imagePixels = 100_000_000
  /// Most pixels of a picture that the decoder must hold whole (progressive or multi-scan JPEG,
  /// interlaced PNG): memory follows the declared size there, not the bytes.
  public var bufferedPixels = 16_000_000
  /// Most scans of a JPEG.
  public var jpegScans = 100
  /// Most memory the decoder may take for one picture, in bytes.
  public var decodeMemory = 256 << 20
  /// Most pages of a scan that are looked at.
  public var scanPages = 1_000
  /// Most bytes that a page's drawing instructions may unpack to.
  public var pageInstructions = 64 << 20
  /// Most pictures of one page.
  public var pagePictures = 10_000
  /// Largest dossier or policy document, in bytes.
  public var documentBytes = 16 << 20
  /// Most nodes of a document, aliases expanded.
  public var documentNodes = 1_000_000
  /// Deepest nesting of a document.
  public var documentDepth = 64
  /// Most files of one dossier.
  public var dossierFiles = 10_000
  /// Most bytes that all files of an archive unpack to.
  public var archiveBytes = 1 << 30
  /// Most entries listed below one folder.
  public var folderEntries = 1_000_000
  /// Largest table (CSV) that is read, in bytes.
  public var tableBytes = 64 << 20
  /// Most rows of a table, the header not counted.
  public var tableRows = 50_000
  /// Most columns of a table.
  public var tableColumns = 500
  /// Most characters (Unicode scalars) of a table's cell; spreadsheets hold no more in one.
  public var tableCell = 32_767

  /// The limits that hold when nobody says otherwise.
  public static let standard = Limits()

  /// Makes the standard limits.
  public init() {}
}
