// SPDX-License-Identifier: Apache-2.0

package import HeduiImaging
package import HeduiModel

/// A way to look at scans of several pages, handed in by who has one: the library itself opens no PDF.
///
/// `HeduiScans` has one for PDF files. Without any, what needs pages is not checked and says so.
public struct PageSource: Sendable {
  /// Lists the pages without decoding a picture.
  package let pages: @Sendable (ByteSource, Limits) throws(FactError) -> PageListing
  /// Decodes the pictures of each page to their ends.
  package let conditions: @Sendable (ByteSource, Limits) throws(FactError) -> [PageCondition]
  /// Looks for what is on each page.
  package let sights: @Sendable (ByteSource, Limits) throws(FactError) -> [PageSight]
  /// Makes the print of each page.
  package let prints: @Sendable (ByteSource, Limits) throws(FactError) -> [PrintSearch]
  /// Gives a page, by its index from 0, as a file of one picture.
  package let picture: @Sendable (ByteSource, Int, Limits) throws(FactError) -> [UInt8]
  /// Says what opens the pages, with its version: what another one finds may differ.
  package let stamp: @Sendable () -> String

  /// Makes a reader of pages of what it does.
  package init(
    pages: @escaping @Sendable (ByteSource, Limits) throws(FactError) -> PageListing,
    conditions: @escaping @Sendable (ByteSource, Limits) throws(FactError) -> [PageCondition],
    sights: @escaping @Sendable (ByteSource, Limits) throws(FactError) -> [PageSight],
    prints: @escaping @Sendable (ByteSource, Limits) throws(FactError) -> [PrintSearch],
    picture: @escaping @Sendable (ByteSource, Int, Limits) throws(FactError) -> [UInt8],
    stamp: @escaping @Sendable () -> String = { "" }
  ) {
    self.pages = pages
    self.conditions = conditions
    self.sights = sights
    self.prints = prints
    self.picture = picture
    self.stamp = stamp
  }

  /// Opens nothing.
  public static var none: PageSource {
    PageSource(
      pages: { _, _ throws(FactError) in throw FactError(.unsupportedFormat, noReader()) },
      conditions: { _, _ throws(FactError) in throw FactError(.unsupportedFormat, noReader()) },
      sights: { _, _ throws(FactError) in throw FactError(.unsupportedFormat, noReader()) },
      prints: { _, _ throws(FactError) in throw FactError(.unsupportedFormat, noReader()) },
      picture: { _, _, _ throws(FactError) in throw FactError(.unsupportedFormat, noReader()) })
  }
}

private let noReader = MessageTemplate(
  zh: "没有装配读取 PDF 页面的部件，请人工打开看是否完整、清楚",
  en:
    "there is no reader of PDF pages here; a person must open it and see that it is whole and clear"
)
