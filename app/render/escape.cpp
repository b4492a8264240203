// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/escape.h"

#include <array>
#include <utility>

namespace sokbo {

namespace {

constexpr std::array<std::pair<QStringView, QChar>, 4> escapes{
    {{u"&amp;", u'&'}, {u"&lt;", u'<'}, {u"&gt;", u'>'}, {u"&quot;", u'"'}}};

QChar escapeAt(QStringView html, int *length)
{
    for (const auto &[escape, character] : escapes) {
        if (html.startsWith(escape)) {
            *length = static_cast<int>(escape.size());
            return character;
        }
    }
    *length = 1;
    return html.front();
}

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

QString unescaped(QStringView html)
{
    QString text;
    text.reserve(html.size());
    while (!html.isEmpty()) {
        int length = 1;
        text += html.front() == u'&' ? escapeAt(html, &length) : html.front();
        html = html.mid(length);
    }
    return text;
}

void appendSafeText(QString &html, QStringView safe)
{
    qsizetype written = 0;
    for (qsizetype i = 0; i < safe.size();) {
        const int length = safe[i] == u'&' ? escapeLength(safe.mid(i)) : 1;
        if (length == 1 && isSpecial(safe[i])) {
            html += safe.mid(written, i - written);
            appendCharacter(html, safe[i]);
            written = i + 1;
        }
        i += length;
    }
    html += safe.mid(written);
}

int escapeLength(QStringView html)
{
    int length = 1;
    if (!html.isEmpty() && html.front() == u'&')
        escapeAt(html, &length);
    return length;
}

} // namespace sokbo
