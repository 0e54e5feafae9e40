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

    // assessment

    // project
    ProjectApplicantNamed.self,
    ProjectEvidenceKind.self,
    ProjectDrawingReviewSeal.self,
    ProjectJointReviewSeals.self,
    ProjectFivePartyLetters.self,
    ProjectPlatformConstruction.self,
    ProjectPlatformSurveyDesign.self,
    ProjectCaptureHost.self,
    ProjectCaptureGenuine.self,
    ProjectMainContributor.self,
    ProjectRepresentative.self,
    ProjectEpcCategory.self,
    ProjectNoDuplicate.self,

    // annotation
    AnnotationEveryPage.self,

    // evidence
    EvidenceFileReadable.self,

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
