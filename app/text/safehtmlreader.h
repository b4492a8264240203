// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>
#include <QVarLengthArray>

namespace sokbo {

struct SafeAttribute {
    QStringView name;
    QStringView value; // still escaped
};

struct SafePiece {
    enum class Kind { Text, Start, End };
    Kind kind = Kind::Text;
    qsizetype start = 0; // UTF-16 units in the HTML
    qsizetype end = 0;
    QStringView text; // of Text: still escaped
    QStringView name; // of Start and End: lower case
    QVarLengthArray<SafeAttribute, 6> attributes;

    QStringView attribute(QStringView attributeName) const; // still escaped; empty if there is none
};

// Reads SafeHtml tag by tag. Its form makes this easy (core/safehtml.h). If the HTML breaks the form, all the
// rest is one text: so a damaged body takes linear time and still shows what it holds.
class SafeHtmlReader {
public:
    explicit SafeHtmlReader(QStringView html)
        : m_html(html)
    {
    }
    bool next();
    const SafePiece &piece() const { return m_piece; }

private:
    bool readTag();
    bool readAttribute(qsizetype *position);

    QStringView m_html;
    qsizetype m_position = 0;
    bool m_damaged = false;
    SafePiece m_piece;
};

// True for an element without content and end tag.
bool isVoidTag(QStringView name);

// An escape of SafeHtml, such as "&amp;", and the character that it stands for.
struct SafeEscape {
    QLatin1String written;
    char16_t character;
};
// The escape that `html` begins with; null where it begins with none.
const SafeEscape *escapeAt(QStringView html);

// The plain text of a text or an attribute's value of SafeHtml. Other escapes than those of the form are kept
// as they are.
QString unescaped(QStringView html);

} // namespace sokbo
