// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/space.h"

#include <QStringView>

#include <cstdint>

namespace sokbo::entity {

// A word, a number or a mark of a text in Latin letters. What may stand outside a name within its word ends a
// token: US|-|China, Trump|’s, 24|-|hour, £|2.7|m.
struct Token {
    enum Kind : std::uint8_t { Lower, Capital, Upper, Letter, Mixed, Number, Initials, Mark };

    int start = 0; // UTF-16 units in the text
    int end = 0;
    int place = 0; // where its letters are kept
    std::uint64_t exact = 0; // digits all alike
    std::uint64_t lower = 0; // in small letters
    std::uint64_t shape = 0;
    Kind kind = Mark;
    bool afterSpace = false;

    bool isWord() const { return kind < Number || kind == Initials; }
    bool isCapitalised() const { return isWord() && kind != Lower; }
};

// The token that begins there, which is no white space.
Token nextToken(QStringView text, qsizetype from);

template <typename Function>
void forEachToken(QStringView text, Function function)
{
    bool afterSpace = true;
    for (qsizetype at = 0; at < text.size();) {
        if (isSpace(text[at])) {
            afterSpace = true;
            ++at;
            continue;
        }
        Token token = nextToken(text, at);
        token.afterSpace = afterSpace;
        afterSpace = false;
        at = token.end;
        function(token);
    }
}

} // namespace sokbo::entity
