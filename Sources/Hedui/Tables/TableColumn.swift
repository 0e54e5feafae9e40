// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// A column that a table may have: which key of a dossier it fills, and how people name it.
package struct TableColumn: Sendable {
  /// A part of the dossier that tables fill.
  package enum Part: String, Sendable, Hashable, CaseIterable {
    case applicant, unit, application, form, title, education, projects, papers, hours
  }

  /// Which part of the dossier.
  package let part: Part
  /// Which key of it.
  package let key: String
  /// How people name it, the usual name first.
  package let names: [String]
  /// The names by which the column is found, folded by ``headerKey(_:)``.
  package let headerKeys: [String]
  /// Whether a row without it is refused.
  package let isRequired: Bool
  /// What may be written, for the form of the value.
  let form: FormInfo
  /// The dossier's words for people's.
  let words: [String: String]
  /// What people write behind a number, such as 学时.
  let units: [String]
  /// Reads a cell as the dossier's reader will; what is wrong goes to the reader.
  let check: @Sendable (Document.Node, inout ShapeReader) -> Void

  /// Makes the column of a shape's key.
  init<Root>(
    _ part: Part, _ shape: Shape<Root>, _ key: String, _ names: [String],
    words: [String: String] = [:], units: [String] = []
  ) {
    guard let field = shape.fields.first(where: { $0.info.key == key }) else {
      preconditionFailure("\(part) has no key \(key)")
    }
    self.part = part
    self.key = key
    self.names = names
    self.words = words
    headerKeys = (names + ["\(part.rawValue).\(key)"]).map(headerKey)
    self.units = units
    isRequired = field.info.isRequired && part != .unit && part != .title && part != .education
    form = field.info.form
    check = { node, reader in
      var root = shape.make(node.place)
      field.reading.read(&root, node, &reader)
    }
  }
}

/// What is left of a header for comparing: no case, no spaces and signs, full-width signs as plain ones.
package func headerKey(_ text: String) -> String {
  nameKey(text).filter { !"-_.:*#/\\'、·".contains($0) }
}

/// The header without what stands in brackets at its end, such as 姓名（必填）; nil when nothing does.
func withoutRemark(_ header: String) -> String? {
  let key = nameKey(header)
  guard let open = key.firstIndex(where: { "([{【".contains($0) }), open > key.startIndex else {
    return nil
  }
  return String(key[..<open])
}

/// A table that is read: what its columns fill.
package enum TableKind: Sendable, Hashable, CaseIterable {
  /// One person a row.
  case roster
  /// One project a row.
  case projects
  /// One paper a row.
  case papers
  /// One year of study hours a row.
  case hours

  /// The columns that such a table may have.
  package var columns: [TableColumn] {
    switch self {
    case .roster: rosterColumns
    case .projects: projectColumns
    case .papers: paperColumns
    case .hours: hoursColumns
    }
  }
}

/// Columns that every table may have and that fill nothing: numbers of rows and remarks.
package let unusedHeaders = ["序号", "编号", "行号", "备注", "no", "no.", "remark", "remarks", "note"]
