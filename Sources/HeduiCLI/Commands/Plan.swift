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
    let dossiers = try found.inputs.map { input in
      try Interruption.check()
      return PlannedDossier(validator.validate(dossierAt: input.path, shownAs: input.shown), plan)
    }
    var output = StandardOutput()
    switch format {
    case .text:
      let writer = PlanText(in: speech.language, style: speech.style)
      try output.write(writer.render(plan, dossiers, notChecked: found.notChecked))
    case .json:
      try output.write(
        plan.json(of: dossiers, notChecked: found.notChecked, in: speech.language))
    }
    try output.flush()
    if found.inputs.isEmpty, !found.notChecked.isEmpty, !found.isObstructed { return .noInput }
    return !found.notChecked.isEmpty || dossiers.contains(where: \.isIncomplete)
      ? .incomplete : .success
  }
}
