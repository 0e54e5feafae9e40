// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

// In this room, and a requirement of the protocol, so that the compiler makes each rule a loop of its own in
// which subjects are passed without being copied: one generic loop cost as much as the rules themselves.
extension Rule {
  package func agrees(with other: Self, on subject: Subject) -> Bool { false }

  package static func ask(
    _ readings: [Self], _ stamp: RuleStamp, about subjects: SubjectLists, _ facts: Facts,
    into run: inout RuleRun
  ) {
    let subjects = Subject.subjects(in: subjects)
    if subjects.isEmpty { run.addNothingToAsk(of: stamp) }
    // Lent, because taking a rule out of an array copies its parameters.
    readings.withUnsafeBufferPointer { readings in
      for subject in subjects {
        do throws(FactError) {
          if readings.count == 1 {
            run.add(
              try readings[0].check(subject.content, facts), of: stamp, at: subject.place)
            continue
          }
          let outcome = try readings[0].check(subject.content, facts)
          // Mostly one reading, or readings that say the same to the last value: then one outcome will do.
          var parting: [Outcome] = []
          for index in 1..<max(readings.count, 1) {
            if parting.isEmpty, readings[0].agrees(with: readings[index], on: subject.content) {
              continue
            }
            let next = try readings[index].check(subject.content, facts)
            if parting.isEmpty, next == outcome { continue }
            if parting.isEmpty { parting = Array(repeating: outcome, count: index) }
            parting.append(next)
          }
          if parting.isEmpty {
            run.add(outcome, of: stamp, at: subject.place)
          } else {
            run.addParting(parting, at: subject.place)
          }
        } catch {
          run.defer(error, of: stamp, at: subject.place)
        }
      }
    }
  }
}
