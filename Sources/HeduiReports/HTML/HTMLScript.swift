// SPDX-License-Identifier: Apache-2.0

/// The scripts of the pages: filters, and copying a text; without them everything is there and shown.
enum HTMLScript {
  /// Copies the text that a button names; where the browser refuses, the text is selected all the same.
  private static let copying = """
    document.addEventListener('click',function(e){
    var b=e.target.closest('button.copy');if(!b)return;
    var r=document.createRange();r.selectNodeContents(document.getElementById(b.dataset.copy));
    var s=getSelection();s.removeAllRanges();s.addRange(r);
    if(document.execCommand('copy'))b.textContent=b.dataset.done;
    });
    """

  /// The script of the sheet.
  static let sheet = "(function(){'use strict';\n" + copying + "\n})();"

  /// The script of the report: the summary goes to the front, where reading begins; the filters hide
  /// applicants and findings and say how many are left; a link into what is hidden shows everything again.
  static let report =
    """
    (function(){'use strict';
    var d=document,main=d.getElementById('applicants'),unit=d.getElementById('unit');
    d.body.insertBefore(unit,main);
    var form=d.querySelector('.filters'),find=d.getElementById('find'),out=d.getElementById('shown');
    var all=Array.from(d.querySelectorAll('.applicant')),rows={};
    d.documentElement.className=all.length>200?'js':'js few';
    d.querySelectorAll('tr[data-of]').forEach(function(r){rows[r.dataset.of]=r});
    function ticked(name){
    var boxes=Array.from(form.querySelectorAll('input[name='+name+']')),on={};
    boxes.forEach(function(b){if(b.checked)on[b.value]=1});
    return{on:on,whole:boxes.every(function(b){return b.checked})};
    }
    function apply(){
    var v=ticked('verdict'),g=ticked('group'),words=find.value.toLowerCase().split(/\\s+/).filter(Boolean);
    var shown=0,found=0;
    all.forEach(function(s){
    var ok=(v.whole||v.on[s.dataset.verdict])&&
    (g.whole||s.dataset.groups.split(' ').some(function(c){return g.on[c]}));
    if(ok&&words.length){var t=s.textContent.toLowerCase();ok=words.every(function(w){return t.includes(w)})}
    s.hidden=!ok;if(rows[s.id])rows[s.id].hidden=!ok;
    s.querySelectorAll('.group').forEach(function(x){
    var on=!!g.on[x.dataset.group];x.hidden=!on;
    if(ok&&on&&x.dataset.group!=='manual')found+=+x.dataset.count;
    });
    if(ok)shown++;
    });
    out.textContent=out.dataset.text.replace('{0}',shown).replace('{1}',all.length).replace('{2}',found);
    }
    var waiting;
    form.addEventListener('input',function(){clearTimeout(waiting);waiting=setTimeout(apply,150)});
    form.addEventListener('reset',function(){setTimeout(apply,0)});
    form.addEventListener('submit',function(e){e.preventDefault();apply()});
    function reveal(){
    var t=d.getElementById(decodeURIComponent(location.hash.slice(1)));
    if(!t)return;
    if(t.closest('[hidden]')){form.reset();apply()}
    for(var p=t;p;p=p.parentElement)if(p.tagName==='DETAILS')p.open=true;
    t.scrollIntoView();
    }
    addEventListener('hashchange',reveal);
    addEventListener('beforeprint',function(){
    d.querySelectorAll('.applicant>details:not([open])').forEach(function(x){x.open=true;x.dataset.was=1})});
    addEventListener('afterprint',function(){
    d.querySelectorAll('details[data-was]').forEach(function(x){x.open=false;delete x.dataset.was})});

    """ + copying + """

      apply();if(location.hash)reveal();
      })();
      """
}
