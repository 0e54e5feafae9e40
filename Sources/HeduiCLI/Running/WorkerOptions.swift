// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Hedui
import HeduiWorkers
import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// An amount of memory, as `512M`, `2G` or a number of bytes.
struct MemorySize: ExpressibleByArgument {
  let bytes: Int

  init(bytes: Int) { self.bytes = bytes }

  init?(argument: String) {
    let units: [Character: Int] = ["k": 1 << 10, "m": 1 << 20, "g": 1 << 30]
    var digits = Substring(argument.lowercased())
    var unit = 1
    if let last = digits.last, let named = units[last] {
      unit = named
      digits.removeLast()
    }
    guard digits.allSatisfy({ ("0"..."9").contains($0) }), let count = Int(digits) else {
      return nil
    }
    let (bytes, isTooMuch) = count.multipliedReportingOverflow(by: unit)
    guard !isTooMuch else { return nil }
    self.bytes = bytes
  }
}

/// What one item may cost where items are looked at by processes of their own.
struct ItemOptions: ParsableArguments {
  @Option(
    help: .init(
      """
      一份最多检查多少秒，超过的算没有查完，其余照常；默认 300
      most seconds for one item; one that takes longer is incomplete and holds up nothing; default 300
      """, valueName: "s"))
  var itemTimeout = 300.0

  @Option(
    help: .init(
      """
      一个检查进程最多占多少内存，如 512M、2G，超过的那一份算没有查完；默认 1G
      most memory of a checking process, such as 512M or 2G; the item above it is incomplete; default 1G
      """, valueName: "size"))
  var maxMemory = MemorySize(bytes: 1 << 30)

  func validate() throws {
    guard itemTimeout > 0, itemTimeout <= 86_400 else {
      throw ValidationError(
        "--item-timeout 应大于 0、不超过 86400 / --item-timeout must be above 0 and at most 86400")
    }
    guard maxMemory.bytes >= 64 << 20 else {
      throw ValidationError("--max-memory 至少 64M / --max-memory must be 64M at least")
    }
  }

  /// The options of a pool.
  func options(jobs: Int) -> HeduiWorkers.WorkerOptions {
    var options = HeduiWorkers.WorkerOptions()
    options.jobs = jobs
    options.secondsPerItem = itemTimeout
    options.memory = maxMemory.bytes
    return options
  }
}

/// What a worker process must be told to check as this one does.
struct WorkerSetup {
  let validator: Validator
  /// A photo specification in place of a policy.
  var preset: String?
  /// Policies by id or file, the usual one first; without any, the standard one.
  var policies: [String] = []
  let settings: FilePath?
  let limit: LimitOptions
  let item: ItemOptions
  let words: WordDepth?
  let tesseract: String?
  let language: Language
  /// The policies behind the usual one, as they were read.
  var others: [Policy] = []
  /// Whether workers refuse requests that name paths.
  var isConfined = false

  /// The program with its arguments; nil where a worker would not read what this process has read: from a pipe, say.
  var program: WorkerProgram? {
    guard let itself = WorkerProgram.itself else { return nil }
    var arguments = [
      "worker", "--child", "--parent", "\(getpid())", "--today", validator.today.description,
      "--lang", language.rawValue, "--max-memory", "\(item.maxMemory.bytes)",
    ].map { Array($0.utf8) }
    func add(_ option: String, _ value: String?) {
      if let value { arguments.append(Array("\(option)=\(value)".utf8)) }
    }
    add("--preset", preset)
    add("--max-bytes", limit.maxBytes.map { "\($0)" })
    add("--max-pixels", limit.maxPixels.map { "\($0)" })
    add("--max-buffered-pixels", limit.maxBufferedPixels.map { "\($0)" })
    add("--words", words?.rawValue)
    if let tesseract { add("--tesseract", tesseract) }
    if !validator.looksAtScans { arguments.append(Array("--no-pixels".utf8)) }
    var files: [(String, FilePath)] = settings.map { [("--settings", $0)] } ?? []
    for (number, name) in policies.enumerated() {
      let option = number == 0 ? "--policy" : "--also-policy"
      if Policy.builtInIDs.contains(name) || Policy.presetIDs.contains(name) {
        add(option, name)
      } else {
        files.append((option, RawArguments.path(name)))
      }
    }
    if isConfined { arguments.append(Array("--confined".utf8)) }
    for (option, path) in files {
      guard FolderEntries.kind(of: path, followsLinks: true) == .file else { return nil }
      arguments.append(Array("\(option)=".utf8) + path.bytes)
    }
    return WorkerProgram(
      path: itself, arguments: arguments,
      greeting: ItemBench.greeting(of: validator.policy, and: others))
  }
}

extension FilePath {
  /// The path as the system has it.
  fileprivate var bytes: [UInt8] {
    withPlatformString { text in
      UnsafeBufferPointer(start: text, count: length).map { UInt8(bitPattern: $0) }
    }
  }
}
