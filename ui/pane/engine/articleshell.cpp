// SPDX-License-Identifier: GPL-3.0-or-later
#include "pane/engine/articleshell.h"

#include "pane/engine/pagescripts.h"

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

// Defines painted(). The screen lags two or three frames behind the page: the fourth begins when the first
// has been shown. (Timers do not run here, because scripts are off; frames do.)
QString definePainted(quint64 number, const QString &token)
{
    return uR"(
const painted=()=>{
  let frames=4;
  const frame=()=>{if(--frames>0)requestAnimationFrame(frame);else console.info('%1');};
  requestAnimationFrame(frame);
};)"_s.arg(paintedWord(number, token));
}

// Marks come and go with the style; blocks stay, so a place is told by the block at the top of the view and
// the share of it that is above the view.
const QString placeOfView = uR"(
const blocks=()=>document.querySelectorAll('h1,h2,h3,h4,h5,h6,p,li,dt,dd,pre,tr,figure,figcaption');
const placeOfView=()=>{
  const all=blocks();
  for(let i=0;i<all.length;++i){
    const r=all[i].getBoundingClientRect();
    if(r.bottom>0)return {block:i,share:r.height>0?-r.top/r.height:0};
  }
  return null;
};
const goTo=place=>{
  const block=place&&blocks()[place.block];
  if(!block)return scrollTo(0,0);
  const r=block.getBoundingClientRect();
  scrollTo(0,scrollY+r.top+place.share*r.height);
};)"_s;

// Elements that do more than to show something. The sanitiser lets none of them through.
const QString leftOut = u"script,style,link,meta,base,iframe,frame,object,embed,applet,portal,template"_s;

} // namespace

QString shellPage()
{
    return u"<!DOCTYPE html>\n<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
           "'none'; img-src article:; form-action 'none'; base-uri 'none'\"><meta charset=\"utf-8\">"
           "<meta name=\"referrer\" content=\"no-referrer\"><title></title></head><body></body></html>\n"_s;
}

QString showScript(const QString &page, quint64 number, ScrollStart start, const QString &token)
{
    // The document of the page has names that hide its own properties until they are removed, and so has a
    // form. A picture that is there already moves into the new page: anew it would be missing for some
    // frames.
    const QString script = uR"(((page,number,stays)=>{try{%1%2
const place=stays?placeOfView():null;
const next=new DOMParser().parseFromString(page,'text/html');
const all=selectors=>Document.prototype.querySelectorAll.call(next,selectors);
for(const e of all('head>:not(title):not(style)'))e.remove();
for(const e of all('body :is(%3)'))e.remove();
for(const e of all('[name]'))Element.prototype.removeAttribute.call(e,'name');
const css=Array.from(next.head.querySelectorAll('style'),style=>style.textContent).join('\n');
if(window.sokboCss!==css){
  const sheet=new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets=[sheet];
  window.sokboCss=css;
}
for(const name of ['lang','class']){
  const value=next.documentElement.getAttribute(name);
  value===null?document.documentElement.removeAttribute(name):document.documentElement.setAttribute(name,value);
}
document.title=next.title;
for(const follows of [window.sokboFollows,window.sokboSoughtFollows])if(follows)follows.disconnect();
window.sokboFollows=window.sokboSoughtFollows=window.sokboSpoken=window.sokboSought=undefined;
const body=next.querySelector('body'),range=next.createRange();
if(body)range.selectNodeContents(body);
const content=document.adoptNode(range.extractContents());
if(stays){
  const good=Array.from(document.images).filter(image=>!image.complete||image.naturalWidth>0);
  const here=new Map(good.map(image=>[image.getAttribute('src'),image]));
  for(const image of content.querySelectorAll('img')){
    const same=here.get(image.getAttribute('src'));
    if(same&&same.isEqualNode(image)){
      here.delete(image.getAttribute('src'));
      image.replaceWith(same);
    }
  }
}
getSelection().removeAllRanges();
document.body.replaceChildren(content);
goTo(place);
const pictures=Array.from(document.images).filter(image=>image.hasAttribute('src'));
const since=performance.now();
const settle=()=>{
  if(pictures.every(image=>image.complete)||performance.now()-since>1000)painted();
  else requestAnimationFrame(settle);
};
settle();
return number;
}catch(error){return 0;}}))"_s.arg(definePainted(number, token), placeOfView, leftOut);
    return script + u"("_s + scriptText(page)
        + u",%1,%2)"_s.arg(number).arg(start == ScrollStart::WhereItStood ? "true"_L1 : "false"_L1);
}

QString paintedScript(quint64 number, const QString &token)
{
    return u"(()=>{%1\npainted();})()"_s.arg(definePainted(number, token));
}

QString picturesScript()
{
    return u"Array.from(document.images).every(image=>!image.hasAttribute('src')||image.complete)"_s;
}

QString paintedWord(quint64 number, const QString &token)
{
    return token + u' ' + QString::number(number);
}

} // namespace sokbo
