// SPDX-License-Identifier: Apache-2.0
import Foundation
import SystemPackage
import Testing

/// A folder for one test, removed with it.
///
/// A class because its end removes the folder.
final class TemporaryFolder {
  let path: FilePath

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "hedui-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = FilePath(url.resolvingSymlinksInPath().path(percentEncoded: false))
  }

  deinit { try? FileManager.default.removeItem(atPath: path.string) }

  /// Writes a file below the folder, with the folders that lead to it.
  func write(_ text: String, to name: String) throws {
    try writeBytes(Array(text.utf8), to: path.appending(name))
  }

  /// Writes a file under a name that need not be UTF-8.
  func write(_ text: String, toName name: [UInt8]) throws {
    let component = try #require(
      (name + [0]).map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { start in
        start.baseAddress.flatMap { FilePath.Component(platformString: $0) }
      })
    try writeBytes(Array(text.utf8), to: path.appending(component))
  }

  /// Makes a link below the folder.
  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path.appending(name).string, withDestinationPath: target)
  }

  /// Makes a folder below the folder.
  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: path.appending(name).string, withIntermediateDirectories: true)
  }

  private func writeBytes(_ bytes: [UInt8], to file: FilePath) throws {
    try FileManager.default.createDirectory(
      atPath: file.removingLastComponent().string, withIntermediateDirectories: true)
    let descriptor = try FileDescriptor.open(
      file, .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
    try descriptor.closeAfter { _ = try descriptor.writeAll(bytes) }
  }
}
