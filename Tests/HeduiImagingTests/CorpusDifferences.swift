// SPDX-License-Identifier: Apache-2.0

/// Where Hedui and the reference of the corpora differ, one by one, with the reason.
enum CorpusDifferences {
  /// A file, by the first 16 digits of its SHA-256.
  struct Entry {
    let file: String
    let reason: String

    init(_ file: String, _ reason: String) {
      self.file = file
      self.reason = reason
    }
  }

  /// Formats that we name otherwise.
  static let formats: [Entry] = [
    Entry("0963a5aec582d73a", "plain PNM is ASCII text"),
    Entry("1b6da13fb662ff22", "it is text"),
    Entry(
      "1ec08f1ec9a4dafb",
      "its compatible brands name HEIF; the reference looks at the main brand only"),
    Entry(
      "4f8506ec547947b5",
      "its compatible brands name HEIF; the reference looks at the main brand only"),
    Entry("589f8d2c4f01d132", "it is text"),
    Entry("7ace431cb61584cb", "it is text"),
    Entry(
      "a0d3126a6f3995b3",
      "its compatible brands name HEIF; the reference looks at the main brand only"),
    Entry("a1702d3e4afc565e", "it is text"),
    Entry("aa65fa2f92f7a682", "plain PNM is ASCII text"),
    Entry("b9f30973da44e8e0", "plain PNM is ASCII text"),
    Entry("c146a3b65ea8c68c", "it is text"),
    Entry(
      "c7f656429dacd07f",
      "its compatible brands name HEIF; the reference looks at the main brand only"),
    Entry("d82e9689d6690e60", "it is text"),
    Entry("df8fb0f740a186d1", "it is text"),
    Entry("e79f79284f34cd45", "it is text"),
  ]

  /// Sizes that we read otherwise.
  static let sizes: [Entry] = [
    Entry("031520384eadcb91", "the size tags hold impossible values or counts: no legal header"),
    Entry(
      "15d8b90c26eb187b",
      "the reference is the size of a frame that leaves the screen; ours is the screen"),
    Entry("1725b93c862742bf", "Apple's CgBI chunk comes before IHDR: no legal header"),
    Entry("1ad325cdd1021e03", "Apple's CgBI chunk comes before IHDR: no legal header"),
    Entry("2241a7d67caee5f4", "the size tags hold impossible values or counts: no legal header"),
    Entry("414bd64a06a914e3", "the size tags hold impossible values or counts: no legal header"),
    Entry("53e0ed056c49692e", "Apple's CgBI chunk comes before IHDR: no legal header"),
    Entry(
      "713d054d791754ba",
      "the reference is the size of a frame that leaves the screen; ours is the screen"),
    Entry("7310b275409f6637", "two IHDR chunks: no legal header; ours is the first"),
    Entry("89681e0b18621240", "Apple's CgBI chunk comes before IHDR: no legal header"),
    Entry("97219288f4766a6d", "the reference is after the TIFF orientation; ours is as stored"),
    Entry(
      "9e50933811f15ef0",
      "the reference is the size of a frame that leaves the screen; ours is the screen"),
    Entry("a2c7a0e6f77433ac", "Apple's CgBI chunk comes before IHDR: no legal header"),
    Entry("a931bc19d17ed893", "the reference is after the TIFF orientation; ours is as stored"),
    Entry("bbfe3a7571df0165", "the reference is after the TIFF orientation; ours is as stored"),
    Entry("d235db502d654406", "Apple's CgBI chunk comes before IHDR: no legal header"),
    Entry(
      "e7400346e44ca927",
      "the reference is the size of a frame that leaves the screen; ours is the screen"),
    Entry("f1213244cd0d1fb2", "Apple's CgBI chunk comes before IHDR: no legal header"),
    Entry(
      "ff1a663a2e392a70",
      "the reference is the size of a frame that leaves the screen; ours is the screen"),
  ]

  /// Files of which `photo.readable` thinks otherwise.
  static let findings: [Entry] = [
    Entry(
      "1f29c132951d7741", "pngcheck does not know Apple's private chunk iDOT; the pixels are whole"),
    Entry(
      "2af6429f31ccfe2c",
      "sound, but progressive with 17 megapixels: above the limit of 16 and refused in words"),
    Entry("572ffbedfd03e1d0", "bytes after IEND are photo.trailing-bytes's; the picture is whole"),
    Entry("5f9ed5e8da84cadf", "a second iCCP chunk; the pixels are whole"),
    Entry("7198be6c1eddc094", "bytes after IEND are photo.trailing-bytes's; the picture is whole"),
    Entry("7a051c80a9e96b0a", "more image data than rows: libpng warns, pngcheck does not"),
    Entry(
      "7f134a24be05e33b", "pngcheck does not know Apple's private chunk iDOT; the pixels are whole"),
    Entry("b77c0846bbc9ce26", "bytes after IEND are photo.trailing-bytes's; the picture is whole"),
    Entry("b7a468324556bf69", "pngcheck does not know the newer chunk cLLI; the pixels are whole"),
    Entry("bf28200128141710", "an empty keyword in a tEXt chunk; the pixels are whole"),
    Entry("d382a6766a5122d2", "a tRNS value above the bit depth: libpng warns, pngcheck does not"),
  ]
}
