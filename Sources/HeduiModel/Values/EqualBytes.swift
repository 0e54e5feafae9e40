// SPDX-License-Identifier: Apache-2.0

/// Whether two texts are the same bytes, eight compared at a time; the last eight may overlap those before.
///
/// Each load lies within its buffer: the counts are equal, and no offset is beyond the count less eight.
package func haveSameBytes(
  _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
) -> Bool {
  let count = left.count
  guard count == right.count else { return false }
  guard count >= 8 else {
    var place = 0
    while place < count, left[place] == right[place] { place &+= 1 }
    return place == count
  }
  let (left, right) = (UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
  func areEqual(at offset: Int) -> Bool {
    left.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      == right.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }
  var offset = 0
  while offset + 8 < count {
    if !areEqual(at: offset) { return false }
    offset += 8
  }
  return areEqual(at: count - 8)
}

extension String {
  /// Whether two texts in composed form are the same, told by their bytes: the standard library composes
  /// Chinese texts that differ once more, at some 400 instructions a comparison.
  package func hasBytes(of other: String) -> Bool {
    let (own, others) = (utf8, other.utf8)
    guard own.count == others.count else { return false }
    return own.withContiguousStorageIfAvailable { own in
      others.withContiguousStorageIfAvailable { haveSameBytes(own, $0) }
        ?? own.elementsEqual(others)
    } ?? own.elementsEqual(others)
  }
}
