// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// What a route answers.
struct Answer {
  var status = HTTPResponse.Status.ok
  var type: String
  var body: ResponseBody
  /// Bytes of the body; nil where they are not known yet.
  var byteCount: Int?
  /// How often which verdict and outcome was given.
  var tally: [String: Int] = [:]
  var fields = HTTPFields()

  static let json = "application/json"
  static let problem = "application/problem+json"
  static let html = "text/html; charset=utf-8"

  init(_ bytes: [UInt8], type: String = Answer.json) {
    self.type = type
    body = ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
    byteCount = bytes.count
  }

  init(streaming body: ResponseBody, type: String) {
    self.type = type
    self.body = body
  }

  /// The response, with what every answer says to browsers.
  func response(id: String, isPage: Bool) -> Response {
    var headers = fields
    headers[.contentType] = type
    headers[.xContentTypeOptions] = "nosniff"
    headers[.referrerPolicy] = "no-referrer"
    headers[.crossOriginResourcePolicy] = "same-origin"
    headers[.crossOriginOpenerPolicy] = "same-origin"
    headers[.requestID] = id
    headers[.cacheControl] = isPage ? "no-cache" : "no-store"
    headers[.contentSecurityPolicy] = isPage ? Self.pagePolicy : Self.closedPolicy
    return Response(status: status, headers: headers, body: body)
  }

  private static let closedPolicy = "default-src 'none'; frame-ancestors 'none'"
  /// The page loads its own files only, shows pictures it was given, and talks to this service only.
  static let pagePolicy = """
    default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; \
    form-action 'none'; base-uri 'none'; frame-ancestors 'none'
    """
}

extension HTTPField.Name {
  /// `Cross-Origin-Opener-Policy`, `Referrer-Policy` and `X-Request-Id`, which the library has no names for.
  static let crossOriginOpenerPolicy = named("Cross-Origin-Opener-Policy")
  static let referrerPolicy = named("Referrer-Policy")
  static let requestID = named("X-Request-Id")

  private static func named(_ text: String) -> HTTPField.Name {
    HTTPField.Name(text) ?? .server
  }
}
