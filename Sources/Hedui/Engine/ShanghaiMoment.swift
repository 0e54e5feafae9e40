// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The moment of a run in Asia/Shanghai: UTC+8 all year, without summer time since 1992.
package struct ShanghaiMoment: Sendable {
  private let days: Int
  private let secondOfDay: Int

  /// The present moment; read once a run.
  package static var now: ShanghaiMoment { ShanghaiMoment(secondsSince1970: Int(time(nil))) }

  /// The moment so many seconds after 1970 began in UTC.
  package init(secondsSince1970 seconds: Int) {
    let local = seconds + 8 * 3600
    days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    secondOfDay = local - days * 86_400
  }

  /// The day.
  package var date: CivilDate? {
    // Days from 0000-03-01 in cycles of 400 years, so that leap days come last in a year.
    let shifted = days + 719_468
    let cycle = shifted / 146_097
    let dayOfCycle = shifted - cycle * 146_097
    let yearOfCycle =
      (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let year = yearOfCycle + cycle * 400 + (month >= 10 ? 1 : 0)
    return CivilDate(year: year, month: month >= 10 ? month - 9 : month + 3, day: day)
  }

  /// The moment in ISO 8601 with its zone.
  package var description: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = date?.description ?? "?"
    let hour = secondOfDay / 3600
    let minute = secondOfDay / 60 % 60
    return "\(day)T\(two(hour)):\(two(minute)):\(two(secondOfDay % 60))+08:00"
  }
}
