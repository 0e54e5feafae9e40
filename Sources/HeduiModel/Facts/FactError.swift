// SPDX-License-Identifier: Apache-2.0

/// Why something could not be measured.
///
/// An error is not a finding: the engine makes it one, `blocked` where a rule has already said the
/// cause and `error` where none has.
public struct FactError: Error, Sendable, Hashable {
  /// What kind of obstacle it is.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// There is nothing at the path.
    case missing
    /// The path leads to a folder, a device, a pipe or a socket.
    case notAFile
    /// The system refuses to open or read it.
    case unreadable
    /// The path or a link leaves the dossier's folder.
    case outsideFolder
    /// The file has no bytes.
    case empty
    /// The file is larger than ``Limits/fileBytes``.
    case tooManyBytes
    /// The picture declares more pixels or memory than the limits allow.
    case tooManyPixels
    /// The JPEG has more scans than ``Limits/jpegScans``.
    case tooManyScans
    /// The content is not a picture in a format that can be measured.
    case unsupportedFormat
    /// A password is needed to open it.
    case locked
    /// The decoder gave up; there are no pixels.
    case undecodable
  }

  /// What kind of obstacle it is.
  public let code: Code
  /// What happened, for a person.
  public let message: Message

  /// Makes an error.
  public init(_ code: Code, _ message: Message) {
    self.code = code
    self.message = message
  }
}
