// SPDX-License-Identifier: GPL-3.0-or-later
#include "pane/engine/pagescripts.h"

#include <QStringList>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

// Of the element e.
const QString marksOf = u"const m=e&&e.closest('.m'),p=e&&e.closest('[data-pen]');"
                        u"return [m?m.dataset.at:'',p?p.dataset.pen:'']"_s;

// Defines lines(): the article's title and text as one string, and the pieces of the page that it is made of,
// each with its place in it. A line for each block, and for each line that the article itself breaks.
const QString linesOfPage = uR"(
const lines=()=>{
  const blocks='h1,h2,h3,h4,h5,h6,p,li,dt,dd,pre,td,th,figcaption,caption,blockquote,div,article';
  const left='.flag,.pensign,.missing,rt,rp';
  const kind=NodeFilter.SHOW_TEXT|NodeFilter.SHOW_ELEMENT,pieces=[];
  let text='',last=null;
  for(const root of document.querySelectorAll('main>header>h1,article')){
    const walk=document.createTreeWalker(root,kind,e=>e.nodeType===1&&e.matches(left)
      ?NodeFilter.FILTER_REJECT:NodeFilter.FILTER_ACCEPT);
    for(let n=walk.nextNode();n;n=walk.nextNode()){
      if(n.nodeType===1){if(n.tagName==='BR')last=null;continue;}
      const block=n.parentElement.closest(blocks);
      if(block!==last&&text)text+='\n';
      last=block;
      pieces.push({node:n,at:text.length});
      text+=n.data.replace(/[\n\r]/g,' ');
    }
  }
  return {text,pieces};
};)"_s;

} // namespace

// In pieces, because a page can be as long as a book.
QString scriptText(const QString &text)
{
    QString quoted;
    quoted.reserve(text.size() + text.size() / 16 + 2);
    quoted += u'"';
    qsizetype taken = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text.at(i).unicode();
        if (c != u'"' && c != u'\\' && c != u'\n' && c != u'\r')
            continue;
        quoted += QStringView(text).sliced(taken, i - taken);
        quoted += u'\\';
        if (c == u'\n' || c == u'\r')
            quoted += c == u'\n' ? u'n' : u'r';
        else
            quoted += QChar(c);
        taken = i + 1;
    }
    quoted += QStringView(text).sliced(taken);
    return quoted += u'"';
}

QString pageDownScript()
{
    return u"scrollBy(0,Math.max(40,innerHeight*0.9))"_s;
}

QString placeScript(const QString &id)
{
    return u"(()=>{const n=%1;const e=document.getElementById(n);if(!e&&n!=='at-top')return null;"
           u"const y=scrollY;if(e)e.scrollIntoView();else scrollTo(0,0);return y})()"_s.arg(scriptText(id));
}

QString scrollScript(double position)
{
    return u"scrollTo(0,%1)"_s.arg(position);
}

QString markAtScript(double x, double y)
{
    return u"(()=>{const e=document.elementFromPoint(%1,%2);%3})()"_s.arg(x).arg(y).arg(marksOf);
}

QString focusedMarkScript()
{
    return u"(()=>{const e=document.activeElement;%1})()"_s.arg(marksOf);
}

QString selectionScript()
{
    return u"(()=>{const s=getSelection(),a=document.querySelector('article');"
           u"if(!a||!s.rangeCount||s.isCollapsed)return null;"
           u"const w=document.createRange();w.selectNodeContents(a);const r=s.getRangeAt(0).cloneRange();"
           u"if(r.compareBoundaryPoints(Range.START_TO_START,w)<0)r.setStart(w.startContainer,w.startOffset);"
           u"if(r.compareBoundaryPoints(Range.END_TO_END,w)>0)r.setEnd(w.endContainer,w.endOffset);"
           u"if(r.collapsed)return null;const b=w.cloneRange(),f=w.cloneRange();"
           u"b.setEnd(r.startContainer,r.startOffset);f.setStart(r.endContainer,r.endOffset);"
           u"return [r.toString(),b.toString().slice(-%1),f.toString().slice(0,%1)]})()"_s.arg(
               passageSurroundings);
}

QString articleTextScript()
{
    return u"(()=>{const a=document.querySelector('article');return a?a.textContent:''})()"_s;
}

QString selectScript(int start, int end)
{
    return u"(()=>{const a=document.querySelector('article');if(!a)return;"
           u"const t=document.createTreeWalker(a,NodeFilter.SHOW_TEXT),r=document.createRange();let "
           u"at=0,n,on=0;"
           u"while(n=t.nextNode()){const l=n.data.length;"
           u"if(!on&&at+l>%1){r.setStart(n,%1-at);on=1;}"
           u"if(on&&at+l>=%2){r.setEnd(n,%2-at);break;}at+=l;}"
           u"const s=getSelection();s.removeAllRanges();s.addRange(r);const b=r.getBoundingClientRect();"
           u"if(b.top<0||b.bottom>innerHeight)scrollBy(0,b.top-innerHeight/3);})()"_s.arg(start)
               .arg(end);
}

QString pageTextScript()
{
    return u"(()=>{const m=document.querySelector('main');return m?m.textContent:''})()"_s;
}

QString spokenScript(int start, int end)
{
    return u"(()=>{const m=document.querySelector('main');if(!m)return;const from=%1,to=%2;"
           u"const range=()=>{const "
           u"t=document.createTreeWalker(m,NodeFilter.SHOW_TEXT),r=document.createRange();"
           u"let at=0,n,on=0;while(n=t.nextNode()){const l=n.data.length;"
           u"if(!on&&at+l>from){r.setStart(n,from-at);on=1;}"
           u"if(on&&at+l>=to){r.setEnd(n,to-at);return r;}at+=l;}return null};"
           u"const draw=()=>{for(const e of document.querySelectorAll('.spoken'))e.remove();"
           u"const r=to>from?range():null;if(!r)return null;"
           u"for(const b of r.getClientRects()){if(b.width<2)continue;const e=document.createElement('div');"
           u"e.className='spoken';e.setAttribute('aria-hidden','true');const s=e.style;"
           u"s.left=b.left+scrollX+'px';s.top=b.top+scrollY+'px';s.width=b.width+'px';s.height=b.height+'px';"
           u"document.body.appendChild(e);}return r.getBoundingClientRect()};"
           u"window.sokboSpoken=draw;const b=draw();"
           u"if(b&&(b.top<0||b.bottom>innerHeight))scrollBy(0,b.top-innerHeight/3);"
           u"if(!window.sokboFollows){window.sokboFollows=new ResizeObserver(()=>window.sokboSpoken());"
           u"window.sokboFollows.observe(m);}})()"_s.arg(start)
               .arg(end);
}

QString articleLinesScript()
{
    return uR"((()=>{%1
return lines().text})())"_s.arg(linesOfPage);
}

QString soughtScript(const QList<TextSpan> &places, int current)
{
    QStringList ranges;
    for (const TextSpan &place : places)
        ranges.append(u"[%1,%2]"_s.arg(place.start).arg(place.end));
    return uR"((()=>{%1
const ranges=[%2],current=%3;
const rangesOfPage=()=>{
  const pieces=lines().pieces,made=[];let i=0;
  for(const [from,to] of ranges){
    while(i<pieces.length&&pieces[i].at+pieces[i].node.data.length<=from)++i;
    let j=i;
    while(j<pieces.length&&pieces[j].at+pieces[j].node.data.length<to)++j;
    if(j>=pieces.length)break;
    const r=document.createRange();
    r.setStart(pieces[i].node,from-pieces[i].at);r.setEnd(pieces[j].node,to-pieces[j].at);
    made.push(r);
  }
  return made;
};
const draw=()=>{
  for(const e of document.querySelectorAll('.sought'))e.remove();
  if(!ranges.length)return null;
  const all=document.createElement('div');
  all.className='sought';all.setAttribute('aria-hidden','true');
  const made=rangesOfPage();
  const boxes=made.map(r=>[...r.getClientRects()]);
  made.forEach((r,n)=>{
    for(const b of boxes[n]){
      if(b.width<2)continue;
      const e=document.createElement('div'),s=e.style;
      if(n===current)e.className='now';
      s.left=b.left+scrollX+'px';s.top=b.top+scrollY+'px';s.width=b.width+'px';s.height=b.height+'px';
      all.appendChild(e);
    }
  });
  document.body.appendChild(all);
  return current<0||!made[current]?null:made[current].getBoundingClientRect();
};
window.sokboSought=draw;
const b=draw();
if(b&&(b.top<0||b.bottom>innerHeight))scrollBy(0,b.top-innerHeight/3);
if(!window.sokboSoughtFollows){
  window.sokboSoughtFollows=new ResizeObserver(()=>window.sokboSought());
  const m=document.querySelector('main');if(m)window.sokboSoughtFollows.observe(m);
}
})())"_s.arg(linesOfPage, ranges.join(u','))
        .arg(current);
}

QString linkPlaceScript()
{
    return u"(()=>{const e=document.querySelector('a:hover')||document.activeElement;"
           u"if(!e||!e.getClientRects||e===document.body)return null;const r=[...e.getClientRects()].pop();"
           u"return r?[r.left,r.bottom]:null})()"_s;
}

} // namespace sokbo
