// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hedui
import HeduiModel

/// Why a request is not answered as it asked: `application/problem+json` of RFC 9457.
struct Problem: Error {
  /// What kind of problem it is; a part of its URN, so never renamed.
  enum Kind: String, CaseIterable {
    case badRequest = "bad-request"
    case badParameter = "bad-parameter"
    case unauthorized
    case notFound = "not-found"
    case methodNotAllowed = "method-not-allowed"
    case tooSlow = "too-slow"
    case tooLarge = "too-large"
    case unsupportedMedia = "unsupported-media"
    case unusable
    case busy
    case unavailable
    case fault
  }

  let kind: Kind
  let detail: Message
  /// Header fields that belong to it.
  var fields = HTTPFields()

  init(_ kind: Kind, _ detail: Message) {
    self.kind = kind
    self.detail = detail
    if kind == .busy || kind == .unavailable { fields[.retryAfter] = "1" }
    if kind == .unauthorized { fields[.wwwAuthenticate] = "Bearer realm=\"hedui\"" }
  }

  var status: HTTPResponse.Status { kind.status }

  /// The problem as JSON.
  func json(in language: Language) -> [UInt8] {
    var writer = JSONWriter(isPretty: true)
    writer.object { writer in
      writer.key("type", "urn:hedui:problem:" + kind.rawValue)
      writer.key("title", kind.title.text(in: language))
      writer.key("status", status.code)
      writer.key("detail", detail.text(in: language))
    }
    return writer.bytes + [0x0A]
  }
}

extension Problem.Kind {
  /// The status that goes with it.
  var status: HTTPResponse.Status {
    switch self {
    case .badRequest, .badParameter: .badRequest
    case .unauthorized: .unauthorized
    case .notFound: .notFound
    case .methodNotAllowed: .methodNotAllowed
    case .tooSlow: .requestTimeout
    case .tooLarge: .contentTooLarge
    case .unsupportedMedia: .unsupportedMediaType
    case .unusable: .unprocessableContent
    case .busy, .unavailable: .serviceUnavailable
    case .fault: .internalServerError
    }
  }

  /// What it is called.
  var title: Bilingual {
    switch self {
    case .badRequest: Bilingual(zh: "请求有误", en: "bad request")
    case .badParameter: Bilingual(zh: "参数有误", en: "bad parameter")
    case .unauthorized: Bilingual(zh: "需要令牌", en: "token required")
    case .notFound: Bilingual(zh: "没有这个地址", en: "not found")
    case .methodNotAllowed: Bilingual(zh: "不支持这种方法", en: "method not allowed")
    case .tooSlow: Bilingual(zh: "发送太慢", en: "request timeout")
    case .tooLarge: Bilingual(zh: "内容太大", en: "content too large")
    case .unsupportedMedia: Bilingual(zh: "不支持这种内容", en: "unsupported media type")
    case .unusable: Bilingual(zh: "内容无法检查", en: "content cannot be checked")
    case .busy: Bilingual(zh: "服务繁忙", en: "busy")
    case .unavailable: Bilingual(zh: "服务不可用", en: "unavailable")
    case .fault: Bilingual(zh: "内部错误", en: "internal fault")
    }
  }
}
