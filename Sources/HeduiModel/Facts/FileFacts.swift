// SPDX-License-Identifier: Apache-2.0

/// What can be known of one file, each part measured at most once and only when asked for.
///
/// A class because rules share the measurements. Cheaper facts do not pay for dearer ones: size asks the
/// file system, `header` reads a few kilobytes, `ending` and `pixels` read to the last byte.
public final class FileFacts: Sendable {
  private let lazyByteCount: Lazy<Int>
  private let lazyFormat: Lazy<FileFormat>
  private let lazyHeader: Lazy<ImageHeader>
  private let lazyEnding: Lazy<ImageEnding>
  private let lazyPixels: Lazy<PixelFacts>
  private let lazyDigest: Lazy<String>
  private let lazyPages: Lazy<PageListing>
  private let lazyConditions: Lazy<[PageCondition]>
  private let lazySights: Lazy<[PageSight]>
  private let lazySurvey: Lazy<SealSurvey?>
  private let wordStore: WordStore
  private let lazyPrints: Lazy<[PrintSearch]>
  private let keep: @Sendable () -> Void

  /// Makes facts from the ways to measure them.
  package init(
    byteCount: @escaping @Sendable () throws(FactError) -> Int,
    format: @escaping @Sendable () throws(FactError) -> FileFormat,
    header: @escaping @Sendable () throws(FactError) -> ImageHeader,
    ending: @escaping @Sendable () throws(FactError) -> ImageEnding,
    pixels: @escaping @Sendable () throws(FactError) -> PixelFacts,
    digest: @escaping @Sendable () throws(FactError) -> String,
    pages: @escaping @Sendable () throws(FactError) -> PageListing = { () throws(FactError) in
      throw FactError(.unsupportedFormat, noPages())
    },
    conditions: @escaping @Sendable () throws(FactError) -> [PageCondition] = {
      () throws(FactError) in throw FactError(.unsupportedFormat, noPages())
    },
    sights: @escaping @Sendable () throws(FactError) -> [PageSight] = { () throws(FactError) in
      throw FactError(.unsupportedFormat, noPages())
    },
    words: @escaping @Sendable (WordTarget, WordBudget) throws(FactError) -> [PageWords] = {
      _, _ throws(FactError) in [.unread(noWords())]
    },
    prints: @escaping @Sendable () throws(FactError) -> [PrintSearch] = { () throws(FactError) in
      throw FactError(.unsupportedFormat, noPages())
    },
    keep: @escaping @Sendable () -> Void = {}
  ) {
    lazyByteCount = Lazy(byteCount)
    lazyHeader = Lazy(header)
    lazyEnding = Lazy(ending)
    lazyPixels = Lazy(pixels)
    lazyDigest = Lazy(digest)
    lazyConditions = Lazy(conditions)
    let (kind, listing, seen) = (Lazy(format), Lazy(pages), Lazy(sights))
    (lazyFormat, lazyPages, lazySights) = (kind, listing, seen)
    lazySurvey = Lazy { () throws(FactError) in
      let format = try kind.value
      guard format == .jpeg || format == .png || format == .pdf else { return nil }
      let sights = try seen.value
      let pages = try format == .pdf ? max(sights.count, listing.value.pageCount) : 1
      return SealSurvey(sights, pageCount: pages)
    }
    wordStore = WordStore(words)
    lazyPrints = Lazy(prints)
    self.keep = keep
  }

  /// The file's size in bytes.
  public var byteCount: Int { get throws(FactError) { try lazyByteCount.value } }
  /// What the file is by content.
  public var format: FileFormat { get throws(FactError) { try lazyFormat.value } }
  /// What the picture's header says.
  public var header: ImageHeader { get throws(FactError) { try lazyHeader.value } }
  /// What a walk to the file's end finds.
  public var ending: ImageEnding { get throws(FactError) { try lazyEnding.value } }
  /// What one decode to the last byte tells.
  public var pixels: PixelFacts { get throws(FactError) { try lazyPixels.value } }
  /// SHA-256 of the content, in lower-case hexadecimal.
  public var digest: String { get throws(FactError) { try lazyDigest.value } }
  /// The pages of a file that has pages, listed without decoding a picture.
  public var pages: PageListing { get throws(FactError) { try lazyPages.value } }
  /// What decoding the pictures of each page tells, page by page.
  public var pageConditions: [PageCondition] {
    get throws(FactError) { try lazyConditions.value }
  }
  /// What a look at each page shows; a picture is one page.
  public var sights: [PageSight] { get throws(FactError) { try lazySights.value } }
  /// What all of them show of seals; nil for what is neither a picture nor a PDF, which
  /// `evidence.file-readable` reports.
  package var sealSurvey: SealSurvey? { get throws(FactError) { try lazySurvey.value } }

  /// The words read on each page, or why they were not read; a picture is one page.
  ///
  /// - Throws: what keeps the file itself from being opened.
  package func words(
    _ target: WordTarget, within budget: WordBudget
  ) throws(FactError) -> [PageWords] {
    try wordStore.words(target, budget)
  }
  /// What tells each page from others; a picture is one page.
  public var prints: [PrintSearch] { get throws(FactError) { try lazyPrints.value } }

  /// Hands what was measured to the memory, where there is one.
  package func keepMeasured() { keep() }
}

/// All that a rule may see beside its subject.
public final class Facts: Sendable {
  /// The dossier that the subject is part of.
  public let dossier: Dossier
  /// The day of the check, in Asia/Shanghai.
  public let today: CivilDate
  /// How far this check reads words.
  package let words: WordReading
  /// What other dossiers hold as well; nil when no others were at hand.
  package let across: CrossView?
  /// The dossier's files, by path as the dossier writes it.
  private let files: FileTable
  /// Whether rules may look for what is seen on scans; else they say that nobody looked.
  public let looksAtScans: Bool

  /// Makes the facts of a dossier.
  package init(
    dossier: Dossier, today: CivilDate, files: FileTable, looksAtScans: Bool = true,
    words: WordReading = .none, across: CrossView? = nil
  ) {
    self.looksAtScans = looksAtScans
    self.dossier = dossier
    self.across = across
    self.today = today
    self.words = words
    self.files = files
  }

  /// Makes the facts of a dossier whose files stand in no table yet.
  package convenience init(
    dossier: Dossier, today: CivilDate, files: [String: FileFacts], looksAtScans: Bool = true,
    words: WordReading = .none, across: CrossView? = nil
  ) {
    self.init(
      dossier: dossier, today: today, files: FileTable(files), looksAtScans: looksAtScans,
      words: words, across: across)
  }

  /// The facts of a file that the dossier names.
  ///
  /// - Throws: `missing` when the dossier's loader knows no such file.
  public func file(_ reference: FileReference) throws(FactError) -> FileFacts {
    guard let facts = files[reference.path] else {
      throw FactError(.missing, notListed(.text(reference.path)))
    }
    return facts
  }
}

private let noPages = MessageTemplate(
  zh: "没有打开文件的页面", en: "the file's pages were not opened")
private let noWords = MessageTemplate(
  zh: "没有装配识别文字的部件", en: "there is no reader of words here")
private let notListed = MessageTemplate(
  zh: "申报材料中没有这个文件：{0}", en: "the dossier has no such file: {0}")
