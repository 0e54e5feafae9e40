// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import HeduiReports
import Testing

struct RulesPageTests {
  @Test func `docs RULES lists the rules that there are`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/RULES.md")
    let page = RulesPage.markdown(try Policy(builtIn: Policy.standardID))
    if ProcessInfo.processInfo.environment["HEDUI_RECORD"] != nil {
      try page.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded docs/RULES.md")
    }
    let written = try String(contentsOf: file, encoding: .utf8)
    #expect(written == page, "run HEDUI_RECORD=failed swift test --filter RulesPage")
  }
}
