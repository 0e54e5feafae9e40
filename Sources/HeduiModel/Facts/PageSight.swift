// SPDX-License-Identifier: Apache-2.0

/// What a look at one page of a scan shows, or why it could not be looked at.
public enum PageSight: Sendable, Hashable {
  /// What the page's picture is like, and the seals on it.
  case seen(PageFacts, SealSearch)
  /// There is no picture that could be looked at; the message says why. Never the same as "no seal".
  case unseen(Message)
}
