// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Hedui

/// `hedui schema`: the JSON Schemas, for editors and for whoever reads reports.
struct SchemaCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "输出 JSON Schema，供编辑器补全 / print a JSON Schema",
    discussion: """
      hedui schema > dossier.schema.json；在 dossier.yaml 首行写
      # yaml-language-server: $schema=dossier.schema.json，编辑器便有补全和说明。
      """)

  /// Which document is described.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case dossier, report, plan, scan
  }

  @Argument(
    help: .init(
      "dossier 申报材料，report 检查报告，plan 倒排时间表，scan 扫描件",
      valueName: "dossier|report|plan|scan"))
  var subject = Subject.dossier

  func execute() async throws -> ExitStatus {
    var output = StandardOutput()
    switch subject {
    case .dossier: try output.write(DossierSchema.json)
    case .report: try output.write(ReportSchema.json)
    case .plan: try output.write(PlanSchema.json)
    case .scan: try output.write(ScanSchema.json)
    }
    try output.flush()
    return .success
  }
}
