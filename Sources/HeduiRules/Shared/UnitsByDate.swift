// SPDX-License-Identifier: Apache-2.0

import HeduiModel

/// Which units the work experience names for a span of days, counted from 1970-01-01.
struct UnitsByDate {
  /// Units that certainly lie in the whole span.
  var certain: [Name] = []
  /// Units that may lie in part of it, the certain ones too.
  var possible: [Name] = []

  /// Looks up a span, such as a year or a single day.
  init(_ experience: [Experience], from first: Int, to last: Int) {
    for post in experience {
      guard let unit = post.unit else { continue }
      let earliestEnd = post.to?.firstDay ?? Int.max
      let latestEnd = post.to?.lastDay ?? Int.max
      if post.from.lastDay <= first, earliestEnd >= last, !certain.contains(unit) {
        certain.append(unit)
      }
      if post.from.firstDay <= last, latestEnd >= first, !possible.contains(unit) {
        possible.append(unit)
      }
    }
  }
}

extension Dossier {
  /// How a unit's name stands to another unit of the applicant's, whose other names are known where it
  /// is the present one: own only for the very name, affiliated for former names, branches and the like.
  func relation(of name: Name, to other: Name) -> UnitRelation {
    if name == other { return .own }
    if let unit, UnitRelation(of: other, to: unit) == .own {
      return UnitRelation(of: name, to: unit) == .other ? .other : .affiliated
    }
    return UnitRelation(of: name, to: Employer(name: other)) == .other ? .other : .affiliated
  }
}
