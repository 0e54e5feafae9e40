// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Hedui
import HeduiRegistry
import SystemPackage

/// The registry that commands about it must be told of.
struct RegistryOptions: ParsableArguments {
  @Option(help: .init("登记簿文件 / the registry's file", valueName: "file"))
  var registry: String

  @Option(
    help: .init(
      "登记簿的密钥文件；不写则为登记簿旁的 .key / its key; default: the file beside it with .key", valueName: "file")
  )
  var registryKey: String?

  /// Opens the registry.
  ///
  /// - Throws: ``CommandFailure`` with the exit code of what could not be read or written.
  func open(in language: Language) throws(CommandFailure) -> Registry {
    let paths = RawArguments.paths([registry] + [registryKey].compactMap { $0 })
    do throws(RegistryError) {
      return try Registry(at: paths[0], keyAt: paths.count > 1 ? paths[1] : nil)
    } catch {
      throw CommandFailure(error, in: language)
    }
  }
}

extension CommandFailure {
  /// What a registry's error means for a command that is about the registry alone.
  init(_ error: RegistryError, in language: Language) {
    let status: ExitStatus =
      switch error.code {
      case .missing: .noInput
      case .badKey: .usage
      case .readOnly, .diskFull, .unwritten: .cannotWrite
      case .notARegistry, .newerVersion, .locked, .damaged, .unreadable: .incomplete
      }
    self.init(status, error.message.text(in: language))
  }
}

/// The registry that `lint` compares with and remembers in.
struct MemoryOptions: ParsableArguments {
  @Option(
    help: .init(
      """
      登记簿：与其中的和本次的其他材料比较，报告之后记下本次的；没有则新建
      registry: compare with its dossiers and this run's, remember this run's after the reports; made when missing
      """,
      valueName: "file"))
  var registry: String?

  @Option(
    help: .init(
      "登记簿的密钥文件；不写则为登记簿旁的 .key / its key; default: the file beside it with .key", valueName: "file")
  )
  var registryKey: String?

  @Flag(
    help: """
      不用登记簿中已测得的文件事实，全部重新测量，也不保存；报告不会因此不同
      neither take measured facts of files from the registry nor keep them; no report differs by it
      """)
  var noCache = false

  func validate() throws {
    if registry == nil, registryKey != nil {
      throw ValidationError("--registry-key 须与 --registry 同用 / --registry-key needs --registry")
    }
    if registry == nil, noCache {
      throw ValidationError("--no-cache 须与 --registry 同用 / --no-cache needs --registry")
    }
  }
}
