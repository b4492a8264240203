// SPDX-License-Identifier: GPL-3.0-or-later
#include "pane/engine/pagescripts.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

// Marks come and go with the style; blocks stay, so a place is told by its block.
const QString blocks
    = u"document.querySelectorAll('h1,h2,h3,h4,h5,h6,p,li,dt,dd,pre,tr,figure,figcaption')"_s;

// The screen lags two or three frames behind the page: the fourth begins when the first has been shown. Where
// nothing paints (a covered window, a platform without frames) a moment has to do. It is said once, by the
// title, which titleScript() then gives back.
QString afterPainting(const QString &token)
{
    return u"if(window.sokboTitle===undefined)window.sokboTitle=document.title;let told=false;"
           u"const said=()=>{if(told)return;told=true;"
           u"document.title='%1'+location.href.split('?')[0].split('/').pop()};let frames=4;"
           u"const frame=()=>{if(--frames>0)requestAnimationFrame(frame);else said();};"
           u"requestAnimationFrame(frame);setTimeout(said,400);"_s.arg(token);
}

} // namespace

QString scrollAnchorScript()
{
    return u"(()=>{const b=%1;for(let i=0;i<b.length;++i){const r=b[i].getBoundingClientRect();"
           u"if(r.bottom>0)return JSON.stringify([i,r.height>0?-r.top/r.height:0]);}return null})()"_s.arg(
               blocks);
}

QString arrivalScript(const QString &token)
{
    // A picture that takes its time does not hold the text back.
    return u"(()=>{if(window.sokboArrived)return;window.sokboArrived=true;"
           u"const a=JSON.parse(decodeURIComponent(location.href.split('?')[1]||'')||'null');"
           u"if(a){const e=%1[a[0]];if(e){const r=e.getBoundingClientRect();"
           u"scrollTo(0,scrollY+r.top+a[1]*r.height);}}"
           u"const done=()=>{%2};let waiting=1;const one=()=>{if(--waiting===0)done();};"
           u"for(const i of document.images)if(!i.complete){++waiting;i.addEventListener('load',one);"
           u"i.addEventListener('error',one);}"
           u"one();if(waiting>0)setTimeout(()=>{if(waiting>0){waiting=-1e9;done();}},1000);})()"_s.arg(
               blocks, afterPainting(token));
}

QString paintedScript(const QString &token)
{
    return u"(()=>{document.title='';%1})()"_s.arg(afterPainting(token));
}

QString titleScript()
{
    return u"if(window.sokboTitle!==undefined)document.title=window.sokboTitle"_s;
}

QString pageDownScript()
{
    return u"scrollBy(0,Math.max(40,innerHeight*0.9))"_s;
}

QString placeScript(const QString &id)
{
    // As JSON, which escapes what would end a string of the script.
    const QString name = QString::fromUtf8(QJsonDocument(QJsonArray{id}).toJson(QJsonDocument::Compact));
    return u"(()=>{const n=%1[0];const e=document.getElementById(n);if(!e&&n!=='at-top')return null;"
           u"const y=scrollY;if(e)e.scrollIntoView();else scrollTo(0,0);return y})()"_s.arg(name);
}

QString scrollScript(double position)
{
    return u"scrollTo(0,%1)"_s.arg(position);
}

QString markAtScript(double x, double y)
{
    return u"(()=>{const e=document.elementFromPoint(%1,%2);const m=e&&e.closest('.m');"
           u"return m?m.dataset.at:''})()"_s.arg(x)
               .arg(y);
}

QString focusedMarkScript()
{
    return u"(()=>{const e=document.activeElement;const m=e&&e.closest('.m');return m?m.dataset.at:''})()"_s;
}

QString linkPlaceScript()
{
    return u"(()=>{const e=document.querySelector('a:hover')||document.activeElement;"
           u"if(!e||!e.getClientRects||e===document.body)return null;const r=[...e.getClientRects()].pop();"
           u"return r?[r.left,r.bottom]:null})()"_s;
}

} // namespace sokbo
