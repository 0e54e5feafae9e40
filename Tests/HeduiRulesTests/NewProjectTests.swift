// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import HeduiRules
import Testing

/// A project with the dates that are given.
private func project(
  started: String? = nil, finished: String? = nil, evidence: [String] = []
) throws -> Project {
  var project = Project(name: Name(text: "某某小区二期", key: "某某小区二期"))
  project.started = try started.map { try #require(CivilDate($0)) }
  project.finished = try finished.map { try #require(CivilDate($0)) }
  project.evidence = try evidence.map {
    Evidence(
      file: FileReference("a.jpg"), kind: .drawing, seals: [], annotation: nil
    ).dated(try #require(CivilDate($0)))
  }
  return project
}

extension Evidence {
  fileprivate func dated(_ date: CivilDate) -> Evidence {
    var copy = self
    copy.dated = date
    return copy
  }
}

private func answer(
  _ projects: [Project], newBy: ProjectNewness = .latest, deadline: String? = "2023-10-20"
) throws -> ResultOutcome {
  var parameters = ReapplyNewProject.Parameters()
  parameters.deadline = try deadline.map { try #require(CivilDate($0)) }
  parameters.newBy = newBy
  var application = Application()
  application.isReapplicant = true
  var dossier = Dossier(projects: projects)
  dossier.application = application
  switch try ReapplyNewProject(parameters).check(dossier, facts(dossier)) {
  case .pass: return .pass
  case .fail: return .fail
  case .review: return .review
  case .manual: return .manual
  case .notApplicable: return .notApplicable
  }
}

struct NewProjectTests {
  @Test(arguments: [
    ("2023-10-19", ResultOutcome.fail), ("2023-10-20", .review), ("2023-10-21", .pass),
    ("2023-10", .review), ("2023-11", .pass), ("2023", .review), ("2022", .fail), ("2024", .pass),
  ])
  func `the day of completion decides, the deadline itself does not`(
    day: String, expected: ResultOutcome
  ) throws {
    #expect(try answer([project(finished: day)]) == expected)
    #expect(try answer([project(evidence: ["2020-01-01", day])]) == expected)
  }

  @Test func `a project that began before and ended after depends on the reading`() throws {
    let long = try project(started: "2022-03-01", finished: "2024-05-31")
    #expect(try answer([long]) == .pass)
    #expect(try answer([long], newBy: .start) == .fail)
  }

  @Test func `a project without a start begins with its earliest date`() throws {
    let late = try project(finished: "2024-05-31", evidence: ["2024-01-01"])
    #expect(try answer([late], newBy: .start) == .pass)
    let early = try project(finished: "2024-05-31", evidence: ["2023-01-01"])
    #expect(try answer([early], newBy: .start) == .fail)
  }

  @Test func `one new project among old ones is enough`() throws {
    let old = try project(finished: "2021-01-01")
    let new = try project(finished: "2024-01-01")
    #expect(try answer([old, new]) == .pass)
    #expect(try answer([old, old]) == .fail)
    #expect(try answer([old, project()]) == .review)
    #expect(try answer([]) == .fail)
  }

  @Test func `without the deadline no project passes`() throws {
    #expect(try answer([project(started: "2024-06-01")], deadline: nil) == .review)
    #expect(try answer([], deadline: nil) == .fail)
  }
}
