// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Hedui

/// A command that does something and says how it ended.
protocol RunnableCommand: ParsableCommand {
  /// Does the work.
  func execute() async throws -> ExitStatus
}

extension RunnableCommand {
  /// Never called: ``Main`` runs commands, so that their exit codes are the contract's.
  func run() throws { throw CleanExit.helpRequest(self) }
}

/// `hedui`: the root of all commands.
struct HeduiCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hedui",
    abstract: "核对职称申报的证件照和材料 / checks ID photos and dossiers for professional titles",
    discussion: """
      结论 verdict: reject 不通过, incomplete 未查全, review 待复核, accept 通过
      退出码 exit codes:
        0 没有达到 --fail-on 的问题 nothing at or above --fail-on
        1 有 some finding at or above it, or a photo that could not be mended
        2 用法或规则集错误 usage or policy error, nothing was checked
        3 未查全 incomplete and no certain failure
        4 没有可检查的文件 no input matched
        5 仅待复核 only review (with --review separate)
        6 无法写出结果 output could not be written
        70 内部错误 internal fault, 130 被中断 interrupted
      补全 completions: hedui --generate-completion-script bash|zsh|fish
      """,
    version: "\(Tool.name) \(Tool.version)",
    subcommands: [
      PhotoCommand.self, LintCommand.self, ScanCommand.self, WorkerCommand.self, ServeCommand.self,
      DiffCommand.self, PlanCommand.self,
      InitCommand.self, RegistryCommand.self, FindProjectCommand.self,
      RulesCommand.self,
      ExplainCommand.self, CoverageCommand.self, PolicyCommand.self, PresetsCommand.self,
      SchemaCommand.self,
    ])
}
