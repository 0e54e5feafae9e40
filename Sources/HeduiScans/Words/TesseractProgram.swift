// SPDX-License-Identifier: Apache-2.0

import Dispatch
import HeduiImaging
import HeduiModel
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How Tesseract is found and run.
public struct TesseractOptions: Sendable {
  /// Where the program lies; nil takes `HEDUI_TESSERACT`, else looks along `PATH`.
  public var path: String?
  /// Most of them at once.
  public var jobs = 1
  /// How long one may take, in seconds; then it is killed.
  public var secondsPerCall = 20.0
  /// Whether it stays in this process's group, for processes whose group is killed as a whole.
  public var staysInGroup = false
  /// Asked some ten times a second; the answer yes kills what is running.
  public var isCancelled: @Sendable () -> Bool = { Task.isCancelled }

  /// Makes the usual options.
  public init() {}
}

/// Tesseract as a program of its own: found when first asked for, at most so many at once.
///
/// A class because all who read words share the bound and the search.
final class TesseractProgram: Sendable {
  /// Why a reading came to nothing.
  enum Failure: Error {
    /// Nothing will come of another try either.
    case unavailable(Message)
    /// This picture alone.
    case failed(Message)
    /// Killed because its time was over.
    case timedOut
  }

  /// How a picture is laid out.
  enum Layout: String {
    /// One block of lines.
    case block = "6"
    /// Whatever it finds.
    case page = "3"
  }

  static let language = "chi_sim"
  let options: TesseractOptions
  private let slots: DispatchSemaphore
  private let found = Mutex<Result<String, Failure>?>(nil)
  let stamped = Mutex<String?>(nil)

  init(_ options: TesseractOptions) {
    self.options = options
    slots = DispatchSemaphore(value: max(1, options.jobs))
  }

  /// How long one run may take, in seconds.
  var secondsPerCall: Double { options.secondsPerCall }

  /// The words of a picture, `seconds` at most; boxes are in its own pixels.
  func words(
    of plane: WordPlane, _ layout: Layout, dotsPerInch: Int, seconds: Double
  ) throws(Failure) -> [SeenWord] {
    let path = try program()
    slots.wait()
    defer { slots.signal() }
    let outcome = run(
      path,
      [
        "stdin", "stdout", "-l", Self.language, "--psm", layout.rawValue, "--dpi",
        "\(max(70, min(dotsPerInch, 2_400)))", "-c", "tessedit_create_tsv=1",
      ], input: plane.greyMap, seconds: min(seconds, options.secondsPerCall), output: 16 << 20)
    switch outcome.ending {
    case .exited(0):
      let table = RecognisedTable.words(
        in: outcome.output, width: plane.width, height: plane.height)
      guard let table else { throw .failed(noTable()) }
      return table
    case .exited(let status):
      throw .failed(exited(.integer(Int(status)), .text(Self.firstLine(outcome.errors))))
    case .signalled(let signal): throw .failed(died(.integer(Int(signal))))
    case .tooMuchOutput: throw .failed(tooMuch())
    case .cancelled: throw .failed(cancelled())
    case .timedOut: throw .timedOut
    case .notStarted(let number): throw .failed(notStarted(.text(Self.words(of: number))))
    }
  }

  /// Where the program lies, once it has shown that it knows Chinese.
  func program() throws(Failure) -> String {
    let result = found.withLock { found in
      if let found { return found }
      let result = Result { () throws(Failure) in try search() }
      // A search that was called off says nothing of the machine.
      if !options.isCancelled() { found = result }
      return result
    }
    return try result.get()
  }

  private func search() throws(Failure) -> String {
    guard let path = options.path ?? Self.variable("HEDUI_TESSERACT") ?? Self.along("tesseract")
    else { throw .unavailable(notInstalled()) }
    let outcome = run(
      path, ["--list-langs"], input: [], seconds: options.secondsPerCall, output: 1 << 16)
    switch outcome.ending {
    case .exited(0): break
    case .notStarted(let number):
      throw .unavailable(notRunnable(.text(path), .text(Self.words(of: number))))
    default: throw .unavailable(unlisted(.text(path)))
    }
    // Some versions list on standard error.
    let lines = (outcome.output + [10] + outcome.errors).split(separator: 10)
    guard lines.contains(where: { $0.elementsEqual(Self.language.utf8) }) else {
      throw .unavailable(noChinese())
    }
    return path
  }

  func run(
    _ path: String, _ arguments: [String], input: [UInt8], seconds: Double, output: Int
  ) -> ChildProcess.Outcome {
    var environment = ["OMP_THREAD_LIMIT=1", "LC_ALL=C"]
    for key in ["PATH", "TESSDATA_PREFIX", "LD_LIBRARY_PATH"] {
      if let value = Self.variable(key) { environment.append(key + "=" + value) }
    }
    return ChildProcess.run(
      path, arguments, environment: environment, input: input,
      bounds: ChildProcess.Bounds(seconds: seconds, output: output),
      staysInGroup: options.staysInGroup,
      isCancelled: options.isCancelled)
  }

  /// The first program of a name in the folders of `PATH`.
  private static func along(_ name: String) -> String? {
    for folder in variable("PATH")?.split(separator: ":") ?? [] {
      let path = folder + "/" + name
      if access(path, X_OK) == 0 { return path }
    }
    return nil
  }

  private static func variable(_ key: String) -> String? {
    guard let value = getenv(key), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  private static func words(of number: Int32) -> String { String(cString: strerror(number)) }

  private static func firstLine(_ bytes: [UInt8]) -> String {
    let line = bytes.split(separator: 10).first ?? []
    return String(String(decoding: line, as: UTF8.self).prefix(200))
  }
}

private let notInstalled = MessageTemplate(
  zh: "这台机器没有 Tesseract，没有读文字；请安装后重试（Debian：apt-get install tesseract-ocr tesseract-ocr-chi-sim）",
  en:
    "Tesseract is not on this machine, so no words were read; install it and try again (Debian: "
    + "apt-get install tesseract-ocr tesseract-ocr-chi-sim)")
private let noChinese = MessageTemplate(
  zh: "Tesseract 没有装简体中文（chi_sim），没有读文字；请安装后重试（Debian：apt-get install tesseract-ocr-chi-sim）",
  en:
    "Tesseract has no simplified Chinese (chi_sim), so no words were read; install it and try again "
    + "(Debian: apt-get install tesseract-ocr-chi-sim)")
private let notRunnable = MessageTemplate(
  zh: "启动不了 Tesseract（{0}：{1}），没有读文字",
  en: "Tesseract cannot be started ({0}: {1}), no words were read")
private let unlisted = MessageTemplate(
  zh: "{0} 没有列出它认识的语言，不像是 Tesseract，没有读文字",
  en: "{0} did not list its languages and seems to be no Tesseract, no words were read")
private let noTable = MessageTemplate(
  zh: "识别程序给出的不是文字表，这一页没有读成", en: "the recognition gave no table of words, the page was not read")
private let exited = MessageTemplate(
  zh: "识别程序出错（退出码 {0}：{1}），这一页没有读成",
  en: "the recognition failed (exit code {0}: {1}), the page was not read")
private let died = MessageTemplate(
  zh: "识别程序被信号 {0} 终止，这一页没有读成",
  en: "the recognition was ended by signal {0}, the page was not read")
private let tooMuch = MessageTemplate(
  zh: "识别程序输出过多，已停止，这一页没有读成",
  en: "the recognition wrote too much and was stopped, the page was not read")
private let cancelled = MessageTemplate(
  zh: "检查被中断，这一页没有读", en: "the check was called off, the page was not read")
private let notStarted = MessageTemplate(
  zh: "启动不了识别程序（{0}），这一页没有读", en: "the recognition cannot be started ({0}), the page was not read")
