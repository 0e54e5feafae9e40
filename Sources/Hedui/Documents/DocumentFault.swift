// SPDX-License-Identifier: Apache-2.0
package import HeduiModel

/// Something wrong with a document or the folder around it, with its place.
package struct DocumentFault: Error, Sendable, Hashable {
  /// What kind of fault it is.
  package enum Code: String, Sendable, Hashable, CaseIterable {
    // The bytes and the text.
    case tooManyBytes, unreadable, undecodable, emptyDocument
    // The syntax.
    case syntax, fullwidthColon, number, surrogate, outOfMemory
    // Bounds of the tree.
    case tooManyNodes, tooDeep, tooManyAnchors, tooManyFaults
    // YAML that is not read.
    case unknownAlias, endlessAlias, secondDocument, complexKey, mergeKey, anchoredKey, tag
    // Keys and values.
    case duplicateKey, unknownKey, missingKey, wrongType, unknownWord, schema
    case impossibleDate, unreadableDate, hiddenCharacter, tooLong
    // Files of the folder.
    case noDocument, twoDocuments, badPath, missingFile, notAFile, outsideFolder, emptyFile,
      sameFile
    case unlisted, similarNames, tooManyFiles
    // Tables.
    case workbook, emptyTable, straySign, openQuote, tooManyRows, tooManyColumns, longCell, rowWidth
    case unknownColumn, missingColumn, doubleColumn, missingCell, lostDigits, samePerson
  }

  /// What kind of fault it is.
  package let code: Code
  /// What was found, what is required, what to do.
  package let message: Message
  /// Where in the document; nil when it is not about one place.
  package let place: SourcePlace?
  /// The part of the document as a JSON pointer; nil when the text could not be taken apart.
  package let pointer: String?
  /// The file that it is about, relative to the folder, when it is not the document itself.
  package let path: String?

  /// Makes a fault.
  package init(
    _ code: Code, _ message: Message, at place: SourcePlace? = nil, pointer: String? = nil,
    path: String? = nil
  ) {
    self.code = code
    self.message = message
    self.place = place
    self.pointer = pointer
    self.path = path
  }
}

/// Faults as they are found, bounded so that a hostile text cannot fill the memory.
struct FaultList: Sendable {
  /// The most faults that are kept; one more says that there were others.
  static let most = 1_000

  private var kept: [DocumentFault] = []
  private var isCutShort = false

  /// Makes an empty list.
  init() {}

  /// Whether nothing was found.
  var isEmpty: Bool { kept.isEmpty }

  /// Adds a fault.
  mutating func add(_ fault: DocumentFault) {
    if kept.count < FaultList.most, fault.code != .tooManyFaults {
      kept.append(fault)
    } else {
      isCutShort = true
    }
  }

  /// The faults by their place, those without one first, and a last one when some were not kept.
  var all: [DocumentFault] {
    let ordered = kept.enumerated().sorted { left, right in
      let (first, second) = (left.element.place, right.element.place)
      return (first?.line ?? 0, first?.column ?? 0, left.offset)
        < (second?.line ?? 0, second?.column ?? 0, right.offset)
    }.map(\.element)
    guard isCutShort else { return ordered }
    return ordered + [
      DocumentFault(.tooManyFaults, tooManyFaults(.integer(FaultList.most, .count)))
    ]
  }
}

/// Escapes a key for a JSON pointer (RFC 6901).
func pointerToken(_ key: String) -> String {
  guard key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
    return key
  }
  return key.split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
    .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")
}

private let tooManyFaults = MessageTemplate(
  zh: "问题超过 {0} 处，其余未列出；请改正后重新检查",
  en: "there are more than {0} faults and the others are not listed; mend these and check again")
