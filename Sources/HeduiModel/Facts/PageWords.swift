// SPDX-License-Identifier: Apache-2.0

/// Words read on one line of a page.
///
/// What recognition makes of a picture is a guess, and a text layer may be one too: neither says that the
/// words stand there.
public struct SeenWord: Sendable, Hashable {
  /// Where words come from.
  public enum Source: String, Sendable, Hashable, CaseIterable {
    /// Recognised in the picture.
    case recognised
    /// The page's own text, drawn so that people see it.
    case textLayer
    /// The page's own text where nobody sees it: drawn in no ink, in white, under a picture or beyond the page, as a
    /// layer of recognised text is. It says what whoever made the file claims, and nothing of what is on the page.
    case hiddenText
  }

  /// The characters as read, spaces between Latin words only.
  public var text: String
  /// The smallest upright box around them, in pixels of the picture as displayed.
  public var box: PixelBox
  /// How sure the reading is, 0 to 1, a mean over the characters; 1 for text that people see and that is not
  /// recognised, 0.5 for text that nobody sees.
  public var confidence: Double
  /// Where the words come from.
  public var source: Source

  /// Makes words.
  public init(text: String, box: PixelBox, confidence: Double, source: Source = .recognised) {
    self.text = text
    self.box = box
    self.confidence = confidence
    self.source = source
  }
}

/// What an attempt to read the words of a page came to.
public enum PageWords: Sendable, Hashable {
  /// How much of a page was read.
  public enum Extent: String, Sendable, Hashable, CaseIterable {
    /// All of it.
    case wholePage
    /// What lies around the seals that were seen, and nothing else.
    case crops
  }

  /// Nothing was read, and the message says why: never the same as a page without words.
  case unread(Message)
  /// The page's own text, and why nothing else of the page was read.
  case textOnly([SeenWord], unread: Message)
  /// The words of what was looked at, from top to bottom, and perhaps none.
  case read([SeenWord], extent: Extent)
}

/// Which scans are read for words.
public enum WordDepth: String, Sendable, Hashable, CaseIterable {
  /// None.
  case none
  /// Those whose annotation the dossier leaves open, around the seals seen on them.
  case doubtful
  /// All that carry an annotation or should, whole pages.
  case full
}
