// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/wordinhtml.h"

#include <QByteArrayView>

#include <cstring>

namespace sokbo {

namespace {

// Whether what follows may belong to the letter before: the vowel or final consonant of a syllable that is
// written in pieces (U+1160 to U+11FF), a sound mark of Kana.
bool goesOnWithAPiece(const QByteArray &utf8, qsizetype at)
{
    const QByteArrayView rest = QByteArrayView(utf8).sliced(at);
    return rest.startsWith("\xe1\x85") || rest.startsWith("\xe1\x86") || rest.startsWith("\xe1\x87")
        || rest.startsWith("\xe3\x82\x99") || rest.startsWith("\xe3\x82\x9a");
}

// As QByteArray::indexOf(), which takes several times as long: of a board of a million, all texts are looked
// into.
qsizetype placeIn(const QByteArray &html, QByteArrayView sought, qsizetype from)
{
    const void *found
        = ::memmem(html.constData() + from, size_t(html.size() - from), sought.data(), size_t(sought.size()));
    return found ? static_cast<const char *>(found) - html.constData() : -1;
}

// What stands over letters (<rt>, <rp>) is no part of the text.
bool hasRuby(const QByteArray &html)
{
    const char *const end = html.constData() + html.size();
    const auto next = [end](const char *from) {
        return static_cast<const char *>(std::memchr(from, '<', size_t(end - from)));
    };
    for (const char *at = next(html.constData()); at; at = next(at + 1)) // a null byte ends the array
        if (at[1] == 'r' && (at[2] == 't' || at[2] == 'p'))
            return true;
    return false;
}

} // namespace

bool standsInText(const QByteArray &html, const QByteArray &word)
{
    constexpr int mostTries = 4; // all further ones may lie in one endless attribute
    if (word.isEmpty())
        return false;
    qsizetype at = placeIn(html, word, 0);
    for (int tries = 0; at >= 0 && tries < mostTries; ++tries) {
        const qsizetype end = at + word.size();
        const bool isInTag = html.lastIndexOf('<', at) > html.lastIndexOf('>', at);
        if (!isInTag && !goesOnWithAPiece(html, end))
            return !hasRuby(html);
        at = placeIn(html, word, end);
    }
    return false;
}

} // namespace sokbo
