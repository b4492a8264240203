// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/safehtmlreader.h"

#include <array>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array escapes{SafeEscape{"&amp;"_L1, u'&'}, SafeEscape{"&lt;"_L1, u'<'},
    SafeEscape{"&gt;"_L1, u'>'}, SafeEscape{"&quot;"_L1, u'"'}};

bool isNameCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
}

qsizetype nameEnd(QStringView html, qsizetype from)
{
    while (from < html.size() && isNameCharacter(html[from]))
        ++from;
    return from;
}

} // namespace

QStringView SafePiece::attribute(QStringView attributeName) const
{
    for (const SafeAttribute &attribute : attributes)
        if (attribute.name == attributeName)
            return attribute.value;
    return {};
}

bool SafeHtmlReader::next()
{
    if (m_position >= m_html.size())
        return false;
    m_piece.attributes.clear();
    m_piece.start = m_position;
    if (!m_damaged && m_html[m_position] == u'<') {
        if (readTag())
            return true;
        m_damaged = true;
    }
    const qsizetype next = m_damaged ? -1 : m_html.indexOf(u'<', m_position);
    m_piece.kind = SafePiece::Kind::Text;
    m_piece.end = next < 0 ? m_html.size() : next;
    m_piece.text = m_html.mid(m_piece.start, m_piece.end - m_piece.start);
    m_position = m_piece.end;
    return true;
}

bool SafeHtmlReader::readTag()
{
    qsizetype position = m_position + 1;
    const bool isEnd = position < m_html.size() && m_html[position] == u'/';
    if (isEnd)
        ++position;
    const qsizetype end = nameEnd(m_html, position);
    if (end == position)
        return false;
    m_piece.name = m_html.mid(position, end - position);
    m_piece.kind = isEnd ? SafePiece::Kind::End : SafePiece::Kind::Start;
    position = end;
    while (readAttribute(&position)) { }
    if (position < m_html.size() && m_html[position] == u'/')
        ++position;
    if (position >= m_html.size() || m_html[position] != u'>')
        return false;
    m_piece.end = m_position = position + 1;
    return true;
}

// A blank, a name, and mostly ="value".
bool SafeHtmlReader::readAttribute(qsizetype *position)
{
    if (*position >= m_html.size() || m_html[*position] != u' ')
        return false;
    const qsizetype start = *position + 1;
    const qsizetype end = nameEnd(m_html, start);
    if (end == start) {
        *position = start;
        return false;
    }
    SafeAttribute attribute{m_html.mid(start, end - start), {}};
    *position = end;
    if (m_html.mid(end, 2) == u"=\"") {
        const qsizetype quote = m_html.indexOf(u'"', end + 2);
        if (quote < 0)
            return false;
        attribute.value = m_html.mid(end + 2, quote - end - 2);
        *position = quote + 1;
    }
    m_piece.attributes.append(attribute);
    return true;
}

const SafeEscape *escapeAt(QStringView html)
{
    for (const SafeEscape &escape : escapes)
        if (html.startsWith(escape.written))
            return &escape;
    return nullptr;
}

QString unescaped(QStringView html)
{
    QString text;
    text.reserve(html.size());
    for (qsizetype at = 0; at < html.size();) {
        const SafeEscape *escape = html[at] == u'&' ? escapeAt(html.mid(at)) : nullptr;
        text += escape ? QChar(escape->character) : html[at];
        at += escape ? escape->written.size() : 1;
    }
    return text;
}

bool isVoidTag(QStringView name)
{
    return name == u"br" || name == u"img" || name == u"hr" || name == u"wbr" || name == u"col";
}

} // namespace sokbo
