// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hedui
import TestSupport
import Testing

/// Every form of a report as the built command writes it, compared with what is committed in `Goldens`.
///
/// `make record` writes them anew.
struct FormatGoldenTests {
  private static let forms = ["text", "json", "ndjson", "sarif", "junit", "csv"]

  @Test(arguments: ["accepted", "faulty"]) func `a sample dossier in every form`(
    name: String
  ) throws {
    let bench = try Workbench()
    let folder = Fixture.root.appending(path: "dossiers")
    try compare(Self.forms, as: name, "zh", ["lint", name], in: folder, bench)
    try compare(["text", "csv"], as: name, "en", ["lint", name], in: folder, bench)
  }

  @Test func `twenty dossiers in every form, under the few rules that they break`() throws {
    let bench = try Workbench()
    try TwentyDossiers.write(to: bench)
    let command = ["lint", "unit", "--policy", "policy.yaml", "--jobs", "2"]
    try compare(Self.forms, as: "twenty", "zh", command, in: bench.url, bench)
    // Pictures are compared in the tests of the pages; here they would only be long.
    try compare(
      ["html", "sheet", "reason"], as: "twenty", "zh", command + ["--no-pictures"], in: bench.url,
      bench)
    let nameless = ["text", "csv", "ndjson"]
    try compare(
      nameless, as: "twenty-nameless", "en", command + ["--no-names"], in: bench.url, bench)
    for form in nameless {
      let written = bench.url.appending(path: "twenty-nameless.\(form)")
      let text = try String(contentsOf: written, encoding: .utf8)
      for name in ["申报人", "图纸.jpg", "一科", "某某工程"] { #expect(!text.contains(name), "\(form)") }
    }
  }

  @Test(arguments: ["json", "ndjson"]) func `stdout is the file of that form`(form: String) throws {
    let bench = try Workbench()
    try TwentyDossiers.write(to: bench)
    let run = try BuiltCommand.run(
      "lint", "unit", "--policy", "policy.yaml", "--today", "2024-10-20", "--format", form,
      "--report", "\(form)=out", in: bench.url)
    #expect(run.status == 1, "\(run.complaints)")
    let file = try String(contentsOf: bench.url.appending(path: "out"), encoding: .utf8)
    #expect(steady(run.output) == steady(file))
  }

  private func compare(
    _ forms: [String], as name: String, _ language: String, _ command: [String], in folder: URL,
    _ bench: Workbench
  ) throws {
    let reports = forms.flatMap { ["--report", "\($0)=\(bench.path("\(name).\($0)"))"] }
    let run = try BuiltCommand.run(
      command + ["--today", "2024-10-20", "--lang", language] + reports, in: folder)
    #expect(run.status == (name == "accepted" ? 0 : 1), "\(run.complaints)")
    let goldens = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")
    for form in forms {
      let written = bench.url.appending(path: "\(name).\(form)")
      let text = try String(contentsOf: written, encoding: .utf8)
      try expectCommitted(
        steady(text), at: goldens.appending(path: "\(name).\(language).\(form)"))
    }
  }

  /// A report without what differs from run to run, and without the policy's digest, which changes with every
  /// letter of the policy.
  private func steady(_ text: String) -> String {
    let moment = /"startedAt": "[^"]*"/
    let arguments = /"arguments": \[[^\]]*\]/
    let digest = /"sha256": ?"[0-9a-f]{64}"/
    return text.replacing(moment, with: "\"startedAt\": \"…\"")
      .replacing(arguments, with: "\"arguments\": []")
      .replacing(digest, with: "\"sha256\": \"…\"")
  }
}

/// Makes a unit's folder of twenty dossiers, each with other faults, and a policy of the rules that ask
/// for them.
enum TwentyDossiers {
  private static let rules = [
    "photo.present", "photo.readable", "identity.resident-id", "title.current-present",
    "project.drawing-review-seal", "hours.annual-total", "publicity.min-working-days",
  ]

  /// Writes `unit/` and `policy.yaml`.
  static func write(to bench: Workbench) throws {
    let off = Catalogue.rules.map(\.info.id.rawValue).filter { !rules.contains($0) }
      .map { "  \($0): off\n" }.joined()
    let policy = """
      schema: 1
      id: goldens
      version: "1"
      extends: \(Policy.standardID)
      source: {document: 供测试}
      rules:
      \(off)
      """
    try bench.file("policy.yaml", Data(policy.utf8))
    for number in 1...20 {
      let folder = "unit/\(number % 3 == 0 ? "二科" : "一科")/申报人\(number)"
      try bench.folder(folder)
      try bench.file("\(folder)/dossier.yaml", Data(document(number).utf8))
      let sample = number % 6 == 0 ? "truncated.jpg" : "good-413x579.jpg"
      if number % 5 != 0 { try bench.photo(sample, as: "\(folder)/photo.jpg") }
      try bench.file("\(folder)/图纸.jpg", Data(contentsOf: Fixture.photo("good-413x579.jpg")))
    }
  }

  /// A document whose faults follow from its number.
  private static func document(_ number: Int) -> String {
    let id = number % 4 == 0 ? "330602190002280011" : "330602190002280010"
    let title = number % 7 == 0 ? "none" : "{name: 助理工程师, obtained: 2019-12-18}"
    let holder = number % 2 == 0 ? "某某施工图审查中心" : "绍兴某某建设有限公司"
    let last = number % 8 == 0 ? 14 : 16
    return """
      schema: 1
      applicant: {name: 申报人\(number), resident-id: \(id)}
      unit: {name: 绍兴某某建设有限公司}
      title: \(title)
      photo: {mode: uploaded, file: photo.jpg}
      public-notice: {from: 2024-10-09, to: 2024-10-\(last)}
      hours:
        years:
          - {year: 2023, professional: \(number * 5), general: 18, industry: 12}
      projects:
        - name: 某某工程\(number)
          role: design-lead
          evidence:
            - {file: 图纸.jpg, kind: drawing, seals: [{holder: \(holder), kind: drawing-review}]}
      \(number == 13 ? "extra: 1" : "")
      """
  }
}
