// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace sokbo {

// What separates words in HTML and XML.
inline bool isMarkupSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

enum class TitleKind {
    Html, // HTML tags are removed and references decoded, even if they were escaped twice
    Loose, // plain text by its format, but references are decoded if they were escaped twice
    Text, // plain text, and the feed says so
};

// True where the text holds a reference that titleText() would decode.
bool holdsReference(QStringView text);

// One line of plain text for lists: white space folded, in Unicode's composed form, without control
// characters and without characters that change the writing direction, at most `longest` UTF-16 units.
// "<속보>" and
// "<KBS>" are not tags and stay; the marks of CDATA, which some programs escape, are no text and go.
QString titleText(QStringView text, TitleKind kind, qsizetype longest);

// The name in "a@b.kr (홍길동)", "홍길동 <a@b.kr>" or "홍길동"; the address if there is no name.
QString personName(QStringView text);
bool isMailAddress(QStringView text);

// Takes the marks of CDATA out that a program escaped as if they were text: "<![CDATA[제목]]>" is "제목".
// False if there are none, or only one within other words.
bool removeCDataMarks(QString &text);

// Plain text as HTML, line ends kept.
QString htmlOfText(QStringView text);
QString escaped(QStringView text);

// True if the text holds closing tags or line breaks of HTML: then it is HTML, although its format says plain
// text.
bool holdsTags(QStringView text);

// Decodes base64; none if it is not base64 or does not hold text.
std::optional<QString> textOfBase64(QStringView text);

// The share of Hangul among the letters of the text, from 0 to 1.
double hangulShare(QStringView text);

} // namespace sokbo
