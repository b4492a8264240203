// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/textneedle.h"

#include <QList>
#include <QString>

namespace sokbo {

inline constexpr int usualNearness = 8; // words, where a query does not say how many
inline constexpr int farthestNearness = 100;

// Words that stand near each other, in any order: from the first to the last it is at most so many words on,
// counted by blanks; 0 is within one word. Each word forgives as in a search (textneedle.h). The title and
// the text are not near each other.
class NearWords {
public:
    NearWords() = default;
    NearWords(const QString &words, int nearness); // `words` parted by blanks, two or more

    bool isIn(const QString &folded) const; // as searchableText() makes it
    const QList<TextNeedle> &words() const { return m_words; }

    static bool isEnough(const QString &words); // two words or more with a letter or digit each

private:
    QList<TextNeedle> m_words;
    int m_nearness = usualNearness;
};

} // namespace sokbo
