// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Hedui
import HeduiScans
import HeduiWorkers

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// `hedui worker`: requests on stdin, results on stdout, a line each.
struct WorkerCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker", abstract: "逐行读请求、逐行写结果 / requests in, results out, a line each",
    discussion: """
      标准输入每行一个 JSON 请求：{"key": 任意, "kind": "photo"|"fix"|"scan"|"dossier"|"archive"|"fingerprints", "path": …}，
      path 可换成 data（base64）、dossier（JSON）或 files（文件名和 base64）。标准输出每行一个结果，次序与请求相同：{"key": …, "report": …} 或
      {"key": …, "error": {code, message}}。一份出了问题只影响这一份。格式见 docs/WORKER.md。
      退出码：0 所有请求都有了结果；6 结果写不出；130 被停止（SIGTERM、Ctrl-C）。
      Each line of stdin is a JSON request, with path, data (base64), dossier (JSON) or files; each line of stdout a result,
      in the same order. What goes wrong with one item is that item's error. docs/WORKER.md has the form.
      Exit codes: 0 every request has its result, 6 results cannot be written, 130 stopped.
      """)

  @Option(help: "同时检查几份；默认为处理器数 / items checked at once; default: processors")
  var jobs: Int?

  @Option(
    help: .init(
      "一行请求最多多少字节，如 64M；更长的算错，不读入内存；默认 128M / longest request; default 128M",
      valueName: "size"))
  var maxLine = MemorySize(bytes: 128 << 20)

  @Option(
    help: .init(
      """
      识别扫描件上的文字：none、doubtful 或 full；默认与 hedui lint、hedui scan 相同
      read words on scans: none, doubtful or full; default: as hedui lint and hedui scan do
      """))
  var words: WordDepth?

  @Flag(
    name: .customLong("no-pixels"),
    help: "不在扫描件上找印章，见 hedui lint / look for no seals on the scans, see hedui lint")
  var noPixels = false

  @Flag(help: .hidden)
  var child = false

  @Option(help: .hidden)
  var parent: Int32 = 0

  @Option(name: .customLong("also-policy"), help: .hidden)
  var otherPolicies: [String] = []

  @Flag(help: .hidden)
  var confined = false

  @OptionGroup var item: ItemOptions
  @OptionGroup var reader: WordOptions
  @OptionGroup var policy: PolicyOptions
  @OptionGroup var settings: SettingsOptions
  @OptionGroup var limit: LimitOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    try ReportOptions.validateJobs(jobs)
    guard (1..<1 << 30).contains(maxLine.bytes) else {
      throw ValidationError("--max-line 应小于 1G / --max-line must be below 1G")
    }
  }

  func execute() async throws -> ExitStatus {
    if child, !WorkerChild.bind(to: parent, memory: item.maxMemory.bytes) { return .success }
    let language = speech.language
    let loaded = try settings.load(for: [], in: language)
    let validator = try Validator(
      policy, limit, loaded, at: .now, looksAtScans: !noPixels,
      words: look(words ?? .doubtful), in: language)
    if child {
      let inspector = ScanInspector(
        limits: validator.limits, pages: .pdf, words: look(words ?? .none))
      let others = try otherPolicies.map {
        try PolicyOptions.read($0, validator.limits, in: language)
      }
      let bench = ItemBench(validator, inspector, others: others, in: language)
      WorkerChild(bench, memory: item.maxMemory.bytes, isConfined: confined, in: language).run()
      return .success
    }
    return try await serve(validator, loaded, language)
  }

  /// Words are read by one program at a time, which ends with its worker.
  private func look(_ depth: WordDepth) -> WordLook {
    reader.look(depth, jobs: 1, staysInGroup: child)
  }

  private func serve(
    _ validator: Validator, _ settings: UnitSettings?, _ language: Language
  ) async throws -> ExitStatus {
    let setup = WorkerSetup(
      validator: validator, preset: policy.preset, policies: [policy.policy].compactMap { $0 },
      settings: settings?.path, limit: limit, item: item, words: words, tesseract: reader.tesseract,
      language: language)
    guard let program = setup.program else {
      throw CommandFailure(
        .usage,
        "--policy、--settings 须是普通文件 / --policy and --settings must be regular files here")
    }
    let jobs = jobs ?? Terminal.processorCount
    let pool = WorkerPool(program, item.options(jobs: jobs))
    defer { pool.close() }
    let stream = WorkerStream(
      pool, longestLine: maxLine.bytes, width: jobs * 8, in: language)
    var output = StandardOutput()
    let ending = try await stream.run(input: STDIN_FILENO, stop: StopSignal.install()) { line in
      try output.write(line[...])
      try output.flush()
    }
    return ending == .done ? .success : .interrupted
  }
}
