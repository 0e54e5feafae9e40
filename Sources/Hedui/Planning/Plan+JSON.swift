// SPDX-License-Identifier: Apache-2.0

public import HeduiModel

extension Plan {
  /// The plan with what dossiers still need, as JSON.
  public func json(
    of dossiers: [PlannedDossier], notChecked: [NotChecked], in language: Language
  ) -> String {
    JSONValue.object([
      ("schemaVersion", .text(Plan.schemaVersion)),
      ("policy", ["id": .text(policy.id), "version": .text(policy.version)]),
      ("today", .text(today.description)),
      ("safePosting", day(safePosting)),
      ("steps", .array(steps.map { json($0, in: language) })),
      ("dossiers", .array(dossiers.map { json($0, in: language) })),
      ("notChecked", json(notChecked, in: language)),
    ]).text
  }

  private func json(_ step: Step, in language: Language) -> JSONValue {
    [
      "kind": .text(step.kind.rawValue), "latest": day(step.latest),
      "daysLeft": step.daysLeft.map { .number($0) } ?? .null,
      "reading": step.reading.map { .text($0.name) } ?? .null,
      "clause": .text(step.clause.section),
    ]
  }

  private func json(_ dossier: PlannedDossier, in language: Language) -> JSONValue {
    [
      "path": .text(dossier.path), "incomplete": .flag(dossier.isIncomplete),
      "tasks": .array(dossier.tasks.map { json($0, in: language) }),
      "notChecked": json(dossier.notChecked, in: language),
    ]
  }

  private func json(_ task: PlannedDossier.Task, in language: Language) -> JSONValue {
    [
      "ruleId": .text(task.result.ruleID.rawValue), "outcome": .text(task.result.outcome.rawValue),
      "pointer": .text(task.result.subject.pointer),
      "message": task.result.message.map { .text($0.text(in: language)) } ?? .null,
      "leadDays": task.lead.map { .number($0.days) } ?? .null,
      "reason": task.lead.map { .text($0.reason.text(in: language)) } ?? .null,
      "neededBy": day(task.neededBy), "beginBy": day(task.beginBy), "late": .flag(task.isLate),
    ]
  }

  private func json(_ entries: [NotChecked], in language: Language) -> JSONValue {
    .array(
      entries.map { ["path": .text($0.path), "reason": .text($0.reason.text(in: language))] })
  }

  private func day(_ day: CivilDate?) -> JSONValue { day.map { .text($0.description) } ?? .null }
}
