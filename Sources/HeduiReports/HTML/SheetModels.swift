// SPDX-License-Identifier: Apache-2.0

// What the templates of the sheet are filled with; see HTMLModels.

/// The sheet of one applicant.
struct SheetOfApplicant {
  let basis: String?
  let anchor: String
  let path: String
  let verdict: String
  let counts: String
  let portrait: HTMLPicture?
  let openCount: String?
  let parts: [SheetPart]
  let accepted: [HTMLAccepted]
  let hasAccepted: Bool
  let reason: HTMLReason?
}

/// A table of what to look at.
struct SheetPart {
  let partTitle: String
  let partMatter: String
  let partYes: String
  let partNo: String
  let items: [SheetItem]
}

/// One line with boxes to tick.
struct SheetItem {
  var itemNumber = 0
  let itemText: String
  /// Where and by which clause, on the line itself where it is short.
  var itemNote: String?
  var itemPlaces: [String] = []
}

/// What stands behind the last sheet.
struct SheetClosing {
  let leftOut: [HTMLLine]
  let hasLeftOut: Bool
  let policyLine: String
  let tool: String
  let script: String
}
