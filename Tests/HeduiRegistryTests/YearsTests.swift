// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiModel
import HeduiRegistry
import SystemPackage
import Testing
import Years

struct YearsTests {
  @Test func `copies planted in two years of dossiers are found, and nothing else`() async throws {
    let shelf = try Shelf()
    // A copy each of a file, a role and a paper, and a turned page; `make years` has all kinds in 20,000 dossiers.
    let result = try await YearsTrial(count: 8, rate: 2, in: shelf.folder).run(jobs: 2)
    #expect(result.dossiers == 8)
    for kind in [YearsCopy.Kind.file, .role, .paper, .turn90] {
      #expect(result.planted[kind] == 1 && result.found[kind] == 1, "\(kind)")
    }
    #expect(result.falsePairs == [:])
  }
}
