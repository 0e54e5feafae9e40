// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Hedui
import HeduiReports
import HeduiScans

/// `hedui plan`: what must be done by which day, and what dossiers still need.
struct PlanCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "倒排时间表：哪天以前要做完什么 / what must be done by which day",
    discussion: """
      由规则集的截止日期倒推公示的最迟开始日，两种理解都算；给出材料文件夹时，尚缺的按办理所需天数从长到短排列。
      退出码：0 已列出；3 有内容无法检查；4 没有找到材料。
      Counts the posting back from the policy's last days under both readings; what given dossiers still need
      is sorted by how long it takes. Exit codes: 0 shown, 3 something could not be checked, 4 no dossier.
      """)

  /// How a plan is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: .init("材料文件夹，可不写 / folders of dossiers, none needed", valueName: "folder"))
  var paths: [String] = []

  @Option(help: "输出格式 / output format")
  var format = Format.text

  @Option(help: "同时检查几份；默认为处理器数 / dossiers checked at once; default: processors")
  var jobs: Int?

  @Flag(help: "隐去姓名、文件名，代之以编号 / replace names and paths by ids")
  var noNames = false

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var limit: LimitOptions
  @OptionGroup var speech: SpeechOptions

  func execute() async throws -> ExitStatus {
    let limits = limit.limits
    let policy = try policy.load(limits, in: speech.language)
    let today = try self.policy.day(at: ShanghaiMoment.now)
    let validator = Validator(policy: policy, today: today, limits: limits, pages: .pdf)
    let plan = Plan(of: policy, today: today)
    let found = InputFinder(limits: limits).find(paths) { $0.dossiers }
    if !paths.isEmpty, found.inputs.isEmpty, found.notChecked.isEmpty {
      throw CommandFailure(.noInput, "没有找到申报材料 / no dossier was found")
    }
    let dossiers = try await self.dossiers(of: found.inputs, plan, validator)
    let notChecked =
      noNames ? found.notChecked.numbered(after: found.inputs.count) : found.notChecked
    var output = StandardOutput()
    switch format {
    case .text:
      let writer = PlanText(in: speech.language, style: speech.style)
      try output.write(writer.render(plan, dossiers, notChecked: notChecked))
    case .json:
      try output.write(
        plan.json(of: dossiers, notChecked: notChecked, in: speech.language))
    }
    try output.flush()
    if found.inputs.isEmpty, !found.notChecked.isEmpty, !found.isObstructed { return .noInput }
    return !found.notChecked.isEmpty || dossiers.contains(where: \.isIncomplete)
      ? .incomplete : .success
  }

  func validate() throws { try ReportOptions.validateJobs(jobs) }

  /// What each dossier still needs, in the order of the inputs.
  private func dossiers(
    of inputs: [InputFinder.Input], _ plan: Plan, _ validator: Validator
  ) async throws -> [PlannedDossier] {
    let words = noNames ? validator.policy.words : []
    var planned: [PlannedDossier] = []
    try await validator.forEachReport(
      of: inputs, jobs: jobs ?? Terminal.processorCount,
      check: { validator.validate(dossierAt: $0.path, shownAs: $0.shown) }
    ) { report in
      let number = planned.count + 1
      let report = noNames ? report.withoutNames(number: number, words: words) : report
      planned.append(PlannedDossier(report, plan))
      try Interruption.check()
    }
    return planned
  }
}
