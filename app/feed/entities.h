// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sokbo {

// A character or entity reference: &#44032; &#xac00; &hellip;. A number may lack its semicolon. A name may
// not, because "?a=1&copy=2" is an address.
struct Reference {
    qsizetype length = 0; // 0: the ampersand is only itself
    QStringView name; // of an entity, else empty
    char32_t code
        = 0; // of a numeric reference; it may be a surrogate, because some programs write pairs of them
};
Reference referenceAt(QStringView text); // at its first character, '&'

char32_t namedCharacter(QStringView name); // of XML and HTML; 0 where there is no such entity

// What a byte from 0x80 to 0x9f means in windows-1252.
char32_t windows1252Character(char32_t code);

// Appends the character if XML allows it; else appends nothing.
void appendCharacter(QString &text, char32_t code);

void replaceLoneSurrogates(QString &text, qsizetype from = 0);

// The text with all references of HTML decoded, once.
QString withoutReferences(QStringView text);

} // namespace sokbo
