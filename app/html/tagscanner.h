// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sokbo {

// A tag in HTML source, as the tokenizer of the standard delimits it.
struct ScannedTag {
    qsizetype begin = 0; // of '<'
    qsizetype end = 0; // one past '>'
    qsizetype surplus = -1; // where the attributes past the cap begin, -1 where there are none
    QByteArray name; // lower case
    bool isEnd = false;
    bool selfClosing = false;
    bool complete = false; // false: the source ends inside it, and nothing of it counts
};

// `begin` points at a '<' that a letter follows, or "</" and a letter.
ScannedTag scanTag(const QByteArray &source, qsizetype begin);

// The index one past the markup declaration, comment or bogus comment that begins at `begin` ("<!", "<?",
// "</" without a letter); the source's size where it is never closed.
qsizetype endOfComment(const QByteArray &source, qsizetype begin);

// The index of "</name" with a delimiter after it, -1 where there is none. `name` is lower case.
qsizetype findEndTag(const QByteArray &source, const QByteArray &name, qsizetype from);

// The index of the end tag of a script whose content begins at `from`: "<!--<script>" hides "</script>" as
// browsers have it.
qsizetype findScriptEnd(const QByteArray &source, qsizetype from);

inline bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

} // namespace sokbo
