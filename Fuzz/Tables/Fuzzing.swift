// SPDX-License-Identifier: Apache-2.0

#if FUZZING
  /// libFuzzer's entry.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzTables(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    readEverything(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
  }

  /// The type of such an entry.
  typealias FuzzEntry = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

  /// libFuzzer's main loop, for programs that have a main of their own, as SwiftPM's executables do.
  @_silgen_name("LLVMFuzzerRunDriver")
  func runFuzzer(
    _ argumentCount: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ entry: FuzzEntry
  ) -> CInt
#endif
