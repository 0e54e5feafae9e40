// SPDX-License-Identifier: Apache-2.0
import Hedui
import HeduiModel
import Testing

/// Keys, words and names are told apart by their length, first and last bytes; what is alike in those and differs
/// elsewhere must stay apart.
struct ShortWaysTests {
  private func read(
    _ json: String
  ) -> (dossier: Dossier?, codes: [DocumentFault.Code], yaml: [DocumentFault.Code]) {
    let (dossier, faults) = DossierReader().read(Array(json.utf8), name: "a.json")
    // JSON of one line is YAML as well.
    let yaml = DossierReader().read(Array(json.utf8), name: "a.yaml").faults
    return (dossier, faults.map(\.code), yaml.map(\.code))
  }

  @Test(arguments: [256, 512, 768])
  func `a key that begins with a known one and is longer is not known`(more: Int) {
    let key = "patents" + String(repeating: "x", count: more)
    let (dossier, codes, yaml) = read("{\"schema\":1,\"\(key)\":[{\"title\":\"某专利\"}]}")
    #expect(codes == [.unknownKey])
    #expect(yaml == codes)
    #expect(dossier?.patents.isEmpty == true)
  }

  @Test(arguments: ["unit", "graduate-registration"])
  func `a word that begins with a known one and is longer is not known`(word: String) {
    let kind = word + String(repeating: "x", count: 256)
    let (_, codes, yaml) = read(
      "{\"schema\":1,\"attachments\":[{\"file\":\"a.jpg\",\"kind\":\"\(kind)\"}]}")
    #expect(codes == [.unknownWord])
    #expect(yaml == codes)
  }

  @Test(arguments: ["graduatXXXXXXstration", "graduat--registration", "Xraduate-registration"])
  func `a word that begins and ends like a known one is not known`(word: String) {
    let (_, codes, yaml) = read(
      "{\"schema\":1,\"attachments\":[{\"file\":\"a.jpg\",\"kind\":\"\(word)\"}]}")
    #expect(codes == [.unknownWord])
    #expect(yaml == codes)
  }

  @Test(arguments: ["graduate-registration", "recommender-certificate", "joint-review", "review"])
  func `long and short words are known`(word: String) {
    let (dossier, codes, yaml) = read(
      "{\"schema\":1,\"attachments\":[{\"file\":\"a.jpg\",\"kind\":\"\(word)\"}]}")
    #expect(codes.isEmpty)
    #expect(yaml.isEmpty)
    #expect(dossier?.attachments.map(\.kind.rawValue) == [word])
  }

  @Test
  func `names alike in length, beginning and end are kept apart, however often they alternate`() {
    // Twelve bytes each, the first seven and the length the same.
    let names = ["王某某甲", "王某某乙", "王某某丙"]
    let written = (0..<30).map { "\"\(names[$0 % 3])\"" }.joined(separator: ",")
    let (dossier, codes, _) = read(
      "{\"schema\":1,\"unit\":{\"name\":\"某院\",\"aliases\":[\(written)]}}")
    #expect(codes.isEmpty)
    #expect(dossier?.unit?.aliases.map(\.text) == (0..<30).map { names[$0 % 3] })
    #expect(dossier?.unit?.aliases.map(\.key) == (0..<30).map { names[$0 % 3] })
  }

  @Test func `more names than are remembered are all read`() {
    let names = (0..<400).map { "第\($0)分院" }
    let written = (names + names).map { "\"\($0)\"" }.joined(separator: ",")
    let (dossier, _, _) = read("{\"schema\":1,\"unit\":{\"name\":\"某院\",\"aliases\":[\(written)]}}")
    #expect(dossier?.unit?.aliases.map(\.text) == names + names)
  }
}

/// Keys given twice are told by marks while JSON is read; the closer look must find what the marks point at.
struct RepeatedKeyTests {
  private func codes(_ json: String) -> [DocumentFault.Code] {
    DocumentReader().readJSON(Array(json.utf8), name: "a.json").faults.map(\.code)
  }

  private func map(_ keys: [String]) -> String {
    "{" + keys.map { "\"\($0)\":0" }.joined(separator: ",") + "}"
  }

  @Test(arguments: [2, 63, 64, 65, 66, 200, 1_000])
  func `a key given twice is found however many stand between`(count: Int) {
    let keys = (0..<count).map { "key-\($0)" }
    #expect(codes(map(keys)).isEmpty)
    #expect(codes(map(keys + ["key-0"])) == [.duplicateKey])
    #expect(codes(map(keys + ["key-\(count - 1)"])) == [.duplicateKey])
    #expect(codes("[\(map(keys)),\(map(keys))]").isEmpty)
  }

  @Test func `keys of other maps are no repetition, whatever lies between`() {
    #expect(codes("{\"a\":{\"a\":{\"a\":0},\"b\":[{\"a\":0},{\"a\":0}]},\"b\":{\"b\":0}}").isEmpty)
    #expect(codes("{\"a\":{\"x\":0,\"y\":{\"x\":0}},\"b\":0,\"a\":1}") == [.duplicateKey])
    #expect(codes("{\"a\":{\"x\":0,\"y\":{\"z\":0},\"x\":1},\"b\":0}") == [.duplicateKey])
    #expect(codes("{\"b\":0,\"a\":[{\"x\":0},{\"x\":0,\"y\":0,\"x\":1}]}") == [.duplicateKey])
  }

  @Test func `keys alike in length, beginning and end are no repetition`() {
    #expect(codes(map(["beginning-a-of-the-end", "beginning-b-of-the-end"])).isEmpty)
    let tail = String(repeating: "x", count: 256)
    #expect(codes(map(["key" + tail, "key" + tail + tail, "key"])).isEmpty)
    #expect(
      codes(map(["beginning-a-of-the-end", "b", "beginning-a-of-the-end"])) == [.duplicateKey])
  }

  @Test func `an escaped key is the key that it stands for`() {
    #expect(codes("{\"a\":0,\"\\u0061\":1}") == [.duplicateKey])
    #expect(codes("{\"a\":0,\"\\u0062\":1}").isEmpty)
    #expect(codes("{\"\\u0061\":{\"a\":0},\"b\":1}").isEmpty)
  }
}
