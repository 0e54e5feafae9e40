// SPDX-License-Identifier: Apache-2.0

import Foundation
public import Hedui
import HeduiImaging
import HeduiModel
public import SystemPackage

/// Where the HTML report gets the small pictures of a dossier's files from.
///
/// The report asks for a bounded number of files, decoded within the limits given; one that cannot be read
/// or decoded is shown in words.
public struct PictureSource: Sendable {
  /// A small picture, or why there is none.
  typealias Answer = Result<Thumbnail, FactError>

  /// Whether there are pictures at all.
  let isEmpty: Bool
  private let answer: @Sendable (_ dossier: DossierReport, _ file: String) -> Answer?

  /// No pictures at all.
  public static let none = PictureSource(isEmpty: true) { _, _ in nil }

  private init(
    isEmpty: Bool = false, answer: @escaping @Sendable (DossierReport, String) -> Answer?
  ) {
    self.isEmpty = isEmpty
    self.answer = answer
  }

  /// Files in memory: the bytes of a dossier's file by its path; nil where there are none to show.
  public init(
    limits: Limits = .standard, pages: PageSource = .none,
    bytes: @escaping @Sendable (_ dossier: DossierReport, _ file: String) -> [UInt8]?
  ) {
    self.init { dossier, file in
      bytes(dossier, file).map { small(ByteSource($0), pages, limits) }
    }
  }

  /// Files on the disk: where each dossier's folder is, or the photo that was checked alone; nil shows none,
  /// as must be where names are not told.
  ///
  /// A file is opened relative to the folder, never through a link that leaves it.
  public init(
    limits: Limits = .standard, pages: PageSource = .none,
    places: @escaping @Sendable (_ dossier: DossierReport) -> FilePath?
  ) {
    self.init { dossier, file in
      guard let place = places(dossier) else { return nil }
      do throws(FactError) {
        let opened =
          try file == dossier.path ? SafeFile(place) : Folder(place).open(FilePath(file))
        return small(
          ByteSource(descriptor: opened.descriptor.rawValue, byteCount: opened.byteCount), pages,
          limits)
      } catch {
        return .failure(error)
      }
    }
  }

  /// The small picture of a dossier's file; nil where none is to be shown.
  func thumbnail(of file: String, in dossier: DossierReport) -> Answer? { answer(dossier, file) }
}

/// Pixels of the longer side of a small picture.
private let longestSide = 280
/// Most bytes of a small picture.
private let mostBytes = 24 << 10

/// The small picture of a file, of one with pages that of the first page.
private func small(
  _ source: ByteSource, _ pages: PageSource, _ limits: Limits
) -> PictureSource.Answer {
  do throws(FactError) {
    let isPaged = try FormatSniffer.format(of: source) == .pdf
    let source = isPaged ? ByteSource(try pages.picture(source, 0, limits)) : source
    return .success(
      try Thumbnail(of: source, longestSide: longestSide, capacity: mostBytes, limits: limits))
  } catch {
    return .failure(error)
  }
}

extension Thumbnail {
  /// The picture as the value of an `src` attribute.
  var dataURI: String { "data:image/jpeg;base64," + Data(bytes).base64EncodedString() }
}

/// How many bytes of small pictures may still go into a report: its size is bounded whatever a unit hands
/// in, and a browser still opens it.
struct PictureBudget {
  /// Most pictures of one dossier.
  static let mostInDossier = 60
  private var left = 48 << 20

  /// Whether there is room for another picture.
  var hasRoom: Bool { left > 0 }

  /// Takes the room of a picture.
  mutating func take(_ picture: Thumbnail) { left -= picture.bytes.count }
}
