// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import HeduiRules

/// Facts with one file, each part given or missing.
func facts(
  _ dossier: Dossier = Dossier(), file: String = "photo.jpg", bytes: Int = 60_000,
  header: ImageHeader = ImageHeader(format: .jpeg, width: 413, height: 579)
) -> Facts {
  let notStubbed = MessageTemplate(zh: "没有这项", en: "not stubbed")
  let measured = FileFacts(
    byteCount: { () throws(FactError) in bytes },
    format: { () throws(FactError) in bytes == 0 ? .empty : header.format },
    header: { () throws(FactError) in header },
    ending: { () throws(FactError) in throw FactError(.undecodable, notStubbed()) },
    pixels: { () throws(FactError) in throw FactError(.undecodable, notStubbed()) },
    digest: { () throws(FactError) in throw FactError(.undecodable, notStubbed()) })
  return Facts(dossier: dossier, today: checkDay, files: [file: measured])
}

private let checkDay: CivilDate = {
  guard let day = CivilDate(year: 2024, month: 9, day: 30) else {
    preconditionFailure("the day exists")
  }
  return day
}()

/// A photo that was uploaded.
let uploaded = Photo(mode: .uploaded, file: FileReference("photo.jpg"))

/// The header of a JPEG of a size.
func sized(_ width: Int, _ height: Int, orientation: Int? = nil) -> ImageHeader {
  ImageHeader(format: .jpeg, width: width, height: height, orientation: orientation)
}

extension Outcome {
  /// Whether the requirement is met.
  var isPass: Bool {
    if case .pass = self { true } else { false }
  }

  /// The reasons of a fail; empty for other outcomes.
  var failures: [Violation] {
    if case .fail(let violations) = self { violations } else { [] }
  }
}
