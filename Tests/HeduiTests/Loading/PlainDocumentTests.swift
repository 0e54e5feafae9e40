// SPDX-License-Identifier: Apache-2.0

import Hedui
import Testing

struct PlainDocumentTests {
  private func read(_ text: String, name: String = "dossier.yaml") -> PlainDocument {
    PlainDocument(Array(text.utf8), name: name)
  }

  @Test func `scalars are texts as they stand, so that no digit is lost`() {
    let document = read(
      """
      schema: 1
      applicant: {name: "王某某", resident-id: 330602199002280011}
      title: none
      basis: 3.10
      experience: [{prefab: true, to: }]
      """)
    #expect(
      document.json
        == #"{"schema":"1","applicant":{"name":"王某某","resident-id":"330602199002280011"},"#
        + #""title":"none","basis":"3.10","experience":[{"prefab":"true","to":null}]}"#)
    #expect(document.faults == [])
  }

  @Test func `anchors are written out and JSON is read as well`() {
    let yaml = read("a: &x {words: 核对无误}\nb: *x\n")
    #expect(yaml.json == #"{"a":{"words":"核对无误"},"b":{"words":"核对无误"}}"#)
    let json = read(#"{"id": 12345678901234567890, "paper": false}"#, name: "dossier.json")
    #expect(json.json == #"{"id":"12345678901234567890","paper":"false"}"#)
  }

  @Test(arguments: ["", "- 1\n", "abc", "a: [1\n"])
  func `what is no map is refused with a reason`(text: String) {
    let document = read(text)
    #expect(document.json == nil)
    #expect(!document.faults.isEmpty)
  }

  @Test func `faults tell their place`() throws {
    let fault = try #require(read("a: 1\nb: [1\n").faults.first)
    #expect(fault.contains(":"))
    #expect(try #require(fault.first).isNumber)
  }
}
