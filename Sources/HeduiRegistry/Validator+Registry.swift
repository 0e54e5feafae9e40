// SPDX-License-Identifier: Apache-2.0

public import Hedui

extension Validator {
  /// Checks the dossier of an input, and holds it against the others of an index: the second of two passes.
  ///
  /// Never throws: what cannot be read is in the report.
  public func validate(_ input: InputFinder.Input, against index: CrossIndex) -> DossierReport {
    validate(
      dossierAt: input.path, shownAs: input.shown, across: index.view(ofDossierAt: input.shown))
  }
}
