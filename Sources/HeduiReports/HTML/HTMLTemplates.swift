// SPDX-License-Identifier: Apache-2.0

import Hedui
import Mustache

/// The templates of the pages in one language; every `{{name}}` is escaped by Mustache, and `[[name]]` is a
/// word of ours that was put in before.
///
/// What is put in raw (`{{{name}}}`) are the style sheet and the script, which are constants of this room.
struct HTMLTemplates {
  /// A part of a page that is filled by itself.
  enum Part: String {
    case opening, section, closing
    case sheetOpening = "sheet-opening"
    case sheet
    case sheetClosing = "sheet-closing"
  }

  private let library: MustacheLibrary

  /// The templates with the words of a language.
  init(in language: Language) { library = language == .zh ? Self.zh : Self.en }

  /// A part, filled.
  func fill(_ part: Part, with object: some Any) -> String {
    guard let text = library.render(object, withTemplate: part.rawValue) else {
      preconditionFailure("there is no template \(part.rawValue)")
    }
    return text
  }

  // Parsed once: a built-in template that does not parse is a fault of ours that every test meets.
  private static let zh = parsed(.zh)
  private static let en = parsed(.en)

  private static func parsed(_ language: Language) -> MustacheLibrary {
    do {
      return MustacheLibrary(
        templates: try all.mapValues {
          try MustacheTemplate(string: HTMLWords.filled($0, in: language))
        })
    } catch {
      preconditionFailure("a built-in template does not parse: \(error)")
    }
  }

  /// Every template by its name.
  private static let all = [
    "head": head, "opening": opening, "closing": closing, "filters": filters,
    "section": SectionTemplates.section, "picture": SectionTemplates.picture,
    "group": SectionTemplates.group, "map": SectionTemplates.map,
    "marks": SectionTemplates.marks, "reason": SectionTemplates.reason,
    "sheet-opening": SheetTemplates.opening, "sheet": SheetTemplates.sheet,
    "sheet-closing": SheetTemplates.closing,
  ]

  /// The head of every page: its policy lets nothing be loaded, and no style or script but ours.
  private static let head = """
    <!doctype html>
    <html lang="[[lang]]">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="{{{contentPolicy}}}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta name="robots" content="noindex">
    <title>{{title}}</title>
    <style>{{{style}}}</style>
    </head>

    """

  /// The applicants come first in the file, so that it is written as they are checked; the summary comes
  /// last and is shown first: by `order` in the style sheet, and moved by the script, for the order in which
  /// a keyboard or a screen reader meets it.
  private static let opening = """
    {{> head}}
    <body>
    <main id="applicants" aria-label="[[applicants]]">

    """

  private static let closing = """
    </main>
    <div id="unit">
    <header class="page">
    <h1>{{title}}</h1>
    <p>{{policyLine}}</p>
    </header>
    <section class="summary" aria-label="[[summary]]">
    <ul class="totals">
    <li class="all"><b>{{count}}</b> [[inAll]]</li>
    {{#totals}}
    <li class="{{totalCode}}"><b>{{totalCount}}</b> {{totalWord}}</li>
    {{/totals}}
    </ul>
    {{#hasLeftOut}}
    <div class="left-out">
    <h2>[[leftOut]]</h2>
    <ul>
    {{#leftOut}}
    <li><code>{{linePath}}</code> {{lineText}}</li>
    {{/leftOut}}
    </ul>
    </div>
    {{/hasLeftOut}}
    {{#hasWarnings}}
    <div class="left-out">
    <h2>[[settings]]</h2>
    <ul>
    {{#warnings}}
    <li>{{.}}</li>
    {{/warnings}}
    </ul>
    </div>
    {{/hasWarnings}}
    {{> filters}}
    {{#hasMany}}
    <h2>[[applicants]]</h2>
    <table class="rows">
    <thead><tr><th scope="col">[[applicant]]</th><th scope="col">[[verdict]]</th><th scope="col">[[errors]]</th><th scope="col">[[warnings]]</th><th scope="col">[[reviews]]</th><th scope="col">[[unchecked]]</th><th scope="col">[[toVerify]]</th></tr></thead>
    <tbody>
    {{#rows}}
    <tr data-of="{{rowAnchor}}"><th scope="row"><a href="#{{rowAnchor}}">{{rowPath}}</a></th><td><span class="verdict {{rowVerdictCode}}">{{rowVerdict}}</span></td>{{#rowCounts}}<td class="number{{#isNought}} nought{{/isNought}}">{{number}}</td>{{/rowCounts}}</tr>
    {{/rows}}
    </tbody>
    </table>
    {{#moreRows}}
    <p class="faint">{{.}}</p>
    {{/moreRows}}
    {{/hasMany}}
    </section>
    </div>
    <footer class="page">
    <p>[[footer]] · {{tool}}</p>
    </footer>
    <script>{{{script}}}</script>
    </body>
    </html>

    """

  private static let filters = """
    <form class="filters" role="search" aria-label="[[filters]]">
    {{#hasMany}}
    <fieldset>
    <legend>[[byVerdict]]</legend>
    {{#totals}}
    <label class="{{totalCode}}"><input type="checkbox" name="verdict" value="{{totalCode}}" checked> {{totalWord}} <b>{{totalCount}}</b></label>
    {{/totals}}
    </fieldset>
    {{/hasMany}}
    <fieldset>
    <legend>[[byGroup]]</legend>
    {{#filters}}
    <label class="{{filterCode}}"><input type="checkbox" name="group" value="{{filterCode}}" checked> {{filterWord}} <b>{{filterCount}}</b></label>
    {{/filters}}
    </fieldset>
    <p class="find"><label for="find">[[byText]]</label> <input type="search" id="find" autocomplete="off" placeholder="[[byTextHint]]"> <button type="reset">[[showAll]]</button></p>
    <p><output id="shown" for="find" aria-live="polite" data-text="[[shown]]"></output></p>
    </form>

    """
}
