// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiScans
import HeduiService
import HeduiWorkers
import SystemPackage

/// What `hedui serve` begins with.
struct ServeSetup {
  /// The policies that may be asked for, the usual one first.
  let policies: [Policy]
  /// The program of the workers.
  let program: WorkerProgram
  let options: ServiceOptions

  /// Reads policies, settings and the token.
  ///
  /// - Throws: ``CommandFailure``.
  init(_ command: ServeCommand) throws {
    let language = command.speech.language
    let settings = try command.settings.load(for: [], in: language)
    let limits = command.limit.limits(over: settings?.limits ?? .standard)
    let names = command.policies.isEmpty ? [Policy.standardID] : command.policies
    policies = try names.enumerated().map { number, name in
      let policy = try PolicyOptions.read(name, limits, in: language)
      return number == 0 ? try Policy(asked: policy, by: settings) : policy
    }
    let ids = policies.map(\.identity.id)
    guard Set(ids).count == ids.count else {
      throw CommandFailure(
        .usage, "两个 --policy 的 id 相同 / two policies of --policy have the same id")
    }
    let validator = Validator(
      policy: policies[0], today: try PolicyOptions.day(command.today, at: .now), limits: limits,
      suppressions: settings?.suppressions ?? [], pages: .pdf, looksAtScans: !command.noPixels)
    let setup = WorkerSetup(
      validator: validator, policies: names, settings: settings?.path, limit: command.limit,
      item: command.item, words: nil, tesseract: command.reader.tesseract, language: language,
      others: Array(policies.dropFirst()), isConfined: true)
    guard let program = setup.program else {
      throw CommandFailure(
        .usage,
        "--policy、--settings 须是普通文件 / --policy and --settings must be regular files here")
    }
    self.program = program
    options = try Self.options(command)
  }

  private static func options(_ command: ServeCommand) throws -> ServiceOptions {
    var options = ServiceOptions()
    options.host = command.host
    options.port = command.port
    options.bodyBytes = command.maxBody.bytes
    options.bodyBytesAtOnce = max(256 << 20, command.maxBody.bytes * 4)
    options.requests = command.maxRequests
    options.connections = connections()
    options.batchWidth = (command.jobs ?? Terminal.processorCount) * 4
    options.today = command.today.flatMap { CivilDate($0) }
    if let file = command.tokenFile { options.token = try token(in: file) }
    return options
  }

  /// The token that a file holds, without blanks around it.
  private static func token(in file: String) throws -> [UInt8] {
    let path = RawArguments.path(file)
    let bytes: [UInt8]
    do throws(FactError) {
      bytes = try FileBytes.read(path, atMost: 4_096)
    } catch {
      throw CommandFailure(
        .usage,
        "--token-file：\(error.message.text(in: .zh)) / --token-file: \(error.message.text(in: .en))"
      )
    }
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let token = Array(bytes.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    guard token.count >= 16, token.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw CommandFailure(
        .usage,
        """
        令牌应是一行至少 16 个可见的 ASCII 字符，可用 openssl rand -hex 32 生成
        the token must be one line of 16 or more visible ASCII characters; openssl rand -hex 32 makes one
        """)
    }
    return token
  }

  /// How many connections may be open: as many as the system lets this process have, less what it needs itself.
  private static func connections() -> Int {
    max(64, min(2_048, ThisProcess.openFiles(wanted: 8_192) - 256))
  }
}
