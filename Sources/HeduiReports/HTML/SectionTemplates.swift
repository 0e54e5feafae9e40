// SPDX-License-Identifier: Apache-2.0

/// The templates of one applicant's section.
enum SectionTemplates {
  static let section = """
    <section class="applicant" id="{{anchor}}" tabindex="-1" data-verdict="{{verdictCode}}" data-groups="{{groupCodes}}" aria-labelledby="{{anchor}}-name">
    <div class="top">
    {{#gallery}}
    {{#portrait}}
    {{> picture}}
    {{/portrait}}
    {{/gallery}}
    <div>
    <h2 id="{{anchor}}-name">{{path}}</h2>
    <p><span class="verdict {{verdictCode}}">{{verdict}}</span> <span class="faint">{{counts}}</span></p>
    {{#isClean}}
    <p class="clean">[[clean]]</p>
    {{/isClean}}
    <ul class="todo">
    {{#groups}}
    <li><a class="{{groupCode}}" href="#{{groupAnchor}}">{{groupSign}} {{heading}} <b>{{groupCount}}</b></a></li>
    {{/groups}}
    </ul>
    <p class="back"><a href="#unit">[[back]]</a></p>
    </div>
    </div>
    {{#groups}}
    {{> group}}
    {{/groups}}
    {{#hasAccepted}}
    <details class="accepted" open>
    <summary><h3>[[accepted]] <span class="count">{{acceptedCount}}</span></h3></summary>
    <ul>
    {{#accepted}}
    <li><b>{{acceptedTitle}}</b> <code>{{acceptedID}}</code><br>{{acceptedText}}<br><span class="faint">{{acceptedBy}}</span></li>
    {{/accepted}}
    </ul>
    </details>
    {{/hasAccepted}}
    {{#hasWaiting}}
    <ul class="waiting faint">
    {{#waiting}}
    <li>{{.}}</li>
    {{/waiting}}
    </ul>
    {{/hasWaiting}}
    {{#reason}}
    {{> reason}}
    {{/reason}}
    {{#gallery}}
    {{#hasPictures}}
    <details class="scans"{{#isUnfolded}} open{{/isUnfolded}}>
    <summary><h3>[[scans]]</h3></summary>
    <div class="gallery">
    {{#pictures}}
    {{> picture}}
    {{/pictures}}
    </div>
    </details>
    {{/hasPictures}}
    {{#picturesNote}}
    <p class="faint">{{.}}</p>
    {{/picturesNote}}
    {{/gallery}}
    {{#hasClaims}}
    {{> map}}
    {{/hasClaims}}
    </section>

    """

  static let picture = """
    <figure class="{{worst}}">
    {{#uri}}
    <div class="frame"><img src="{{.}}" width="{{wide}}" height="{{high}}" alt="{{fileName}}">{{#hasBoxes}}<svg viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label="{{boxWords}}">{{#boxes}}<rect x="{{left}}" y="{{top}}" width="{{across}}" height="{{down}}"/>{{/boxes}}</svg>{{/hasBoxes}}</div>
    {{/uri}}
    {{#obstacle}}
    <p class="frame nothing"><b>[[noPicture]]</b>{{.}}</p>
    {{/obstacle}}
    <figcaption>{{fileName}}{{#pictureMarks}} <a class="{{markCode}}" href="#{{markAnchor}}">{{markText}}</a>{{/pictureMarks}}{{#hasBoxes}}<br>{{boxWords}}{{/hasBoxes}}</figcaption>
    </figure>

    """

  static let group = """
    <div class="group {{groupCode}}" id="{{groupAnchor}}" tabindex="-1" data-group="{{groupCode}}" data-count="{{groupCount}}">
    <h3><span class="sign" aria-hidden="true">{{groupSign}}</span> {{heading}} <span class="count">{{groupCount}}</span></h3>
    {{#blocks}}
    <article id="{{blockAnchor}}" tabindex="-1">
    <h4><span class="mark">{{mark}}</span> {{ruleTitle}} <code>{{ruleID}}</code></h4>
    {{#cases}}
    <div class="case">
    <p class="found">{{found}}</p>
    {{#hasValues}}
    <p class="values">{{#measured}}<span><b>[[measured]]</b> {{.}}</span> {{/measured}}{{#required}}<span><b>[[required]]</b> {{.}}</span>{{/required}}</p>
    {{/hasValues}}
    {{#hasReadings}}
    <ul class="readings">
    {{#readings}}
    <li>{{.}}</li>
    {{/readings}}
    </ul>
    {{/hasReadings}}
    {{#places}}
    <p class="where">{{.}}</p>
    {{/places}}
    </div>
    {{/cases}}
    {{#moreCases}}
    <p class="faint">{{.}}</p>
    {{/moreCases}}
    <dl>
    {{#hasRemedies}}
    <div class="remedy"><dt>[[remedy]]</dt>{{#remedies}}<dd>{{.}}</dd>{{/remedies}}</div>
    {{/hasRemedies}}
    <div class="clause"><dt>[[clause]]</dt><dd>{{clausePlace}}{{#quote}} <q>{{.}}</q>{{/quote}}</dd></div>
    </dl>
    </article>
    {{/blocks}}
    {{#lines}}
    <article><h4><code>{{linePath}}</code></h4><p class="found">{{lineText}}</p></article>
    {{/lines}}
    </div>

    """

  static let map = """
    <details class="map"{{#isUnfolded}} open{{/isUnfolded}}>
    <summary><h3>[[map]]</h3></summary>
    {{#claims}}
    <div class="claim">
    <h4><span class="kind">{{claimKind}}</span>{{#claimName}} {{.}}{{/claimName}}</h4>
    <ul>
    {{#own}}
    <li><div class="what">[[itself]]</div><div>{{> marks}}</div></li>
    {{/own}}
    {{#files}}
    <li><div class="what file">{{claimFile}}</div><div>{{#marks}}{{> marks}}{{/marks}}</div></li>
    {{/files}}
    {{#hasNoFiles}}
    <li><div class="what faint">[[noFiles]]</div></li>
    {{/hasNoFiles}}
    </ul>
    </div>
    {{/claims}}
    </details>

    """

  static let marks = """
    {{#others}}<a class="{{markCode}}" href="#{{markAnchor}}">{{markText}}</a> {{/others}}\
    {{#hasPassed}}<details><summary>✓ {{passedCount}} [[passed]]</summary>{{passedTitles}}</details>{{/hasPassed}}\
    {{#isEmpty}}<span class="faint">[[nothingSaid]]</span>{{/isEmpty}}
    """

  static let reason = """
    <details class="reason">
    <summary><h3>[[reason]]</h3></summary>
    <p class="faint">[[reasonHint]] <span>{{reasonLength}} [[characters]]</span> <button type="button" class="copy" data-copy="{{reasonAnchor}}" data-done="[[copied]]">[[copy]]</button></p>
    <pre id="{{reasonAnchor}}" tabindex="0">{{reasonText}}</pre>
    </details>

    """
}
