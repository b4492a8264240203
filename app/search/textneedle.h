// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/letterpairs.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace sokbo {

// A condition that the index can check: an article can match only if the index has one of these tokens for
// it.
struct IndexTerm {
    QStringList anyOf; // tokens (koreantokenizer.h)
    bool prefix = false; // tokens that begin with one of these count too
};

// A word or phrase of a query, prepared for the search. An index of tokens says which articles can match; the
// folded text (searchtext.h) of an article decides.
//
// A word of Hangul, Han or Kana is found anywhere, also inside words. A word of another script is found at
// the beginning of a word. If it has four or more letters, a longer word may follow from it (market finds
// markets), and -y and -ies count as one ending. A shorter word must be whole, or have an s added; a word
// with digits must be whole. A phrase must be in the text word for word.
class TextNeedle {
public:
    static TextNeedle word(const QString &text);
    static TextNeedle phrase(const QString &text);

    bool isEmpty() const { return m_terms.isEmpty(); } // it has no letter or digit and finds nothing
    bool isIn(const QString &folded) const;
    bool mayBeIn(const LetterPairs &pairs) const; // false: it is not in the text that these are of
    const QList<IndexTerm> &terms() const { return m_terms; } // the index must satisfy all of them
    bool termsSuffice() const
    {
        return m_termsSuffice;
    } // if the index has the terms, the text need not be checked
    // If a text that holds exactly these bytes (UTF-8) always matches, these bytes; empty if the letters
    // around them or other spellings matter.
    const QByteArray &verbatim() const { return m_verbatim; }

private:
    enum class End { Free, Whole, Plural, Beginning };
    void setText(const QString &folded, bool phrase);
    IndexTerm lastTerm() const;

    QStringList m_forms; // folded; one of them must be found
    QList<QList<quint16>> m_pairs; // of each form
    QList<IndexTerm> m_terms;
    End m_end = End::Free;
    bool m_termsSuffice = false;
    QByteArray m_verbatim;
};

} // namespace sokbo
