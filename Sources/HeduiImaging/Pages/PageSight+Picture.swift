// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

extension PageSight {
  /// Looks at a picture of one page; `dotsPerInch` is what the file around it says, such as a PDF's page.
  ///
  /// As with what a picture declares itself, it is believed when the page is then as large as paper is.
  ///
  /// - Throws: as ``PictureDecoder/decode(_:minimumSide:samples:limits:)``.
  package init(
    ofPicture source: ByteSource, dotsPerInch: Double? = nil, limits: Limits = .standard
  ) throws(FactError) {
    var facts = try PageReader.page(of: source, limits: limits)
    if let dotsPerInch {
      facts.resolution = PaperSize.resolution(
        width: facts.width, height: facts.height, declared: dotsPerInch)
    }
    // A size that rests on the guess that a page is A4 would be a guess told as a measure.
    let declared = facts.resolution.flatMap { $0.basis == .declared ? $0.dotsPerInch : nil }
    let scale = declared.map { $0 / 25.4 }
    let look = try SealFinder.look(at: source, pixelsPerMillimetre: scale, limits: limits)
    facts.colouredInk = look.ink
    self = .seen(facts, look.search)
  }
}
