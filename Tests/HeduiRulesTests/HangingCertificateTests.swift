// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import HeduiRules
import Testing

/// Three years from a revocation, under both readings of A-07.
struct HangingCertificateTests {
  private func outcome(
    _ revoked: String, submitted: String, _ counted: IntegrityHangingCertificate.Counted
  ) throws -> Outcome {
    var parameters = IntegrityHangingCertificate.Parameters()
    parameters.years = Rational(3)
    parameters.since = CivilDate("2018-11-01")
    parameters.cutoff = CivilDate("2024-12-31")
    parameters.counted = counted
    var dossier = Dossier()
    var integrity = Integrity()
    integrity.revoked = CivilDate(revoked)
    dossier.integrity = integrity
    var application = Application()
    application.submitted = CivilDate(submitted)
    application.route = Name(text: "正常申报", key: "正常申报")
    dossier.application = application
    return try IntegrityHangingCertificate(parameters).check(dossier, facts(dossier))
  }

  @Test func `the day after three years passes under the reading of submission`() throws {
    #expect(try outcome("2021-09-09", submitted: "2024-09-10", .submission).isPass)
    #expect(try !outcome("2021-09-10", submitted: "2024-09-10", .submission).isPass)
    #expect(try outcome("2021-09-11", submitted: "2024-09-10", .submission).failures.count == 1)
  }

  @Test func `the cutoff decides under the other reading`() throws {
    #expect(try outcome("2021-12-30", submitted: "2024-09-10", .cutoff).isPass)
    #expect(try !outcome("2021-12-31", submitted: "2024-09-10", .cutoff).isPass)
    #expect(try outcome("2022-01-01", submitted: "2024-09-10", .cutoff).failures.count == 1)
  }

  @Test func `a submission after the cutoff counts by itself`() throws {
    #expect(try outcome("2021-12-31", submitted: "2025-01-01", .cutoff).isPass)
  }

  @Test func `a revocation on 29 February ends on the 28th`() throws {
    #expect(try outcome("2020-02-29", submitted: "2023-03-01", .submission).isPass)
    #expect(try !outcome("2020-02-29", submitted: "2023-02-28", .submission).isPass)
  }

  @Test func `the end of the calendar does no harm`() throws {
    #expect(try outcome("2199-12-31", submitted: "2024-09-10", .submission).isPass == false)
  }
}
