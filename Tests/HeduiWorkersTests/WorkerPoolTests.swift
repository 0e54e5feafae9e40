// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import HeduiWorkers
import SystemPackage
import Testing

struct WorkerPoolTests {
  private func ask(_ pool: WorkerPool, _ name: String, seconds: Double? = nil) async -> String {
    switch await pool.submit(WorkerRequest(.photo, .path("p"), name: name), seconds: seconds) {
    case .report(let json): json
    case .failure(let failure): failure.code.rawValue
    }
  }

  @Test func `one that dies costs its own item and no other`() async {
    let pool = WorkerPool(ShellWorker.obliging, ShellWorker.options(jobs: 2))
    let names = (0..<40).map { $0 % 10 == 3 ? "die" : $0 % 10 == 7 ? "leave" : "good" }
    let answers = await withTaskGroup(of: (Int, String).self) { group in
      for (index, name) in names.enumerated() {
        group.addTask { (index, await ask(pool, name)) }
      }
      return await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
    }
    for (index, name) in names.enumerated() {
      #expect(answers[index] == (name == "good" ? "41" : "crashed"), "\(index)")
    }
  }

  @Test func `one that hangs is ended, one that leaves after its answer is replaced`() async {
    let pool = WorkerPool(ShellWorker.obliging, ShellWorker.options(jobs: 1))
    #expect(await ask(pool, "hang", seconds: 0.05) == "timedOut")
    #expect(await ask(pool, "retire") == "\"last\"")
    #expect(await ask(pool, "babble") == "badAnswer")
    #expect(await ask(pool, "good") == "41")
  }

  @Test func `who waits no more is not waited for`() async {
    let pool = WorkerPool(ShellWorker.obliging, ShellWorker.options(jobs: 1))
    let answers = await withTaskGroup(of: String.self) { group in
      for name in ["hang", "hang", "good"] { group.addTask { await ask(pool, name) } }
      group.cancelAll()
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers == ["cancelled", "cancelled", "cancelled"])
    #expect(await ask(pool, "good") == "41")
    pool.close()
    #expect(await ask(pool, "good") == "cancelled")
  }

  @Test(arguments: ["exit 3", "echo hello; cat", "echo 'ready other'; cat", "kill -TERM $$"])
  func `a worker that never gets ready fails what waits, and only that`(script: String) async {
    let pool = WorkerPool(
      ShellWorker.program(script, greeting: "x"), ShellWorker.options(jobs: 2))
    #expect(await ask(pool, "good") == "notStarted")
    #expect(await ask(pool, "good") == "notStarted")
  }

  @Test func `a program that is not there is said to be so`() async {
    let program = WorkerProgram(path: "/nonexistent/hedui", arguments: [])
    let pool = WorkerPool(program, ShellWorker.options(jobs: 2))
    let answer = await pool.submit(WorkerRequest(.photo, .path("p")))
    guard case .failure(let failure) = answer else { return #expect(Bool(false)) }
    #expect(failure.code == .notStarted)
    #expect(failure.message.text(in: .en).contains("No such file"))
  }

  @Test func `a dossier without a report is incomplete, in both languages`() async {
    let pool = WorkerPool(ShellWorker.obliging, ShellWorker.options(jobs: 1))
    let report = await pool.report(ofDossierAt: "die", shownAs: "甲")
    #expect(report.summary.verdict == .incomplete && report.path == "甲")
    let result = report.results.first
    #expect(result?.ruleID == "dossier.process" && result?.outcome == .error)
    for language in Language.allCases {
      #expect(result?.message?.text(in: language).contains("9") == true)
      #expect(result?.suggestion?.text(in: language).isEmpty == false)
    }
  }
}
