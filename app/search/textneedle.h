// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace sokbo {

// What an index must hold for an article that may match.
struct IndexTerm {
    QStringList anyOf; // tokens (koreantokenizer.h)
    bool prefix = false; // tokens that begin so do as well
};

// A word or phrase of a query, ready to be looked for: in folded text (searchtext.h), which decides, and in
// an index of tokens, which only says where looking is worth while.
//
// A word of Hangul, Han or Kana is found anywhere, also inside of words. A word of another script is found
// where a word begins: of four or more letters also as the beginning of a longer one (market finds markets),
// with -y and -ies taken as one ending; shorter ones whole or with an s, those with digits whole. A phrase is
// found as it stands, its words of other scripts whole.
class TextNeedle {
public:
    static TextNeedle word(const QString &text);
    static TextNeedle phrase(const QString &text);

    bool isEmpty() const { return m_terms.isEmpty(); } // without a letter or digit: finds nothing
    bool isIn(const QString &folded) const;
    const QList<IndexTerm> &terms() const { return m_terms; } // all of them
    bool termsSuffice() const
    {
        return m_termsSuffice;
    } // an index that has the terms need not look at the text
    // UTF-8 of a word that is in every text in which it stands so, letter for letter; empty for one whose
    // surroundings or spelling matter.
    const QByteArray &verbatim() const { return m_verbatim; }

private:
    enum class End { Free, Whole, Plural, Beginning };
    void setText(const QString &folded, bool phrase);
    IndexTerm lastTerm() const;

    QStringList m_forms; // folded; any of them
    QList<IndexTerm> m_terms;
    End m_end = End::Free;
    bool m_termsSuffice = false;
    QByteArray m_verbatim;
};

} // namespace sokbo
