// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/escape.h"

#include "text/safehtmlreader.h"

namespace sokbo {

namespace {

bool isSpecial(QChar c)
{
    return c == u'&' || c == u'<' || c == u'>' || c == u'"' || c.isNull();
}

void appendCharacter(QString &html, QChar c)
{
    switch (c.unicode()) {
    case '&':
        html += u"&amp;";
        break;
    case '<':
        html += u"&lt;";
        break;
    case '>':
        html += u"&gt;";
        break;
    case '"':
        html += u"&quot;";
        break;
    case 0:
        break;
    default:
        html += c;
    }
}

} // namespace

void appendEscaped(QString &html, QStringView text)
{
    for (QChar c : text)
        appendCharacter(html, c);
}

QString escapedHtml(QStringView text)
{
    QString html;
    html.reserve(text.size() + text.size() / 8);
    appendEscaped(html, text);
    return html;
}

void appendSafeText(QString &html, QStringView safe)
{
    qsizetype written = 0;
    for (qsizetype i = 0; i < safe.size();) {
        const SafeEscape *escape = safe[i] == u'&' ? escapeAt(safe.mid(i)) : nullptr;
        if (!escape && isSpecial(safe[i])) {
            html += safe.mid(written, i - written);
            appendCharacter(html, safe[i]);
            written = i + 1;
        }
        i += escape ? escape->written.size() : 1;
    }
    html += safe.mid(written);
}

} // namespace sokbo
