// SPDX-License-Identifier: Apache-2.0

import HeduiImaging
package import HeduiModel

/// The codings that libraries found at run time decode, by themselves: for trying them on hostile bytes.
package enum PageCodings {
  /// Decodes bytes as fax of so many pixels a row.
  ///
  /// - Returns: How many rows there are before the data end.
  /// - Throws: As pages do.
  package static func faxRows(
    _ bytes: [UInt8], k: Int, columns: Int, rows: Int, isByteAligned: Bool, limits: Limits
  ) throws(FactError) -> Int {
    var fax = FaxParameters(nil)
    (fax.k, fax.columns, fax.isByteAligned) = (k, columns, isByteAligned)
    let picture = StoredPicture(
      width: columns, height: rows, bits: 1, space: .gray, chain: FilterChain(fax: fax),
      store: .inline(bytes))
    return try picture.faxSamples(bytes, limits: limits).bytes.count / picture.rowBytes
  }

  /// Decodes bytes as JPEG 2000.
  ///
  /// - Returns: How many pixels there are.
  /// - Throws: As pages do.
  package static func waveletPixels(
    _ bytes: [UInt8], limits: Limits
  ) throws(FactError) -> Int {
    let raster = try StoredPicture(
      width: 1, height: 1, bits: 8, space: .gray, chain: FilterChain(names: ["JPXDecode"]),
      store: .inline(bytes)
    ).waveletRaster(limits: limits)
    return raster.width * raster.height
  }
}
