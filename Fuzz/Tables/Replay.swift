// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiModel

/// Reads bytes as every kind of table; whatever they are, nothing may break, and what a table without a
/// fault fills is read back without one.
func readEverything(_ bytes: [UInt8]) {
  var limits = Limits()
  limits.tableRows = 200
  limits.tableColumns = 60
  limits.tableCell = 2_000
  for kind in TableKind.allCases {
    let reading = TableReader(kind, limits: limits).read(bytes)
    for fault in reading.faults {
      precondition(!fault.message.text(in: .zh).isEmpty && !fault.message.text(in: .en).isEmpty)
      if let place = fault.place { precondition(place.line > 0 && place.column > 0) }
    }
    guard reading.faults.isEmpty else { continue }
    for row in reading.rows { readBack(row.content) }
    readBack(reading.content)
  }
}

private func readBack(_ content: DossierContent) {
  let yaml = DossierTemplate(files: [], content: content).yaml
  let (dossier, faults) = DossierReader().read(Array(yaml.utf8), name: "dossier.yaml")
  precondition(dossier != nil, "a document that cannot be read:\n\(yaml)")
  for fault in faults where fault.code != .missingKey {
    preconditionFailure("\(fault.message.text(in: .en)) in\n\(yaml)")
  }
}
