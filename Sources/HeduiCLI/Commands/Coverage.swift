// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Hedui
import HeduiReports

/// `hedui coverage`: the notice sentence by sentence, with the rules that check each.
struct CoverageCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "通知逐句对照：每句由哪些规则检查 / which rules check each sentence of the notice")

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var speech: SpeechOptions

  func execute() async throws -> ExitStatus {
    let policy = try policy.load(.standard, in: speech.language)
    guard let ledger = try ledger(of: policy) else {
      throw CommandFailure(.usage, noLedger(of: policy.identity.id))
    }
    var output = StandardOutput()
    let writer = CoverageText(in: speech.language, style: speech.style)
    try output.write(writer.render(ledger, policy))
    try output.flush()
    return .success
  }

  private func ledger(of policy: Policy) throws -> CoverageLedger? {
    do {
      return try CoverageLedger(ofPolicy: policy.identity.id)
    } catch let error as PolicyError {
      throw CommandFailure(.internalFault, error.text(in: speech.language))
    }
  }

  private func noLedger(of id: String) -> String {
    let known = CoverageLedger.builtInIDs.joined(separator: ", ")
    return speech.language == .zh
      ? "规则集“\(id.shown)”没有逐句对照表；有的是：\(known)"
      : "the policy \"\(id.shown)\" has no ledger; there are: \(known)"
  }
}
