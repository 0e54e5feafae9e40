// SPDX-License-Identifier: Apache-2.0

// What the templates of the HTML report are filled with; the names of the fields are the names in the
// templates. A field that a template asks for inside another's section has a name of its own, because
// Mustache looks further out for what is missing.

/// What stands before the first applicant.
struct HTMLOpening {
  let title: String
  let contentPolicy: String
  let style: String
}

/// What stands behind the last applicant and is shown first.
struct HTMLClosing {
  let title: String
  let policyLine: String
  let totals: [HTMLTotal]
  let count: Int
  let hasMany: Bool
  let rows: [HTMLRow]
  let moreRows: String?
  let filters: [HTMLFilter]
  let leftOut: [HTMLLine]
  let hasLeftOut: Bool
  let warnings: [String]
  let hasWarnings: Bool
  let tool: String
  let script: String
}

/// How many applicants have a verdict; also a switch.
struct HTMLTotal {
  let totalCode: String
  let totalWord: String
  let totalCount: Int
}

/// A switch for findings of a group.
struct HTMLFilter {
  let filterCode: String
  let filterWord: String
  let filterCount: Int
}

/// One applicant as a line of the table.
struct HTMLRow {
  let rowAnchor: String
  let rowPath: String
  let rowVerdict: String
  let rowVerdictCode: String
  let rowCounts: [HTMLCount]
}

/// A number of the table; `isNought` lets it fade.
struct HTMLCount {
  let number: Int
  let isNought: Bool
}

/// A sentence about a file or part.
struct HTMLLine {
  let linePath: String
  let lineText: String
}

/// One applicant.
struct HTMLSection {
  let anchor: String
  let path: String
  let verdict: String
  let verdictCode: String
  let groupCodes: String
  let counts: String
  let gallery: HTMLGallery
  let groups: [HTMLGroup]
  let isClean: Bool
  let accepted: [HTMLAccepted]
  let acceptedCount: Int
  let hasAccepted: Bool
  let waiting: [String]
  let hasWaiting: Bool
  let claims: [HTMLClaim]
  let hasClaims: Bool
  let reason: HTMLReason?
  /// Whether the long parts begin unfolded.
  let isUnfolded: Bool
}

/// The pictures of an applicant.
struct HTMLGallery {
  var portrait: HTMLPicture?
  var pictures: [HTMLPicture] = []
  var hasPictures = false
  var picturesNote: String?
}

/// A small picture, or words where there is none to show.
struct HTMLPicture {
  var uri: String?
  var wide = 0
  var high = 0
  let fileName: String
  var obstacle: String?
  var worst = "fine"
  var boxes: [HTMLBox] = []
  var hasBoxes = false
  /// What the boxes show.
  var boxWords = ""
  var pictureMarks: [HTMLMark] = []
}

/// A rectangle on a picture, in per cent of its sides.
struct HTMLBox {
  let left: String
  let top: String
  let across: String
  let down: String
}

/// What is to be done in one way.
struct HTMLGroup {
  let groupAnchor: String
  let groupCode: String
  let groupSign: String
  let heading: String
  let groupCount: Int
  let blocks: [HTMLBlock]
  let lines: [HTMLLine]
}

/// A rule's results in one group.
struct HTMLBlock {
  let blockAnchor: String
  let mark: String
  let ruleTitle: String
  let ruleID: String
  let cases: [HTMLCase]
  let moreCases: String?
  let clausePlace: String
  let quote: String?
  let remedies: [String]
  let hasRemedies: Bool
}

/// What a rule found in the same words at one or more places.
struct HTMLCase: Hashable {
  let found: String
  let measured: String?
  let required: String?
  let hasValues: Bool
  let readings: [String]
  let hasReadings: Bool
  var places: [String] = []
}

/// A finding that the unit accepts.
struct HTMLAccepted {
  let acceptedTitle: String
  let acceptedID: String
  let acceptedText: String
  let acceptedBy: String
}

/// A claimed achievement and what proves it.
struct HTMLClaim {
  let claimKind: String
  let claimName: String?
  let own: HTMLMarks
  let files: [HTMLClaimFile]
  let hasNoFiles: Bool
}

/// A file under a claim.
struct HTMLClaimFile {
  let claimFile: String
  let marks: HTMLMarks
}

/// What rules say: those that passed, and each that did not.
struct HTMLMarks {
  let passedCount: Int
  let passedTitles: String
  let hasPassed: Bool
  let others: [HTMLMark]
  let isEmpty: Bool
}

/// A rule that did not pass, with the place of its finding.
struct HTMLMark {
  let markCode: String
  let markText: String
  let markAnchor: String
}

/// What the unit may paste when it returns the dossier.
struct HTMLReason {
  let reasonText: String
  let reasonLength: Int
  let reasonAnchor: String
}
