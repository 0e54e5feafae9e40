// SPDX-License-Identifier: Apache-2.0

import Hedui
import SystemPackage
import Testing

struct ReportSequenceTests {
  private func validator() throws -> Validator {
    let day = try #require(CivilDate("2024-09-30"))
    return Validator(policy: try Policy(builtIn: Policy.standardID), today: day)
  }

  /// A folder of small dossiers, one of them broken.
  private func folder(count: Int) throws -> (TemporaryFolder, [InputFinder.Input]) {
    let folder = try TemporaryFolder()
    for index in 0..<count {
      let number = String(1_000 + index)
      let text = index == 5 ? "schema: [" : "schema: 1\nid: d\(number)\napplicant: {name: 王}\n"
      try folder.write(text, to: "\(number)/dossier.yaml")
    }
    let found = InputFinder().dossiers(at: folder.path, shownAs: "")
    #expect(found.notChecked.isEmpty)
    return (folder, found.inputs)
  }

  @Test(arguments: [1, 2, 3, 1_000_000])
  func `reports come in the order of the inputs and are the same for any width`(
    jobs: Int
  ) async throws {
    let validator = try validator()
    let (folder, inputs) = try folder(count: 70)
    defer { withExtendedLifetime(folder) {} }
    var reports: [DossierReport] = []
    for try await report in validator.reports(of: inputs, jobs: jobs) { reports.append(report) }
    let single = inputs.map { validator.validate(dossierAt: $0.path, shownAs: $0.shown) }
    #expect(reports == single)
    #expect(reports.count == 70)
    #expect(reports[5].summary.verdict == .incomplete || reports[5].summary.verdict == .reject)
    #expect(reports[6].id == "d1006")
  }

  @Test func `one broken dossier among a thousand changes nothing for the others`() async throws {
    let validator = try validator()
    let (folder, inputs) = try folder(count: 1_000)
    let broken = try await collected(validator.reports(of: inputs, jobs: 2))
    try folder.write("schema: 1\nid: d1005\napplicant: {name: 王}\n", to: "1005/dossier.yaml")
    let whole = try await collected(validator.reports(of: inputs, jobs: 2))
    #expect(broken.count == 1_000)
    #expect(broken.indices.filter { broken[$0] != whole[$0] } == [5])
  }

  @Test func `no input is no report`() async throws {
    var iterator = try validator().reports(of: [], jobs: 2).makeAsyncIterator()
    #expect(try await iterator.next() == nil)
    #expect(try await iterator.next() == nil)
  }

  @Test func `nothing is checked before it is asked for, nor far beyond`() async throws {
    let (folder, inputs) = try folder(count: 40)
    var iterator = try validator().reports(of: inputs, jobs: 1).makeAsyncIterator()
    #expect(try await iterator.next()?.id == "d1000")
    // The second window of 16 is not looked at yet: what changes there now is still seen.
    try folder.write("schema: 1\nid: later\napplicant: {name: 王}\n", to: "1016/dossier.yaml")
    var ids: [String] = []
    while let report = try await iterator.next() { ids.append(report.id) }
    #expect(ids.count == 39)
    #expect(ids[15] == "later")
  }

  @Test func `a cancelled task gets no more reports`() async throws {
    let validator = try validator()
    let (folder, inputs) = try folder(count: 40)
    defer { withExtendedLifetime(folder) {} }
    let count = try await withThrowingTaskGroup(of: Int.self) { group in
      group.addTask {
        var count = 0
        do {
          for try await _ in validator.reports(of: inputs, jobs: 2) {
            count += 1
            if count == 3 { withUnsafeCurrentTask { $0?.cancel() } }
          }
          return -1
        } catch is CancellationError {
          return count
        }
      }
      return try await group.next()
    }
    #expect(count == 3)
  }

  @Test func `one policy serves several sequences at once`() async throws {
    let validator = try validator()
    let (folder, inputs) = try folder(count: 20)
    defer { withExtendedLifetime(folder) {} }
    async let first = collected(validator.reports(of: inputs, jobs: 2))
    async let second = collected(validator.reports(of: inputs, jobs: 3))
    let both = try await [first, second]
    #expect(both[0] == both[1])
    #expect(both[0].count == 20)
  }

  private func collected(_ sequence: ReportSequence) async throws -> [DossierReport] {
    var reports: [DossierReport] = []
    for try await report in sequence { reports.append(report) }
    return reports
  }
}
