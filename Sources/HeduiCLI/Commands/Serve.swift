// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Hedui
import HeduiScans
import HeduiService
import HeduiWorkers
import Logging

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// `hedui serve`: the same checks over HTTP, and a page for people.
struct ServeCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "HTTP 服务和网页 / HTTP service and web page",
    discussion: """
      在本机 http://127.0.0.1:8080 提供网页和接口，结果与其他命令的 JSON 相同；不写磁盘。接口见 docs/SERVICE.md 和
      /openapi.json。监听其他地址须有令牌（--token-file），或明确写 --allow-remote-without-token。
      SIGTERM、Ctrl-C：处理完手头的请求后退出，再一次立即退出。
      Serves a page and an interface on http://127.0.0.1:8080, with the same JSON as the other commands; nothing is
      written to disk. See docs/SERVICE.md and /openapi.json. Listening elsewhere needs a token (--token-file) or
      --allow-remote-without-token. SIGTERM and Ctrl-C: what is under way is answered; once more ends at once.
      Exit codes: 0 every request was answered, 130 some were not in time, 2 nothing could be listened on, or wrong use.
      """)

  @Option(help: "监听的地址 / address to listen on")
  var host = "127.0.0.1"

  @Option(help: "端口；0 为任一空闲端口，启动后写出 / port; 0 for any that is free, which is then said")
  var port = 8_080

  @Option(
    help: .init(
      "令牌所在的文件；/v1 的请求须写 Authorization: Bearer 令牌 / file of the token that /v1 asks for",
      valueName: "file"))
  var tokenFile: String?

  @Flag(help: "监听其他地址也不要令牌 / listen elsewhere without a token")
  var allowRemoteWithoutToken = false

  @Option(help: "同时检查几份；默认为处理器数 / items checked at once; default: processors")
  var jobs: Int?

  @Option(
    help: .init(
      "一个请求最多多少字节，默认 64M / most bytes of a request, default 64M", valueName: "size"))
  var maxBody = MemorySize(bytes: 64 << 20)

  @Option(
    help: .init(
      "同时处理或等待的请求最多几个，其余答 503；默认 256 / most requests under way, others get 503; default 256",
      valueName: "n"))
  var maxRequests = 256

  @Option(
    name: .customLong("policy"),
    help: .init(
      "规则集：内置 id 或 YAML 文件，可多次，第一个为默认 / policy, repeatable, the first is the usual one",
      valueName: "id|file"))
  var policies: [String] = []

  @Option(
    help: .init(
      "检查日期；默认为每次检查的当天（北京时间）/ day of every check; default: that of each, in Shanghai",
      valueName: "yyyy-mm-dd"))
  var today: String?

  @Flag(
    name: .customLong("no-pixels"),
    help: "不在扫描件上找印章，见 hedui lint / look for no seals on the scans, see hedui lint")
  var noPixels = false

  @OptionGroup var item: ItemOptions
  @OptionGroup var reader: WordOptions
  @OptionGroup var settings: SettingsOptions
  @OptionGroup var limit: LimitOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    try ReportOptions.validateJobs(jobs)
    try PolicyOptions.validateDay(today)
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port 应在 0 到 65535 之间 / --port must be 0 to 65535")
    }
    guard (1 << 10...512 << 20).contains(maxBody.bytes) else {
      throw ValidationError("--max-body 应在 1K 到 512M 之间 / --max-body must be 1K to 512M")
    }
    guard (1...100_000).contains(maxRequests) else {
      throw ValidationError(
        "--max-requests 应在 1 到 100000 之间 / --max-requests must be 1 to 100000")
    }
    guard isLocal || tokenFile != nil || allowRemoteWithoutToken else {
      throw ValidationError(
        """
        监听 \(host) 须有 --token-file，或明确写 --allow-remote-without-token
        listening on \(host) needs --token-file, or --allow-remote-without-token
        """)
    }
  }

  /// Whether only this machine reaches the address.
  private var isLocal: Bool {
    host == "localhost" || host == "::1" || host.hasPrefix("127.")
  }

  func execute() async throws -> ExitStatus {
    let stop = StopSignal.install()
    let setup = try ServeSetup(self)
    let pool = WorkerPool(setup.program, item.options(jobs: jobs ?? Terminal.processorCount))
    defer { pool.close() }
    let logger = Logger(label: "hedui", factory: { StreamLogHandler.standardError(label: $0) })
    let service = HeduiHTTPService(
      setup.options, pool: pool, shelf: PolicyShelf(setup.policies), logger: logger)
    let (host, language) = (host, speech.language)
    do {
      let isWhole = try await service.run(stop: { await Self.wait(for: stop) }) { port in
        let name = host.contains(":") ? "[\(host)]" : host
        let words = language == .zh ? "服务地址" : "listening on"
        var output = StandardOutput()
        // Who closed our output has no use for the line.
        try? output.write("\(words) http://\(name):\(port)/\n")
        try? output.flush()
      }
      return isWhole ? .success : .interrupted
    } catch {
      throw CommandFailure(
        .usage,
        language == .zh
          ? "不能监听 \(host):\(port)：\(error)" : "cannot listen on \(host):\(port): \(error)")
    }
  }

  /// Waits until there is something to read from a descriptor, or the task is cancelled.
  private static func wait(for stop: Int32) async {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    StopSignal.whenReadable(stop) { continuation.finish() }
    for await _ in stream {}
  }
}
