// SPDX-License-Identifier: Apache-2.0

public import Hedui

/// A policy's settings for people, as YAML.
public struct PolicyText: Sendable {
  private let style: TextStyle

  /// Makes a writer.
  public init(style: TextStyle = TextStyle()) { self.style = style }

  /// What the policy's own file says, without its parents.
  public func renderOwn(_ policy: Policy) -> String {
    policy.ownSettings.lines.map { $0.text.shown + "\n" }.joined()
  }

  /// Everything that applies, parents included, each value with the file and line that wrote it.
  ///
  /// The text is a policy: without its line `extends` it reads as one that asks the same.
  public func renderResolved(_ policy: Policy) -> String {
    policy.settings.lines.map { line in
      guard let place = line.place else { return line.text.shown + "\n" }
      let origin = "  # \(place.file):\(place.source.line)".shown
      return line.text.shown + style.paint(origin, as: .faint) + "\n"
    }.joined()
  }
}
