// SPDX-License-Identifier: Apache-2.0

import Hedui
public import HeduiModel

/// Why a request has no report.
public struct WorkerFailure: Error, Sendable, Hashable {
  /// What kind of failure it is.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// The line is no JSON object in UTF-8.
    case badLine
    /// The line is longer than it may be.
    case lineTooLong
    /// The object is no request.
    case badRequest
    /// The archive is none, or holds what is not opened.
    case badArchive
    /// What should be read is no dossier's document.
    case badDocument
    /// The worker that checked it died.
    case crashed
    /// It took longer than it may.
    case timedOut
    /// It took more memory than it may.
    case tooMuchMemory
    /// Nobody waits for the answer any more.
    case cancelled
    /// No worker could be started.
    case notStarted
    /// The worker answered something else than a report.
    case badAnswer
  }

  /// What kind of failure it is.
  public let code: Code
  /// What happened and what to do.
  public let message: Message

  /// Makes a failure.
  public init(_ code: Code, _ message: Message) {
    self.code = code
    self.message = message
  }
}

extension WorkerFailure {
  /// A worker that was ended by a signal, or left with a code, in the middle of an item.
  static func crashed(status: Int32) -> WorkerFailure {
    if status < 0 { return WorkerFailure(.crashed, killed(.integer(Int(-status)))) }
    return WorkerFailure(.crashed, left(.integer(Int(status))))
  }

  /// An item that took longer than it may.
  static func timedOut(seconds: Double) -> WorkerFailure {
    WorkerFailure(
      .timedOut,
      overtime(.text(seconds == seconds.rounded() ? "\(Int(seconds))" : "\(seconds)")))
  }

  /// An item that took more memory than it may.
  static func tooMuchMemory(limit: Int) -> WorkerFailure {
    WorkerFailure(.tooMuchMemory, grown(.integer(limit, .bytes)))
  }

  /// An item that nobody waits for.
  static let cancelled = WorkerFailure(.cancelled, calledOff())

  /// A worker that could not be started.
  static func notStarted(_ reason: Message) -> WorkerFailure {
    WorkerFailure(.notStarted, unstarted(.message(reason)))
  }

  /// A worker that answers what is no answer.
  static let badAnswer = WorkerFailure(.badAnswer, strange())

  /// The result line of a request that no worker was asked about, with its end; its key is not known.
  package func resultLine(number: Int, in language: Language) -> [UInt8] {
    PoolResult(outcome: .failure(self)).line(number: number, in: language)
  }

  /// The failure as a member of a result line, behind its key: `"error":{…}}`.
  func json(in language: Language) -> String {
    JSONText.object { writer in
      writer.key("error") { writer in
        writer.object { writer in
          writer.key("code", code.rawValue)
          writer.key("message", message.text(in: language))
        }
      }
    }
  }
}

extension WorkerFailure {
  /// What to do.
  fileprivate var remedy: Message {
    switch code {
    case .timedOut: moreTime()
    case .tooMuchMemory: moreMemory()
    case .cancelled, .notStarted: again()
    case .badLine, .lineTooLong, .badRequest, .badArchive, .badDocument, .crashed, .badAnswer:
      alone()
    }
  }
}

extension DossierReport {
  /// The report of a dossier whose check did not come to its end: one `error`, so that it is `incomplete`.
  public init(_ failure: WorkerFailure, path: String) {
    self.init(
      id: digestID(path.utf8), path: path,
      results: [
        RuleResult(
          ruleID: "dossier.process", outcome: .error, message: failure.message,
          suggestion: failure.remedy,
          clause: Clause(document: "hedui", section: failure.code.rawValue, quote: nil),
          subject: SubjectPlace(pointer: ""))
      ])
  }
}

private let killed = MessageTemplate(
  zh: "检查它的进程被信号 {0} 终止，这一项没有检查完",
  en: "the process that checked it was ended by signal {0}; this item was not checked to its end")
private let left = MessageTemplate(
  zh: "检查它的进程中途退出（退出码 {0}），这一项没有检查完",
  en: "the process that checked it left with exit code {0}; this item was not checked to its end")
private let overtime = MessageTemplate(
  zh: "检查超过 {0} 秒（--item-timeout），已停止，这一项没有检查完",
  en:
    "the check took longer than {0} s (--item-timeout) and was stopped; this item was not checked to its end"
)
private let grown = MessageTemplate(
  zh: "检查占用的内存超过 {0}（--max-memory），已停止，这一项没有检查完",
  en:
    "the check took more than {0} of memory (--max-memory) and was stopped; this item was not checked to its end"
)
private let calledOff = MessageTemplate(
  zh: "运行被停止，这一项没有检查", en: "the run was stopped; this item was not checked")
private let unstarted = MessageTemplate(
  zh: "启动不了检查用的进程（{0}），这一项没有检查",
  en: "no process to check with could be started ({0}); this item was not checked")
private let strange = MessageTemplate(
  zh: "检查用的进程给出了读不懂的回答，这一项没有检查完",
  en: "the process that checked it answered what is no report; this item was not checked to its end"
)
private let alone = MessageTemplate(
  zh: "请单独检查这份材料，找出是哪个文件，并把它报告给开发者",
  en: "check the dossier alone, find out which file it is, and report it to the developers")
private let moreTime = MessageTemplate(
  zh: "请单独检查这份材料，看是哪个文件；文件确实多而大时加大 --item-timeout",
  en:
    "check the dossier alone and see which file it is; raise --item-timeout where files are many and large"
)
private let moreMemory = MessageTemplate(
  zh: "请单独检查这份材料，看是哪个文件；确有需要时加大 --max-memory",
  en: "check the dossier alone and see which file it is; raise --max-memory where that is needed")
private let again = MessageTemplate(zh: "请重新检查这份材料", en: "check the dossier again")
