// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/markelement.h"

#include "render/escape.h"

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

bool isLink(const PlannedMark &mark, bool mayLink)
{
    return mayLink && mark.mention.entity.isValid();
}

void appendData(QString &html, QLatin1String name, const QString &value)
{
    if (value.isEmpty())
        return;
    html += " data-"_L1 + name + "=\""_L1;
    appendEscaped(html, value);
    html += u'"';
}

} // namespace

void openMark(QString &html, const PlannedMark &mark, bool mayLink, const PageWords *spoken)
{
    const Mention &mention = mark.mention;
    const bool isHanja = isHanjaShorthand(mention);
    html += isLink(mark, mayLink) ? "<a class=\"m "_L1 : "<span class=\"m "_L1;
    html += mentionTypeName(mention.type);
    html += isHanja ? " hanja\""_L1 : "\""_L1;
    if (isLink(mark, mayLink))
        html += " href=\"article:///entity/"_L1 + QString::number(mention.entity.value) + u'"';
    if (isLink(mark, mayLink) && spoken)
        html += " aria-label=\""_L1 + escapedHtml(spoken->spokenMark(mention)) + u'"';
    if (mention.name != mention.text && !mention.name.isEmpty())
        appendData(html, "name"_L1, mention.name);
    appendData(html, "role"_L1, mention.role);
    appendData(html, "ticker"_L1, mention.ticker);
    appendData(html, "value"_L1, mention.value);
    html += " data-at=\""_L1 + QLatin1Char(mention.field == Mention::Field::Title ? 'h' : 't')
        + QString::number(mention.start) + u'"';
    // Only a reading is told in a tooltip: for everything else the window shows a card of its own.
    if (isHanja) {
        html += " title=\""_L1;
        appendEscaped(html, mention.name);
        html += u'"';
    }
    html += u'>';
}

void closeMark(QString &html, const PlannedMark &mark, bool mayLink, bool isLast)
{
    html += isLink(mark, mayLink) ? "</a>"_L1 : "</span>"_L1;
    if (!mark.annotated || !isLast)
        return;
    const Mention &mention = mark.mention;
    html += "<sup class=\"beside "_L1 + mentionTypeName(mention.type) + u'"';
    appendData(html, "beside"_L1, isHanjaShorthand(mention) ? mention.name : mention.ticker);
    html += "></sup>"_L1;
}

} // namespace sokbo
