// SPDX-License-Identifier: Apache-2.0

#if FUZZING
  /// libFuzzer's entry.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzzDocuments(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    readEverything(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
  }
#endif
