// SPDX-License-Identifier: Apache-2.0

extension HTMLStyle {
  /// The style of the verification sheet, which is made for A4 paper.
  static let sheet =
    base + """
      body{max-width:196mm;font-size:.95rem;line-height:1.45}
      .sheet{padding:1rem 0 2rem;border-bottom:2px dashed #8791a0}
      .sheet h1{text-align:center;letter-spacing:.2em;font-size:1.4rem;margin-bottom:.5rem}
      .heading{display:flex;gap:1rem;align-items:flex-start}
      .heading dl{flex:1;min-width:0}
      .heading dl div{display:flex;gap:.5em;border-bottom:1px solid #8791a0;padding:.28em 0}
      .heading dt{flex:none;width:7.4em;color:#566070}
      .heading dd{flex:1;min-width:0;font-weight:500}
      .heading figure{flex:none;width:25mm;border:1px solid #8791a0;padding:1px}
      .heading figcaption{display:none}
      .heading img{display:block;width:100%;height:auto}
      .heading .nothing{font-size:.7rem}
      h2{font-size:1rem;margin:.9rem 0 .3rem}
      table.items{font-size:.9rem}
      .items th,.items td{border:1px solid #8791a0;padding:.22em .5em;text-align:left;vertical-align:top}
      .items thead th{font-weight:600;background:#f3f6fa;white-space:nowrap}
      .items .no{width:3.4em;text-align:center}
      .items .box{width:4em;text-align:center;white-space:nowrap}
      .items td.box{font-size:1.15em;line-height:1.2}
      .place{display:block;color:#566070;font-size:.92em}
      .note{color:#566070;font-size:.86em}
      .basis{color:#566070;font-size:.82rem;margin-top:.3rem}
      .open{border-left:5px solid #b3261e;padding:.2em .8em;margin-top:.8rem;font-weight:600}
      .accepted li{font-size:.88rem;padding-left:1em}
      .signing{margin-top:1rem;break-inside:avoid}
      .signing th,.signing td{border:1px solid #1b2330;padding:.4em .6em;text-align:left;vertical-align:middle}
      .signing th{width:9em;font-weight:600}
      .signing td{height:14mm}
      .signing .seal{width:38%;vertical-align:top;color:#566070}
      .choice{display:inline-block;margin-right:1.4em;white-space:nowrap}
      .reason>.faint{margin:.3rem 0}
      thead{display:table-header-group}
      @media(max-width:40rem){.items th,.items td{padding:.25em .3em}.items .box{width:3.6em;white-space:normal}
      .items thead th{white-space:normal}.items .no{width:2.6em}.heading dt{width:5.2em}
      .signing th{width:5em}.signing .seal{width:30%}}
      @media print{@page{size:A4;margin:10mm 14mm}
      body{max-width:none;padding:0;font-size:9.5pt;line-height:1.3}
      *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
      .sheet{border:0;padding:0;break-after:page}.sheet:last-of-type{break-after:auto}
      tr,.heading,.open{break-inside:avoid}h2{break-after:avoid}
      .sheet h1{font-size:15pt;margin-bottom:1mm}.items{font-size:9pt}.items th,.items td{padding:.14em .45em}
      .heading figure{width:20mm}h2{margin:.6rem 0 .2rem}.signing{margin-top:3mm}
      .reason{break-before:page}footer{font-size:8pt}
      button{display:none}
      pre{max-height:none;overflow:visible;background:none;font-size:9pt;line-height:1.4}}
      """
}
