// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

// In this room, and a requirement of the protocol, so that the compiler makes each rule a loop of its own in
// which subjects are passed without being copied: one generic loop cost as much as the rules themselves.
extension Rule {
  package static func ask(
    _ readings: [Self], _ stamp: RuleStamp, about subjects: SubjectLists, _ facts: Facts,
    into run: inout RuleRun
  ) {
    let subjects = Subject.subjects(in: subjects)
    if subjects.isEmpty { run.addNothingToAsk(of: stamp) }
    for subject in subjects {
      do throws(FactError) {
        let outcome = try readings[0].check(subject.content, facts)
        var part = false
        for reading in readings.dropFirst() where !part {
          part = try reading.check(subject.content, facts) != outcome
        }
        if part {
          // Seldom: a rule is pure and can be asked again.
          var outcomes: [Outcome] = []
          for reading in readings { outcomes.append(try reading.check(subject.content, facts)) }
          run.addParting(outcomes, at: subject.place)
        } else {
          run.add(outcome, of: stamp, at: subject.place)
        }
      } catch {
        run.defer(error, of: stamp, at: subject.place)
      }
    }
  }
}
