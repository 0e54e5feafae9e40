// SPDX-License-Identifier: Apache-2.0

/// 证件照: the applicant's ID photo.
public struct Photo: Sendable, Hashable {
  /// Where the photo comes from.
  public enum Mode: String, Sendable, Hashable, CaseIterable {
    /// 系统自动采集: the photo of the identity card that the platform shows was confirmed.
    case system
    /// 重新上传: a new file was uploaded.
    case uploaded
  }

  /// Where the photo comes from; nil when the dossier does not say.
  public var mode: Mode?
  /// The uploaded file; nil when the system's photo is kept.
  public var file: FileReference?
  /// Where the photo is declared.
  public var place: SourcePlace?

  /// Makes a photo.
  public init(mode: Mode?, file: FileReference?, place: SourcePlace? = nil) {
    self.mode = mode
    self.file = file
    self.place = place
  }
}
