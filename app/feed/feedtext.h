// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace sokbo {

enum class TitleKind {
    Html, // tags of HTML go, references are decoded, also where they were escaped once too often
    Loose, // plain by its format, but with references that were escaped once too often
    Text, // plain, and said to be so
};

// True where the text holds a reference that titleText() would decode.
bool holdsReference(QStringView text);

// One line of plain text for lists: white space folded, no control characters, nothing that turns the
// direction of the text around it, cut at feedlimits::title. "<속보>" and "<KBS>" are no tags and stay.
QString titleText(QStringView text, TitleKind kind, qsizetype longest);

// "a@b.kr (홍길동)", "홍길동 <a@b.kr>", "홍길동": the name; the address where there is no name.
QString personName(QStringView text);
bool isMailAddress(QStringView text);

// Plain text as HTML, line ends kept.
QString htmlOfText(QStringView text);
QString escaped(QStringView text);

// True where what should be plain text holds closing tags or line breaks of HTML: it was HTML all along.
bool holdsTags(QStringView text);

// Text in base64; none where it is not base64 or not text.
std::optional<QString> textOfBase64(QStringView text);

// How much of the text's letters is Hangul, from 0 to 1.
double hangulShare(QStringView text);

} // namespace sokbo
