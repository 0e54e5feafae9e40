// SPDX-License-Identifier: Apache-2.0

/// The number that would stand at a place if the numbers were sorted, found without sorting them all.
///
/// Method: C. A. R. Hoare, "Algorithm 65: Find" (1961). Linear on average; the numbers must be finite and the place one of theirs.
package func value(at place: Int, whenSorted numbers: [Float]) -> Float {
  var numbers = numbers
  return numbers.withUnsafeMutableBufferPointer { numbers in
    var (low, high) = (0, numbers.count - 1)
    while low < high {
      let pivot = numbers[(low + high) / 2]
      var (left, right) = (low, high)
      while left <= right {
        while numbers[left] < pivot { left += 1 }
        while numbers[right] > pivot { right -= 1 }
        if left <= right {
          numbers.swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if place <= right {
        high = right
      } else if place >= left {
        low = left
      } else {
        break
      }
    }
    return numbers[place]
  }
}
