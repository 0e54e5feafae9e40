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
    AnnotationWordsSeen.self,
    AnnotationDateSeen.self,
    AnnotationVerifierSeen.self,
    AnnotationUndeclared.self,
    PaperJournalBlacklist.self,

    // plan
    PlanSelected.self,
    PlanCommittee.self,

    // scope
    ScopeEmployedInCity.self,
    ScopeEnterpriseInService.self,
    ScopePrefabCurrent.self,
    ScopeAffiliationConsistent.self,
    ScopeDeclareWhereInsured.self,
    ScopeEntrustedReview.self,

    // integrity
    IntegrityNoBadRecord.self,
    IntegrityHangingCertificate.self,
    IntegrityFraudRecord.self,
    IntegrityCommitmentPresent.self,
    IntegrityCommitmentLegible.self,

    // identity
    IdentityResidentId.self,
    IdentityNameConsistent.self,
    IdentityBirthSexConsistent.self,

    // unit
    UnitNameConsistent.self,
    UnitUscc.self,

    // profile
    ProfileUnitBound.self,
    ProfileArchiveApproved.self,

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
    EvidenceSealsSeen.self,
    EvidenceSealsUndeclared.self,
    EvidenceSealPasted.self,

    // paper
    PaperCover.self,
    PaperContents.self,
    PaperBody.self,
    PaperJournalIdentifiers.self,
    PaperApplicantAuthor.self,
    PaperScoring.self,

    // patent
    PatentTransferInventor.self,
    PatentNumber.self,
    PatentApplicantInventor.self,

    // standard
    StandardGroupNational.self,
    StandardNumber.self,

    // contribution
    ContributionPersonLimit.self,

    // award
    AwardCounterfeitCast.self,

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
    FormSpecialty.self,
    FormCategory.self,
    FormWatermark.self,
    FormCopies.self,
    FormSeals.self,
    FormBagCover.self,
    FormDelivery.self,

    // deadline
    DeadlineIndividual.self,
    DeadlineUnit.self,
    DeadlineExam.self,
    DeadlineFee.self,

    // publicity
    PublicityMinWorkingDays.self,
    PublicityRecorded.self,
    PublicityBeforeSubmission.self,
    PublicityContent.self,
    PublicityAfterAudit.self,

    // across: what one dossier cannot show
    AcrossSameFile.self,
    AcrossSamePage.self,
    AcrossSameSeal.self,
    AcrossProjectRole.self,
    AcrossPaperPlace.self,
    AcrossKnownProject.self,
  ]
}
