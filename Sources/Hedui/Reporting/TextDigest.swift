// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation

/// SHA-256 of a text's UTF-8 bytes in base64, as content security policies name styles and scripts.
package func sha256Base64(of text: String) -> String {
  Data(SHA256.hash(data: Array(text.utf8))).base64EncodedString()
}
