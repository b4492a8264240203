// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sokbo {

// A tag in HTML source, with the limits that the standard's tokenizer finds.
struct ScannedTag {
    qsizetype begin = 0; // of '<'
    qsizetype end = 0; // one past '>'
    qsizetype surplus = -1; // where the attributes beyond the cap begin, -1 if there are none
    QByteArray name; // lower case
    bool isEnd = false;
    bool selfClosing = false;
    bool complete = false; // false if the source ends inside the tag; then the tag does not count
};

// `begin` is the index of "<" or "</" that a letter follows.
ScannedTag scanTag(const QByteArray &source, qsizetype begin);

// The index after the markup declaration, comment or bogus comment that begins at `begin` ("<!", "<?", "</"
// without a letter); the size of the source if it is never closed.
qsizetype endOfComment(const QByteArray &source, qsizetype begin);

// The index of "</name" with a delimiter after it, or -1. `name` is in lower case.
qsizetype findEndTag(const QByteArray &source, const QByteArray &name, qsizetype from);

// The index of the end tag of a script whose content begins at `from`. As in browsers, "<!--<script>" hides a
// "</script>".
qsizetype findScriptEnd(const QByteArray &source, qsizetype from);

inline bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

} // namespace sokbo
