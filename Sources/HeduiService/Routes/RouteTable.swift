// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hedui
import HeduiModel

/// All routes.
enum RouteTable {
  static let routes: [Route] = checks + lists + service

  /// The route of an address and a method.
  ///
  /// - Throws: ``Problem`` when there is none.
  static func route(
    _ method: HTTPRequest.Method, _ path: String
  ) throws(Problem) -> (route: Route, parameter: String) {
    var allowed: [String] = []
    for route in routes {
      guard let parameter = route.match(path) else { continue }
      if route.method == method { return (route, parameter) }
      allowed.append(route.method.rawValue)
    }
    guard !allowed.isEmpty else { throw Problem(.notFound, nowhere(.text(path.beginning))) }
    var problem = Problem(
      .methodNotAllowed, otherMethod(.text(allowed.joined(separator: ", "))))
    problem.fields[.allow] = allowed.joined(separator: ", ")
    throw problem
  }

  private static let checks = [
    Route(
      id: .checkPhoto, method: .post, path: "/v1/photos/check",
      doc: Bilingual(zh: "检查一张证件照", en: "check an ID photo"),
      queryParameters: [name, policy, preset, lang],
      media: [.image, .bytes, .multipart], part: "photo", problems: bodies),
    Route(
      id: .fixPhoto, method: .post, path: "/v1/photos/fix",
      doc: Bilingual(zh: "修整一张证件照", en: "mend an ID photo"),
      queryParameters: [
        name,
        Route.Parameter(
          name: "crop", form: .crop,
          doc: Bilingual(
            zh: "保留哪一部分，转正后的像素：x,y,宽,高；不写则自动",
            en: "the part to keep, in pixels of the upright picture; chosen when left out")),
        policy, preset, lang,
      ], media: [.image, .bytes, .multipart], part: "photo", problems: bodies),
    Route(
      id: .inspectScan, method: .post, path: "/v1/scans/inspect",
      doc: Bilingual(zh: "看一份扫描件上有什么", en: "say what is seen on a scan"),
      queryParameters: [name, words, lang],
      media: [.image, .pdf, .bytes, .multipart], part: "scan", problems: bodies),
    Route(
      id: .validateDossiers, method: .post, path: "/v1/dossiers/validate",
      doc: Bilingual(
        zh: "检查申报材料：只有文档（JSON、YAML）、zip，或每个文件一个部分",
        en: "check dossiers: a document alone (JSON, YAML), a zip archive, or a part for each file"),
      queryParameters: [name, words, policy, lang],
      media: [.json, .yaml, .zip, .multipart], problems: bodies + [.unusable]),
    Route(
      id: .readDossier, method: .post, path: "/v1/dossiers/read",
      doc: Bilingual(
        zh: "读出一份 dossier.yaml，供表单使用，不检查：每个值都是文字",
        en: "a dossier.yaml as JSON for a form, not checked: every value is a text"),
      queryParameters: [lang], media: [.json, .yaml], problems: bodies + [.unusable]),
    Route(
      id: .answerBatch, method: .post, path: "/v1/batches",
      doc: Bilingual(
        zh: "逐行的请求和结果，格式见 docs/WORKER.md，不接受路径",
        en: "requests and results, a line each, as in docs/WORKER.md but without paths"),
      queryParameters: [words, policy, lang], media: [.lines],
      answer: MediaType.lines.rawValue, problems: bodies),
  ]

  private static let lists = [
    Route(
      id: .listPolicies, method: .get, path: "/v1/policies",
      doc: Bilingual(zh: "可用的规则集和证件照规格", en: "policies and photo specifications"),
      queryParameters: [lang]),
    Route(
      id: .listRules, method: .get, path: "/v1/rules",
      doc: Bilingual(zh: "全部规则", en: "all rules"), queryParameters: [policy, lang]),
    Route(
      id: .explainRule, method: .get, path: "/v1/rules/{id}",
      doc: Bilingual(zh: "一条规则", en: "one rule"), queryParameters: [policy, lang],
      problems: [.notFound]),
    Route(
      id: .showDossierSchema, method: .get, path: "/v1/schemas/dossier",
      doc: Bilingual(zh: "dossier.yaml 的 JSON Schema", en: "the JSON Schema of dossier.yaml"),
      queryParameters: [lang], answer: "application/schema+json"),
  ]

  private static let service = [
    Route(
      id: .showOpenAPI, method: .get, path: "/openapi.json",
      doc: Bilingual(zh: "本接口的说明", en: "this description"),
      queryParameters: [lang]),
    Route(
      id: .showHealth, method: .get, path: "/healthz",
      doc: Bilingual(zh: "进程是否在", en: "whether the process is there"),
      queryParameters: [lang]),
    Route(
      id: .showReadiness, method: .get, path: "/readyz",
      doc: Bilingual(zh: "能否检查", en: "whether anything can be checked"),
      queryParameters: [lang], problems: [.unavailable]),
    Route(
      id: .showMetrics, method: .get, path: "/metrics",
      doc: Bilingual(zh: "Prometheus 文本格式的计数", en: "counts in the text form of Prometheus"),
      queryParameters: [lang], answer: "text/plain; version=0.0.4; charset=utf-8"),
    Route(
      id: .showPage, method: .get, path: "/",
      doc: Bilingual(zh: "网页", en: "the page"), queryParameters: [lang], answer: Answer.html),
    Route(
      id: .showPageFile, method: .get, path: "/page/{file}",
      doc: Bilingual(zh: "网页的文件", en: "a file of the page"), queryParameters: [lang],
      answer: "*/*", problems: [.notFound]),
  ]

  /// What may be wrong with any request that has a body.
  private static let bodies: [Problem.Kind] = [
    .badRequest, .tooSlow, .tooLarge, .unsupportedMedia, .busy,
  ]

  // MARK: Parameters

  private static let name = Route.Parameter(
    name: "name", form: .text(255),
    doc: Bilingual(zh: "报告中的名称，如文件名", en: "what reports call it, such as the file's name"))
  private static let policy = Route.Parameter(
    name: "policy", form: .policy,
    doc: Bilingual(zh: "规则集的 id，见 /v1/policies", en: "id of a policy, see /v1/policies"))
  private static let preset = Route.Parameter(
    name: "preset", form: .preset,
    doc: Bilingual(zh: "证件照规格的 id，见 /v1/policies", en: "id of a photo specification"))
  private static let lang = Route.Parameter(
    name: "lang", form: .choice(Language.allCases.map(\.rawValue)),
    doc: Bilingual(zh: "语言，默认 zh", en: "the language, default zh"))
  private static let words = Route.Parameter(
    name: "words", form: .choice(WordDepth.allCases.map(\.rawValue)),
    doc: Bilingual(zh: "识别哪些文字，见 hedui lint", en: "which words are read, see hedui lint"))
}

extension String {
  /// The beginning, for messages.
  var beginning: String { count > 100 ? prefix(100) + "…" : self }
}

private let nowhere = MessageTemplate(
  zh: "没有地址 {0}；/openapi.json 列出全部", en: "there is no address {0}; /openapi.json lists all")
private let otherMethod = MessageTemplate(
  zh: "这个地址只接受 {0}", en: "this address takes {0} only")
