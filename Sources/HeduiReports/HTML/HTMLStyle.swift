// SPDX-License-Identifier: Apache-2.0

/// The style sheets of the pages: no font, picture or rule from elsewhere.
///
/// Text has a contrast of at least 4.5 to its ground (WCAG 2 AA), which the browser test measures.
enum HTMLStyle {
  /// What both pages share.
  static let base = """
    *{box-sizing:border-box}
    html{color-scheme:light;scroll-padding-top:.5rem}
    body{margin:0 auto;padding:1.2rem 1.4rem 2rem;max-width:68rem;color:#1b2330;background:#fff;
    font:1rem/1.6 "Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",
    sans-serif;overflow-wrap:anywhere}
    h1,h2,h3,h4,p,ul,dl,dd,figure,pre{margin:0;padding:0}
    h1{font-size:1.55rem;line-height:1.3}h2{font-size:1.25rem;line-height:1.35}
    h3{font-size:1.05rem}h4{font-size:1rem;line-height:1.45}
    ul{list-style:none}
    code{font:.78em/1.4 ui-monospace,"SF Mono",Consolas,"Noto Sans Mono CJK SC",monospace;color:#566070}
    a{color:#1c55ab}
    :focus-visible{outline:3px solid #1c55ab;outline-offset:2px}
    .faint{color:#566070;font-size:.9em}
    .count{font-weight:400;color:#566070}
    table{border-collapse:collapse;width:100%}
    button{font:inherit;font-size:.9em;padding:.15em .9em;border:1px solid #8791a0;border-radius:.4em;
    background:#fff;color:#1b2330;cursor:pointer}
    button:hover{background:#eef2f8}
    [hidden]{display:none!important}
    pre{white-space:pre-wrap;font:inherit;font-size:.92em;background:#f7f8fa;border:1px solid #d8dde5;
    border-radius:.4em;padding:.7em .9em;max-height:24em;overflow:auto}
    @media(max-width:40rem){body{padding:.9rem .8rem 2rem}h1{font-size:1.3rem}h2{font-size:1.12rem}}

    """

  /// The style of the report.
  static let report = base + summary + section + findings + pictures + print

  private static let summary = """
    html:not(.js) body{display:flex;flex-direction:column}
    html:not(.js) #unit{order:-1}
    html:not(.js) .filters{display:none}
    header.page{border-bottom:3px solid #24406b;padding-bottom:.6rem;margin-bottom:1rem}
    header.page p{color:#566070;font-size:.9em}
    footer.page{margin-top:2.5rem;padding-top:.6rem;border-top:1px solid #d8dde5;color:#566070;font-size:.85em}
    .totals{display:flex;flex-wrap:wrap;gap:.6rem;margin-bottom:1rem}
    .totals li{border:1px solid #d8dde5;border-top:4px solid #8791a0;border-radius:.4em;padding:.3em 1em;
    min-width:6.2em}
    .totals b{font-size:1.5rem;font-variant-numeric:tabular-nums;margin-right:.15em}
    .totals .reject{border-top-color:#b3261e}.totals .incomplete{border-top-color:#6b3fa0}
    .totals .review{border-top-color:#c77f00}.totals .accept{border-top-color:#1a6e37}
    .left-out{border-left:5px solid #6b3fa0;padding:.3em .9em;margin:0 0 1rem;background:#f6f2fb}
    .left-out h2{font-size:1.05rem}
    .filters{background:#f3f6fa;border:1px solid #d8dde5;border-radius:.5em;padding:.7em .9em;margin-bottom:1.2rem}
    fieldset{border:0;margin:0 0 .35em;padding:0;min-width:0;display:flex;flex-wrap:wrap;gap:.2em .9em}
    legend{float:left;padding:0;margin-right:.3em;font-weight:600;min-width:6em}
    .filters label{cursor:pointer;white-space:nowrap}
    .filters input[type=checkbox]{width:1.05em;height:1.05em;vertical-align:-.15em;accent-color:#24406b}
    .find{display:flex;flex-wrap:wrap;gap:.4em .6em;align-items:center}
    .find label{font-weight:600;min-width:6em}
    .find input{font:inherit;padding:.2em .6em;border:1px solid #8791a0;border-radius:.4em;flex:1 1 12em;
    min-width:0;color:#1b2330;background:#fff}
    .find input::placeholder{color:#5d6675;opacity:1}
    output{color:#1b2330;font-weight:600}
    .rows{margin:.4rem 0 1rem}
    .rows th,.rows td{border-bottom:1px solid #d8dde5;padding:.35em .5em;text-align:left;vertical-align:middle}
    .rows thead th{background:#f3f6fa;font-size:.88em;border-bottom:2px solid #b9c2cf}
    .rows tbody th{font-weight:500}
    .rows .number,.rows thead th:nth-child(n+3){text-align:right;font-variant-numeric:tabular-nums;width:5em}
    .rows .nought{color:#6a7484}
    .verdict{display:inline-block;padding:.05em .65em;border-radius:.3em;color:#fff;white-space:nowrap;
    font-weight:600;font-size:.92em;background:#566070}
    .verdict.reject{background:#b3261e}.verdict.incomplete{background:#6b3fa0}
    .verdict.review{background:#8a5700}.verdict.accept{background:#1a6e37}
    @media(max-width:40rem){.rows{font-size:.88em}.rows th,.rows td{padding:.3em .25em}
    .rows .number,.rows thead th:nth-child(n+3){width:1.9em;text-align:center}
    .rows thead th:nth-child(n+3){writing-mode:vertical-rl;white-space:nowrap}
    .totals{gap:.4rem}.totals li{min-width:0;padding:.2em .7em}.totals b{font-size:1.2rem}
    legend{float:none;width:100%}.find label{min-width:0}}

    """

  private static let section = """
    .applicant{margin-top:2.2rem;padding-top:1.1rem;border-top:3px solid #24406b}
    .applicant{content-visibility:auto;contain-intrinsic-size:auto 50rem}
    .few .applicant{content-visibility:visible}
    .applicant:focus,article:focus{outline-offset:.3rem}
    .top{display:flex;gap:1.1rem;align-items:flex-start}
    .top>div{flex:1;min-width:0}
    .clean{color:#1a6e37;font-weight:500;margin-top:.3em}
    .todo{display:flex;flex-wrap:wrap;gap:.15em 1.1em;margin-top:.3em;font-size:.95em}
    .todo a{text-decoration:none}.todo a:hover{text-decoration:underline}
    a.manual{color:#1c55ab}
    .back{font-size:.88em;margin-top:.3em}
    .applicant>details{margin-top:1.1rem}
    summary{cursor:pointer}summary h3{display:inline}
    .accepted li,.waiting li{margin:.45em 0;padding-left:1rem}
    .waiting{margin-top:.8rem}
    .reason pre{margin-top:.4em}
    .claim{border:1px solid #d8dde5;border-radius:.4em;margin:.6em 0;overflow:hidden}
    .claim h4{background:#f3f6fa;padding:.35em .8em;font-weight:600}
    .claim .kind{display:inline-block;color:#24406b;border:1px solid #24406b;border-radius:.3em;
    padding:0 .45em;font-size:.85em;margin-right:.35em}
    .claim li{display:grid;grid-template-columns:minmax(10em,1fr) 2fr;gap:.2em 1em;padding:.3em .8em;
    border-top:1px solid #e6eaf0;font-size:.92em}
    .claim .what{font-weight:500}
    .claim .file{font-weight:400;color:#3b4554}
    .claim li a{display:inline-block;margin-right:.6em}
    .claim li details{color:#3b4554}.claim li summary{color:#1a6e37}
    @media(max-width:40rem){.top{gap:.7rem}.claim li{grid-template-columns:1fr}}

    """

  private static let findings = """
    .group{margin-top:1.2rem}
    .group>h3{margin-bottom:.4rem}
    .sign{display:inline-block;width:1.5em;height:1.5em;line-height:1.5em;text-align:center;border-radius:50%;
    color:#fff;background:#566070;font-size:.85em}
    .mend .sign{background:#b3261e}.unchecked .sign{background:#6b3fa0}
    .should .sign,.review .sign{background:#8a5700}
    article{border:1px solid #d8dde5;border-left:5px solid #8791a0;border-radius:.35em;padding:.6em .9em;
    margin:.5em 0}
    .mend article{border-left-color:#b3261e}.unchecked article{border-left-color:#6b3fa0}
    .should article,.review article{border-left-color:#c77f00}
    .manual .sign{background:none;color:#566070;font-size:1.1em}
    .manual article{border:0;border-top:1px solid #e6eaf0;border-radius:0;margin:0;padding:.35em .2em}
    .manual .mark{display:none}.manual .case{margin:0}.manual .clause{padding:0}
    .mark{white-space:nowrap;font-size:.9em;color:#566070}
    .mend .mark,a.mend{color:#b3261e}.unchecked .mark,a.unchecked{color:#6b3fa0}
    .should .mark,.review .mark,a.should,a.review{color:#8a5700}a.info{color:#566070}
    .case{margin:.35em 0}
    .case+.case{border-top:1px dashed #c9d0da;padding-top:.35em}
    .values{display:flex;flex-wrap:wrap;gap:.1em 1.4em}
    .values b,dt{color:#566070;font-size:.88em;font-weight:600}
    .readings li{padding-left:1em;font-size:.94em}
    .where{color:#566070;font-size:.88em}
    article dl div{display:flex;gap:.2em .7em;margin-top:.3em}
    dt{flex:none;width:3.4em;line-height:1.8}
    dd{flex:1;min-width:0}
    .remedy{background:#eef6f0;border-radius:.3em;padding:.25em .6em;flex-wrap:wrap}
    .remedy dd+dd{margin-left:3.9em;flex-basis:100%}
    .clause{font-size:.9em;color:#566070;padding:0 .6em}
    q{quotes:"“" "”"}
    :lang(en) dt{width:6.4em}

    """

  private static let pictures = """
    .gallery{display:flex;flex-wrap:wrap;gap:.7rem;margin-top:.5rem;align-items:flex-start}
    figure{border:2px solid #d8dde5;border-radius:.35em;padding:.3rem;width:9.4rem;background:#fff}
    figure.mend{border-color:#b3261e}figure.unchecked{border-color:#6b3fa0}
    figure.should,figure.review{border-color:#c77f00}
    .top>figure{width:8.6rem;flex:none}
    .frame{position:relative;display:flex;justify-content:center;background:#eef1f5}
    .frame img{display:block;max-width:100%;height:auto;max-height:10.5rem;width:auto}
    .top .frame img{width:100%;max-height:none}
    .frame svg{position:absolute;inset:0;width:100%;height:100%}
    .frame rect{fill:none;stroke:#b3261e;stroke-width:2;stroke-dasharray:5 3;vector-effect:non-scaling-stroke;
    filter:drop-shadow(0 0 1px #fff)}
    .frame.nothing{display:block;font-size:.78rem;padding:.6rem;color:#3b4554;min-height:6rem}
    .frame.nothing b{display:block}
    figcaption{font-size:.76rem;line-height:1.4;margin-top:.3rem;color:#3b4554}
    figcaption a{font-weight:600;white-space:nowrap}
    @media(max-width:40rem){.gallery{gap:.5rem}.gallery figure{width:calc(50% - .25rem)}
    .top>figure{width:6.2rem}}

    """

  private static let print = """
    @media print{@page{size:A4;margin:12mm 13mm}
    html{font-size:9.5pt}
    body{max-width:none;padding:0;line-height:1.45}
    article{padding:.4em .7em;margin:.35em 0}
    *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    .filters,.back,.todo,button{display:none}
    .applicant{content-visibility:visible!important}
    .applicant{break-before:page;border-top:0;margin-top:0;padding-top:0}
    article,figure,.claim li,.top{break-inside:avoid}
    h2,h3,h4,summary{break-after:avoid}
    .claim h4{break-after:avoid}
    pre{max-height:none;overflow:visible}
    a{color:inherit;text-decoration:none}
    a.mend{color:#b3261e}}
    """
}
