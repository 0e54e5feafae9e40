// SPDX-License-Identifier: Apache-2.0

import Hedui

/// The content security policy of a page: pictures in the page itself, its own style and script by their
/// hashes, and nothing else; so a name that got through the escaping would still do nothing.
enum ContentPolicy {
  /// The policy for a page with one style and one script, which are named by their SHA-256.
  static func text(style: String, script: String) -> String {
    "default-src 'none'; img-src data:; style-src '\(source(style))'; script-src '\(source(script))'; "
      + "base-uri 'none'; form-action 'none'"
  }

  private static func source(_ text: String) -> String { "sha256-" + sha256Base64(of: text) }
}
