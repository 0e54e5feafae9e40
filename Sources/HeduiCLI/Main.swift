// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Hedui

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The door: parses, runs the command, and leaves with the exit code of the contract.
@main
enum Main {
  static func main() async {
    Terminal.holdStandardStreams()
    // A file that grows to the system's bound is told like a full disk, not by the end of the program.
    signal(SIGXFSZ, SIG_IGN)
    Interruption.install()
    exit(await run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  /// Runs a command line; whatever is thrown becomes words on stderr and an exit code.
  static func run(_ arguments: [String]) async -> ExitStatus {
    do {
      let parsed = try HeduiCommand.parseAsRoot(arguments)
      if let command = parsed as? any RunnableCommand { return try await command.execute() }
      var command = parsed
      try command.run()
      return .success
    } catch let failure as CommandFailure {
      complain(failure.message)
      return failure.status
    } catch let failure as OutputFailure {
      if !failure.isClosedPipe { complain(failure.message) }
      return .cannotWrite
    } catch is CancellationError {
      complain(interrupted)
      return .interrupted
    } catch {
      return leave(with: error)
    }
  }

  /// What the argument parser throws: help and version on stdout, mistakes in use on stderr.
  private static func leave(with error: any Error) -> ExitStatus {
    let text = HeduiCommand.fullMessage(for: error)
    switch HeduiCommand.exitCode(for: error) {
    case .success:
      do {
        var output = StandardOutput()
        try output.write(text + "\n")
        try output.flush()
        return .success
      } catch {
        return .cannotWrite
      }
    case .validationFailure:
      complain(wrongUse + text)
      return .usage
    default:
      complain(internalFault + "\(error)")
      return .internalFault
    }
  }
}

private let interrupted = "已中断；以上是中断前完成的部分 / interrupted; what was done before stands above"
private let wrongUse = "用法有误 / wrong use\n"
private let internalFault = "内部错误，请把以下内容报告给开发者 / internal fault, please report it: "
