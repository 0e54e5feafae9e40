// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Finds seals on a page: places, outlines and colours, never whose they are.
///
/// A first look at a small decode ends most pages; only where enough coloured ink lies together is the page
/// decoded again at the working scale and searched. `docs/SEALS.md` describes the method and what it was
/// measured to find and miss.
package enum SealFinder {
  /// The longer side of the first, small decode, in pixels.
  static let screenSide = 400
  /// The least mean radius of a ring, in pixels of the working scale: 14 mm across on A4.
  static let smallestRadius: Float = 24
  /// How much of the outline must lie on the page for a seal to count as whole.
  static let wholeShare: Float = 0.6

  /// The seals of a page, or that its picture cannot show any.
  ///
  /// `pixelsPerMillimetre` at full size gives seals a size; nil leaves it out.
  ///
  /// - Throws: as ``PictureDecoder/decode(_:minimumSide:samples:limits:)``.
  package static func search(
    _ source: ByteSource, pixelsPerMillimetre: Double? = nil, limits: Limits = .standard
  ) throws(FactError) -> SealSearch {
    let screened = try ChromaPicture.decode(source, longSide: screenSide, limits: limits)
    return try search(
      source, Screening(screened), pixelsPerMillimetre, takesImprints: false, limits: limits)
  }

  /// The same, with how the ink of each seal lies and whether there is any coloured ink.
  ///
  /// - Throws: as ``PictureDecoder/decode(_:minimumSide:samples:limits:)``.
  package static func look(
    at source: ByteSource, pixelsPerMillimetre: Double? = nil, limits: Limits = .standard
  ) throws(FactError) -> (search: SealSearch, ink: ColouredInk) {
    let screened = try ChromaPicture.decode(source, longSide: screenSide, limits: limits)
    let screening = Screening(screened)
    let search = try search(
      source, screening, pixelsPerMillimetre, takesImprints: true, limits: limits)
    return (search, screening.paper.map { ColourTrace.ink(of: screened, on: $0) } ?? .unknown)
  }

  /// What the first look at a page tells.
  private struct Screening {
    let picture: ChromaPicture
    let content: ColourContent
    /// The paper's colour; nil for a picture without colour.
    let paper: PaperTone?

    init(_ picture: ChromaPicture) {
      self.picture = picture
      content = ColourMeter.content(of: picture)
      paper = content == .colour ? PaperTone(picture) : nil
    }
  }

  private static func search(
    _ source: ByteSource, _ screening: Screening, _ pixelsPerMillimetre: Double?,
    takesImprints: Bool, limits: Limits
  ) throws(FactError) -> SealSearch {
    let screened = screening.picture
    guard let paper = screening.paper else { return .cannotJudge(screening.content) }
    let screens = SeenSeal.Colour.allCases.map { InkScreen(screened, paper, $0) }
    guard screens.contains(where: { !$0.islands.isEmpty }) else { return .seen([]) }
    let picture =
      max(screened.width, screened.height) >= InkPlane.longSide
      ? screened : try ChromaPicture.decode(source, longSide: InkPlane.longSide, limits: limits)
    var seals: [SeenSeal] = []
    let scale = SealScale(picture, pixelsPerMillimetre)
    for (colour, screen) in zip(SeenSeal.Colour.allCases, screens) {
      let planes = screen.islands.map { InkPlane(picture, paper, screened: screened, colour, $0) }
      let rings = rings(planes, colour)
      seals += rings.map { scale.seal($0, colour) }
      seals += frames(planes, without: rings).map { scale.seal($0, colour) }
    }
    if takesImprints, !seals.isEmpty,
      let taker = try ImprintTaker(
        source, working: picture, screened: screened, paper, limits: limits)
    {
      for at in seals.indices { seals[at].imprint = taker.take(seals[at]) }
    }
    return .seen(seals.sorted { ($0.box.y, $0.box.x) < ($1.box.y, $1.box.x) })
  }

  /// The frames on parts of a page that are seals and hold no ring.
  private static func frames(
    _ planes: [InkPlane], without rings: [RingEvidence]
  ) -> [FrameEvidence] {
    let found = planes.flatMap { plane -> [FrameEvidence] in
      let strong = plane.percentile(0.03, above: 14)
      guard strong > 0 else { return [] }
      return plane.ink.withUnsafeBufferPointer { ink in
        FrameFinder(plane, ink, threshold: thresholds(strong)[0]).frames()
      }
    }
    var kept: [FrameEvidence] = []
    for frame in found {
      let isTaken =
        rings.contains { $0.ellipse.level(frame.x, frame.y) < 1 }
        || kept.contains { abs($0.x - frame.x) < $0.a && abs($0.y - frame.y) < $0.b }
      if !isTaken { kept.append(frame) }
    }
    return kept
  }

  /// The rings on parts of a page that are seals, each once.
  static func rings(_ planes: [InkPlane], _ colour: SeenSeal.Colour) -> [RingEvidence] {
    var found = planes.flatMap { evidence($0).filter { RingJudge.accepts($0, colour) } }
    found.sort { RingJudge.rank($0) > RingJudge.rank($1) }
    var kept: [RingEvidence] = []
    for ring in found where !kept.contains(where: { $0.ellipse.overlaps(ring.ellipse) }) {
      kept.append(ring)
    }
    return kept
  }

  /// All measures of all rings of one part of a page.
  static func evidence(_ plane: InkPlane) -> [RingEvidence] {
    let isAtEdge =
      plane.left == 0 || plane.top == 0 || plane.left + plane.width == plane.pageWidth
      || plane.top + plane.height == plane.pageHeight
    let least = isAtEdge ? smallestRadius : 2 * smallestRadius
    guard Float(min(plane.width, plane.height)) >= least else { return [] }
    let strong = plane.percentile(0.03, above: 14)
    guard strong > 0 else { return [] }
    let largest = 0.62 * Float(max(plane.width, plane.height))
    var found: [RingEvidence] = []
    plane.ink.withUnsafeBufferPointer { ink in
      let fit = RingFit(plane, ink)
      for threshold in thresholds(strong) {
        var votes = RingVotes(
          plane, threshold: threshold, smallest: smallestRadius, largest: largest)
        for ring in found where ring.isCertain { votes.remove(ring.ellipse) }
        for shapes in RingVotes.shapes {
          for candidate in votes.candidates(shapes) {
            let isInside = found.contains {
              $0.isCertain && $0.ellipse.surrounds(candidate.ellipse)
            }
            guard !isInside, let ellipse = fit.fitted(candidate.ellipse, threshold: threshold)
            else { continue }
            let ring = PolarPatch(plane, ink, ellipse).evidence(votes: candidate.score)
            found.append(ring)
            if ring.isCertain { votes.remove(ring.ellipse) }
          }
        }
      }
    }
    return found
  }

  /// The ink strengths that edges are looked for at: strong ink, and pale ink beside it.
  private static func thresholds(_ strong: Int) -> [Int] {
    let upper = max(24, min(90, strong * 40 / 100))
    let lower = max(16, min(50, strong * 18 / 100))
    return lower * 5 < upper * 4 ? [upper, lower] : [upper]
  }
}

/// How places of the working scale become pixels and millimetres of the page.
struct SealScale {
  private let workingWidth: Int, workingHeight: Int
  private let fullWidth: Int, fullHeight: Int
  private let pixelsPerMillimetre: Double?

  /// Takes the sizes of a page at both scales.
  init(_ picture: ChromaPicture, _ pixelsPerMillimetre: Double?) {
    (workingWidth, workingHeight) = InkPlane.size(of: picture)
    (fullWidth, fullHeight) = (picture.fullWidth, picture.fullHeight)
    self.pixelsPerMillimetre = pixelsPerMillimetre
  }

  /// The ring as people are told of it.
  func seal(_ ring: RingEvidence, _ colour: SeenSeal.Colour) -> SeenSeal {
    let outline = ring.ellipse
    let (scaleX, scaleY) = (
      Double(fullWidth) / Double(workingWidth), Double(fullHeight) / Double(workingHeight)
    )
    let longest = 2 * Double(max(outline.a, outline.b)) * (scaleX + scaleY) / 2
    return SeenSeal(
      kind: ring.inside < SealFinder.wholeShare ? .edgePart : .whole, colour: colour,
      shape: outline.aspect >= RingJudge.ovalAspect ? .oval : .round,
      hasStar: ring.star >= RingJudge.leastStar && outline.aspect < RingJudge.ovalAspect,
      box: box(
        left: Double(outline.x - outline.reachX) * scaleX,
        top: Double(outline.y - outline.reachY) * scaleY,
        right: Double(outline.x + outline.reachX + 1) * scaleX,
        bottom: Double(outline.y + outline.reachY + 1) * scaleY),
      sizeMillimetres: pixelsPerMillimetre.map { longest / $0 },
      visible: Double(ring.rim * ring.inside), confidence: Double(RingJudge.confidence(ring)))
  }

  /// The frame as people are told of it.
  func seal(_ frame: FrameEvidence, _ colour: SeenSeal.Colour) -> SeenSeal {
    let (scaleX, scaleY) = (
      Double(fullWidth) / Double(workingWidth), Double(fullHeight) / Double(workingHeight)
    )
    let longest = 2 * Double(max(frame.a, frame.b)) * (scaleX + scaleY) / 2
    return SeenSeal(
      colour: colour, shape: .rectangle,
      box: box(
        left: Double(frame.x - frame.reachX) * scaleX, top: Double(frame.y - frame.reachY) * scaleY,
        right: Double(frame.x + frame.reachX + 1) * scaleX,
        bottom: Double(frame.y + frame.reachY + 1) * scaleY),
      sizeMillimetres: pixelsPerMillimetre.map { longest / $0 }, visible: Double(frame.rim),
      confidence: Double(min(1, (frame.rim + frame.clean) / 2)))
  }

  /// The box in whole pixels inside the picture.
  func box(left: Double, top: Double, right: Double, bottom: Double) -> PixelBox {
    let x = max(0, min(fullWidth - 1, Int(left.rounded())))
    let y = max(0, min(fullHeight - 1, Int(top.rounded())))
    return PixelBox(
      x: x, y: y, width: max(1, min(fullWidth, Int(right.rounded())) - x),
      height: max(1, min(fullHeight, Int(bottom.rounded())) - y))
  }
}
