// SPDX-License-Identifier: Apache-2.0

/// The templates of the verification sheet.
enum SheetTemplates {
  static let opening = """
    {{> head}}
    <body>
    <main>

    """

  static let sheet = """
    <section class="sheet" aria-labelledby="{{anchor}}-name">
    <h1>[[sheet]]</h1>
    <div class="heading">
    <dl>
    <div><dt>[[applicant]]</dt><dd id="{{anchor}}-name">{{path}}</dd></div>
    <div><dt>[[unitName]]</dt><dd></dd></div>
    <div><dt>[[machine]]</dt><dd>{{verdict}}　{{counts}}</dd></div>
    </dl>
    {{#portrait}}
    {{> picture}}
    {{/portrait}}
    </div>
    {{#openCount}}
    <p class="open">[[open]][[colon]]{{.}} [[openHint]]</p>
    {{/openCount}}
    {{#parts}}
    <h2>{{partTitle}}</h2>
    <table class="items">
    <thead><tr><th scope="col" class="no">[[number]]</th><th scope="col">{{partMatter}}</th><th scope="col" class="box">{{partYes}}</th><th scope="col" class="box">{{partNo}}</th></tr></thead>
    <tbody>
    {{#items}}
    <tr><td class="no">{{itemNumber}}</td><td>{{itemText}}{{#itemPlaces}}<span class="place">{{.}}</span>{{/itemPlaces}}{{#itemNote}} <span class="note">{{.}}</span>{{/itemNote}}</td><td class="box">□</td><td class="box">□</td></tr>
    {{/items}}
    </tbody>
    </table>
    {{/parts}}
    {{#hasAccepted}}
    <h2>[[accepted]]</h2>
    <ul class="accepted">
    {{#accepted}}
    <li>{{acceptedTitle}}[[colon]]{{acceptedText}} <span class="faint">{{acceptedBy}}</span></li>
    {{/accepted}}
    </ul>
    {{/hasAccepted}}
    <table class="signing">
    <tr><th scope="row">[[conclusion]]</th><td><span class="choice">□ [[verified]]</span><span class="choice">□ [[returned]]</span><span class="choice">□ [[refused]]</span></td><td class="seal" rowspan="3">[[seal]]</td></tr>
    <tr><th scope="row">[[signature]]</th><td></td></tr>
    <tr><th scope="row">[[date]]</th><td>[[dateParts]]</td></tr>
    </table>
    {{#basis}}
    <p class="basis">{{.}}</p>
    {{/basis}}
    {{#reason}}
    <div class="reason">
    <h2>[[reason]][[colon]]{{path}}</h2>
    <p class="faint">[[reasonHint]] <button type="button" class="copy" data-copy="{{reasonAnchor}}" data-done="[[copied]]">[[copy]]</button></p>
    <pre id="{{reasonAnchor}}" tabindex="0">{{reasonText}}</pre>
    </div>
    {{/reason}}
    </section>

    """

  static let closing = """
    {{#hasLeftOut}}
    <section>
    <h2>[[leftOut]]</h2>
    <ul>
    {{#leftOut}}
    <li><code>{{linePath}}</code> {{lineText}}</li>
    {{/leftOut}}
    </ul>
    </section>
    {{/hasLeftOut}}
    </main>
    <footer class="faint">
    <p>{{policyLine}} · [[footer]] · {{tool}}</p>
    </footer>
    <script>{{{script}}}</script>
    </body>
    </html>

    """
}
