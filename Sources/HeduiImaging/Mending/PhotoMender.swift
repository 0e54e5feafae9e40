// SPDX-License-Identifier: Apache-2.0

package import HeduiModel

/// Makes a photo satisfy a goal where that can be done honestly: turned upright, cropped, encoded
/// anew, scaled down only when there are too many bytes, never enlarged and never padded.
///
/// Bytes in, bytes out; whether the ground is white is for the caller to judge.
package struct PhotoMender: Sendable {
  /// What the mended photo must satisfy.
  package let goal: MendingGoal
  /// What the given photo may cost.
  package let limits: Limits

  /// Makes a mender for a goal.
  package init(goal: MendingGoal, limits: Limits = .standard) {
    self.goal = goal
    self.limits = limits
  }

  /// The photo mended.
  ///
  /// - Throws: ``MendingObstacle`` with what is in the way and what to do instead.
  package func mend(_ photo: DecodedPhoto) throws(MendingObstacle) -> MendedPhoto {
    let orientation = photo.header.orientation ?? 1
    let upright = photo.raster.displayed(orientation: orientation)
    let crop = try part(of: upright)
    let (part, profileStep) = try inSRGB(upright.cropped(to: crop), photo)
    let (size, encoding) = try fitted(part, photo, whole: upright)
    let log = MendingLog(photo: photo, upright: upright, crop: crop, goal: goal)
    return MendedPhoto(
      bytes: encoding.bytes,
      before: PhotoDescription(
        format: photo.header.format, width: photo.header.displayedWidth,
        height: photo.header.displayedHeight, byteCount: photo.byteCount),
      after: PhotoDescription(
        format: .jpeg, width: size.width, height: size.height, byteCount: encoding.bytes.count),
      crop: log.cropInFullPixels,
      scale: Double(size.width) / Double(log.cropInFullPixels.width),
      quality: encoding.quality, subsampling: encoding.subsampling,
      steps: log.steps(profileStep: profileStep, size: size, encoding: encoding))
  }

  /// The part that is kept: the caller's, else the largest in the middle.
  private func part(of raster: Raster) throws(MendingObstacle) -> PixelRect {
    guard let crop = goal.crop else {
      let largest = CropPlan.largest(
        width: raster.width, height: raster.height, ratio: goal.reachableRatio)
      guard let largest else {
        throw .tooFewPixels(width: raster.width, height: raster.height, part: nil, goal: goal)
      }
      return largest
    }
    guard crop.lies(inWidth: raster.width, height: raster.height) else {
      throw .cropOutside(crop, width: raster.width, height: raster.height)
    }
    guard goal.ratio.contains(Rational(crop.width, over: crop.height)) else {
      throw .cropRatio(crop, goal.ratio)
    }
    return crop
  }

  /// The part in sRGB, and what to say about its profile.
  private func inSRGB(
    _ part: Raster, _ photo: DecodedPhoto
  ) throws(MendingObstacle) -> (Raster, Message?) {
    switch photo.profile {
    case .none: return (part, nil)
    case .damaged: return (part, MendingLog.ignoredProfile())
    case .present(let profile):
      let isRightSpace = profile.colorSpace == "RGB " || profile.colorSpace == "GRAY"
      guard isRightSpace, let conversion = try? SRGBConversion(from: profile) else {
        throw .colorProfile(profile.name, profile.colorSpace)
      }
      if conversion.changesNothing { return (part, nil) }
      return (conversion.converted(part), MendingLog.convertedProfile(profile))
    }
  }

  /// The part at the largest size and then the highest quality that the goal allows.
  private func fitted(
    _ part: Raster, _ photo: DecodedPhoto, whole: Raster
  ) throws(MendingObstacle) -> (SizePlan.Size, EncodingSearch.Result) {
    guard let range = goal.byteCount.wholeNumbers(within: 1...limits.fileBytes) else {
      throw .byteCount(goal.byteCount)
    }
    let search = EncodingSearch(range: range, dotsPerInch: photo.density)
    let plan = SizePlan(width: part.width, height: part.height, goal: goal)
    guard let smallest = plan.sizes.last else {
      let crop = PixelRect(x: 0, y: 0, width: part.width, height: part.height)
      throw .tooFewPixels(width: whole.width, height: whole.height, part: crop, goal: goal)
    }
    let obstacle: MendingObstacle
    let sizes = SizeSearch(part: part, sizes: plan.sizes, search: search)
    do throws(JPEGEncoder.Failure) {
      let fitting = try sizes.largest(quality: goal.keptQuality)
      let size = fitting ?? smallest
      let raster = Downscaler.scaled(part, width: size.width, height: size.height)
      let least = fitting == nil ? goal.lowestQuality : goal.keptQuality
      if let best = try search.best(of: raster, qualities: least...100) { return (size, best) }
      obstacle = try shortfall(raster, range)
    } catch {
      throw .encoder(error)
    }
    throw obstacle
  }

  /// Why no encoding of a picture lands in the range.
  private func shortfall(
    _ raster: Raster, _ range: ClosedRange<Int>
  ) throws(JPEGEncoder.Failure) -> MendingObstacle {
    let encoder = JPEGEncoder(quality: 100, subsampling: .full)
    let capacity = raster.samples.count * 2 + (64 << 10)
    let count = try encoder.encode(raster, capacity: capacity).count
    return count < range.lowerBound
      ? .tooFewBytes(count, goal.byteCount) : .byteCount(goal.byteCount)
  }
}
