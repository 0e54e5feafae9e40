// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What is done with one input, as libFuzzer calls it; 0 is the only answer.
package typealias FuzzEntry = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

/// Hands bytes to the entry: with `FUZZING` whatever libFuzzer invents, else the files and folders given as
/// arguments, where a report of a sanitizer ends the process.
///
/// - Throws: what reading a file throws.
package func runFuzz(_ entry: FuzzEntry) throws {
  #if FUZZING
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    _ = runDriver(&count, &arguments, entry)
  #else
    var count = 0
    for argument in CommandLine.arguments.dropFirst() {
      let root = URL(filePath: argument)
      let names = FileManager.default.subpaths(atPath: argument)?.sorted() ?? []
      for file in names.isEmpty ? [root] : names.map({ root.appending(path: $0) }) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
          !isFolder.boolValue
        else { continue }
        let bytes = [UInt8](try Data(contentsOf: file))
        _ = bytes.withUnsafeBufferPointer { entry($0.baseAddress, $0.count) }
        count += 1
      }
    }
    print("\(count) files read")
  #endif
}

/// The bytes of an input.
package func fuzzBytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
  Array(UnsafeBufferPointer(start: start, count: count))
}

#if FUZZING
  /// The name that libFuzzer's archive must find; its loop is given the entry itself.
  @_cdecl("LLVMFuzzerTestOneInput")
  package func nameForTheLinker(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt { 0 }

  /// libFuzzer's main loop, for programs that have a main of their own, as SwiftPM's executables do.
  @_silgen_name("LLVMFuzzerRunDriver")
  private func runDriver(
    _ argumentCount: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ entry: FuzzEntry
  ) -> CInt
#endif
