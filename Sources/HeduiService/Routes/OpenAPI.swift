// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hedui
import HeduiModel

/// The description of the service (OpenAPI 3.1), made of the table of routes.
package struct OpenAPI {
  /// The ids that the parameter `policy` may name.
  private let policies: [String]

  /// Makes the description of a service that knows policies by these ids.
  package init(policies: [String]) { self.policies = policies }

  /// The description as JSON.
  package var json: [UInt8] {
    var writer = JSONWriter(isPretty: true)
    writer.object { writer in
      writer.key("openapi", "3.1.0")
      writer.key("info") { writer in
        writer.object { writer in
          writer.key("title", "Hedui")
          writer.key("version", Tool.version)
          writer.key("description", Self.description)
        }
      }
      writer.key("security") { writer in
        // The token is asked for where the service has one.
        writer.list { list in
          list.item { writer in
            writer.object { writer in
              writer.key("bearer") { $0.array([String]()) { $0.string($1) } }
            }
          }
          list.item { $0.object { _ in } }
        }
      }
      writer.key("paths") { $0.object { paths(&$0) } }
      writer.key("components") { $0.object { components(&$0) } }
    }
    return writer.bytes + [0x0A]
  }

  private func paths(_ writer: inout JSONWriter) {
    var seen: [String] = []
    for route in RouteTable.routes where !seen.contains(route.path) {
      seen.append(route.path)
      writer.member(route.path) { writer in
        writer.object { writer in
          for other in RouteTable.routes where other.path == route.path {
            writer.member(other.method.rawValue.lowercased()) { writer in
              writer.object { operation(other, &$0) }
            }
          }
        }
      }
    }
  }

  private func operation(_ route: Route, _ writer: inout JSONWriter) {
    writer.key("operationId", route.id.rawValue)
    writer.key("summary", "\(route.doc.zh) / \(route.doc.en)")
    if !route.isGuarded { writer.key("security") { $0.array([Int]()) { $0.number($1) } } }
    writer.key("parameters") { writer in
      writer.list { list in
        if let name = route.pathParameter {
          list.item { parameter(name, "path", .text(200), nil, &$0) }
        }
        for entry in route.queryParameters {
          list.item { parameter(entry.name, "query", entry.form, entry.doc, &$0) }
        }
      }
    }
    if !route.media.isEmpty { writer.key("requestBody") { $0.object { body(route, &$0) } } }
    writer.key("responses") { $0.object { responses(route, &$0) } }
  }

  private func parameter(
    _ name: String, _ place: String, _ form: ParameterForm, _ doc: Bilingual?,
    _ writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.key("name", name)
      writer.key("in", place)
      if place == "path" { writer.key("required") { $0.flag(true) } }
      writer.key("description", doc.map { "\($0.zh) / \($0.en)" })
      writer.key("schema") { writer in
        writer.object { writer in
          writer.key("type", "string")
          switch form {
          case .choice(let words): writer.key("enum") { $0.array(words) { $0.string($1) } }
          case .text(let most): writer.key("maxLength", most)
          case .policy: writer.key("enum") { $0.array(policies) { $0.string($1) } }
          case .preset: writer.key("enum") { $0.array(Policy.presetIDs) { $0.string($1) } }
          case .crop:
            writer.key("pattern", "^[0-9]{1,9},[0-9]{1,9},[1-9][0-9]{0,8},[1-9][0-9]{0,8}$")
          }
        }
      }
    }
  }

  private func body(_ route: Route, _ writer: inout JSONWriter) {
    // Not required: no body is an empty file, about which there is something to say.
    writer.key("content") { writer in
      writer.object { writer in
        for media in route.media {
          writer.member(media.rawValue) { writer in
            writer.object { writer in
              if media == .multipart { writer.key("schema") { $0.object { form(route, &$0) } } }
              // Any value: one that is no dossier has a report that says so.
              if media == .json { writer.key("schema") { $0.object { _ in } } }
            }
          }
        }
      }
    }
  }

  /// What the parts of a multipart body are.
  private func form(_ route: Route, _ writer: inout JSONWriter) {
    writer.key("type", "object")
    guard let part = route.part else {
      writer.key("minProperties", 1)
      return writer.key("additionalProperties") { $0.object { file(&$0) } }
    }
    writer.key("required") { $0.array([part]) { $0.string($1) } }
    writer.key("additionalProperties") { $0.flag(false) }
    writer.key("properties") { writer in
      writer.object { writer in writer.member(part) { $0.object { file(&$0) } } }
    }
  }

  private func file(_ writer: inout JSONWriter) {
    writer.key("type", "string")
    writer.key("contentMediaType", MediaType.bytes.rawValue)
  }

  private func responses(_ route: Route, _ writer: inout JSONWriter) {
    writer.member("200") { writer in
      writer.object { writer in
        writer.key("description", "\(route.doc.zh) / \(route.doc.en)")
        writer.key("content") { writer in
          writer.object { writer in
            writer.member(route.answer.split(separator: ";").first.map(String.init) ?? route.answer)
            {
              $0.object { writer in
                if route.answer == Answer.json {
                  writer.key("schema") { $0.object { $0.key("type", "object") } }
                }
              }
            }
          }
        }
      }
    }
    var statuses: [Int: Problem.Kind] = [:]
    let usual: [Problem.Kind] = [.badParameter] + (route.isGuarded ? [.unauthorized] : [])
    for kind in usual + route.problems where statuses[kind.status.code] == nil {
      statuses[kind.status.code] = kind
    }
    for (status, kind) in statuses.sorted(by: { $0.key < $1.key }) {
      writer.member("\(status)") { writer in
        writer.object { writer in
          writer.key("description", "\(kind.title.zh) / \(kind.title.en)")
          writer.key("content") { writer in
            writer.object { writer in
              writer.member(Answer.problem) { writer in
                writer.object { writer in
                  writer.key("schema") { writer in
                    writer.object { $0.key("$ref", "#/components/schemas/Problem") }
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  private func components(_ writer: inout JSONWriter) {
    writer.key("securitySchemes") { writer in
      writer.object { writer in
        writer.key("bearer") { writer in
          writer.object { writer in
            writer.key("type", "http")
            writer.key("scheme", "bearer")
          }
        }
      }
    }
    writer.key("schemas") { writer in
      writer.object { writer in writer.key("Problem") { $0.object { problem(&$0) } } }
    }
  }

  private func problem(_ writer: inout JSONWriter) {
    writer.key("type", "object")
    let members = ["type", "title", "status", "detail"]
    writer.key("required") { $0.array(members) { $0.string($1) } }
    writer.key("properties") { writer in
      writer.object { writer in
        for member in members {
          writer.member(member) { writer in
            writer.object { $0.key("type", member == "status" ? "integer" : "string") }
          }
        }
      }
    }
  }

  private static let description = """
    核对职称申报材料。报告的格式见 hedui schema report、hedui schema scan。
    Checks dossiers for professional titles. Reports: hedui schema report, hedui schema scan.
    """
}

extension Route {
  /// The name of the address's parameter; nil when there is none.
  var pathParameter: String? {
    segments.first { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
  }
}
