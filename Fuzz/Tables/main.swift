// SPDX-License-Identifier: Apache-2.0

#if FUZZING
  var argumentCount = CommandLine.argc
  var arguments = CommandLine.unsafeArgv
  _ = runFuzzer(&argumentCount, &arguments, fuzzTables)
#else
  import Foundation

  // Replays the files and folders given as arguments; under a sanitizer a report ends the process.
  var count = 0
  for argument in CommandLine.arguments.dropFirst() {
    let root = URL(filePath: argument)
    let names = FileManager.default.subpaths(atPath: argument)?.sorted() ?? []
    let files = names.isEmpty ? [root] : names.map { root.appending(path: $0) }
    for file in files {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      let bytes = [UInt8](try Data(contentsOf: file))
      readEverything(bytes)
      count += 1
    }
  }
  print("\(count) files read")
#endif
