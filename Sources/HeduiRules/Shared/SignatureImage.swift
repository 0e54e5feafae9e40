// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// 签名图片: one picture of the applicant's signature.
package struct SignatureImage: RuleSubject, Hashable {
  /// The picture's file.
  package let file: FileReference

  package static var kind: SubjectKind { .scan }

  package static func subjects(of dossier: Dossier) -> [Located<SignatureImage>] {
    (dossier.application?.signature ?? []).enumerated().map { index, scan in
      Located(
        SignatureImage(file: scan.file),
        at: SubjectPlace(
          pointer: "/application/signature/\(index)", file: scan.file, source: scan.place))
    }
  }
}
