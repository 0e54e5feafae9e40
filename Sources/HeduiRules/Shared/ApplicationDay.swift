// SPDX-License-Identifier: Apache-2.0

import HeduiModel

extension Facts {
  /// When the applicant submitted; the day of the check while that is not stated, since nobody can submit
  /// earlier any more.
  var applicationDay: CivilDate { dossier.application?.submitted ?? today }
}

extension Rational {
  /// The number as whole years of the calendar, 0 to 300, so that no policy can overflow a date.
  var wholeYears: Int { min(max(numerator / denominator, 0), 300) }
}
