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
    EducationLevelMin.self,
    EducationCertificatePresent.self,
    EducationVerificationReport.self,
    EducationPre2001Materials.self,
    EducationNotFetchedMaterials.self,
    EducationForeign.self,
    EducationCertificateNumber.self,
    EducationMajorRelated.self,
    EducationRecentDegree.self,

    // title
    TitleCurrentPresent.self,
    TitleTenure4y.self,
    TitleLevel2Appointed4y.self,
    TitleOutsideAreaConfirmed.self,
    TitleBasis201861.self,

    // experience
    ExperienceSpecialty4y.self,
    ExperienceFullYears.self,
    ExperienceTimeline.self,

    // route
    RouteValid.self,
    RouteTickEvidence.self,

    // transfer
    TransferSourceTitle.self,
    TransferPrefab1y.self,

    // skilled
    SkilledTrade.self,

    // selfassess
    SelfassessRequired.self,
    SelfassessFormPresent.self,
    SelfassessScore.self,
    SelfassessScoreMatches.self,
    SelfassessRecommenderCount.self,
    SelfassessRecommenderLevel.self,
    SelfassessRecommenderInService.self,
    SelfassessRecommenderSpecialty.self,
    SelfassessRecommenderCertificates.self,

    // hours

    // assessment

    // project

    // annotation

    // evidence

    // paper

    // patent

    // standard

    // contribution

    // award

    // statement

    // insurance

    // institution

    // reapply

    // form

    // deadline

    // publicity
  ]
}
