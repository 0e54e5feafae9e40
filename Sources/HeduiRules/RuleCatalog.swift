// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Every rule of the house, in the order of the notice; reports follow it.
package enum RuleCatalog {
  /// The rules.
  package static let all: [any Rule.Type] = [
    PhotoPresent.self,
    PhotoReadable.self,
    PhotoFormat.self,
    PhotoExtension.self,
    PhotoFileSizeMin.self,
    PhotoFileSizeMax.self,
    PhotoWidthMin.self,
    PhotoWidthMax.self,
    PhotoHeightMin.self,
    PhotoHeightMax.self,
    PhotoAspectRatio.self,
    PhotoExifOrientation.self,
    PhotoDotsPerInch.self,
    PhotoBackgroundWhite.self,
    PhotoBackgroundEven.self,
    PhotoBackgroundShadow.self,
    PhotoBackgroundColour.self,
    PhotoTrailingBytes.self,
    PhotoPadding.self,
    PhotoSinglePortrait.self,
    PhotoRecentLikeness.self,
    ProjectThirdPartySeal.self,
    PaperDateAfterTitle.self,
    AnnotationVerifiedWords.self,
    AnnotationVerifierSignature.self,
    AnnotationVerifiedDate.self,
    AnnotationUnitSeal.self,
    AnnotationSealUnit.self,
    AnnotationDatePlausible.self,
    // Omitted: annotation.every-page. It asks of every page of a file whether it is annotated; pages of
    // PDF files are not looked at yet, and its only answer, an info, must not be given unseen.
    PaperJournalBlacklist.self,

    // plan

    // scope

    // integrity

    // identity

    // unit

    // profile

    // education

    // title

    // experience

    // route

    // transfer

    // skilled

    // selfassess

    // hours
    HoursRecordPresent.self,
    HoursYearsCovered.self,
    HoursAnnualTotal.self,
    HoursAnnualProfessional.self,
    HoursAnnualGeneral.self,
    HoursAnnualIndustry.self,
    HoursPlatformRecognised.self,
    HoursSyncConsistent.self,

    // assessment
    AssessmentThreeYears.self,
    AssessmentQualified.self,
    AssessmentOnePerYear.self,
    AssessmentFieldsComplete.self,
    AssessmentSignatures.self,
    AssessmentUnitCertified.self,
    AssessmentNotAward.self,
    AssessmentNotOneSentence.self,
    AssessmentFinalUnit.self,
    AssessmentConsistent.self,

    // project

    // annotation

    // evidence

    // paper

    // patent

    // standard

    // contribution

    // award

    // statement
    StatementPresent.self,
    StatementLength.self,

    // insurance
    InsuranceOutOfProvince.self,
    InsuranceInProvince.self,

    // institution
    InstitutionNonStaff.self,

    // reapply
    ReapplyDeclared.self,
    ReapplyNewProject.self,
    ReapplyNewProjectValid.self,

    // form

    // deadline

    // publicity
  ]
}
