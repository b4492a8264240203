// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/letterpairs.h"
#include "search/textrange.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace sokbo {

// A condition that the index can check: an article can match only if the index has one of these tokens for
// it, or one that begins with one of the beginnings.
struct IndexTerm {
    QStringList anyOf; // tokens (koreantokenizer.h)
    QStringList beginnings;
};

// A word or phrase of a query, prepared for the search. An index of tokens says which articles can match; the
// folded text (searchabletext.h) of an article decides.
//
// A word of Hangul, Han or Kana is found anywhere, also inside words. Besides, it is found
// - without the particle that was typed onto it, if the noun stands in the text with any particle or none:
//   기준금리가 finds 기준금리를 (nounendings.h);
// - with a blank, hyphen or middle dot between parts of two or more syllables, and where scripts meet:
// 금리인상
//   finds 금리 인상, AI반도체 finds AI 반도체;
// - in Chinese characters or in Hangul, however it was typed: 大統領 and 대통령 find each other
// (hanjareading.h). A word of another script is found at the beginning of a word. If it has four or more
// letters, a longer word may follow from it (market finds marketplace). A shorter word must be whole; a word
// with digits too. Its regular English forms are found as whole words: rates finds rate and rated
// (englishforms.h). A phrase must be in the text word for word.
//
// A word of consonants alone (ㅅㅅㅈㅈ) is also found where a word of the title begins with syllables that
// begin with them (wordinitials.h).
class TextNeedle {
public:
    static TextNeedle word(const QString &text);
    static TextNeedle phrase(const QString &text);

    bool isEmpty() const { return m_terms.isEmpty(); } // it has no letter or digit and finds nothing
    bool isIn(const QString &folded) const;
    // Every place of it in a folded text without readings and initials, for showing them.
    QList<TextRange> placesIn(const QString &folded) const;
    bool readsHanja() const { return m_inReadings; } // it is found in how Chinese characters are read, too
    // Whether a place has the word just as it was typed.
    bool isTyped(QStringView found) const { return !m_forms.isEmpty() && found == m_forms.first().text; }
    bool isOfInitials() const { return !m_initials.isEmpty(); }
    bool mayBeIn(const LetterPairs &pairs) const; // false: it is not in the text that these are of
    const QList<IndexTerm> &terms() const { return m_terms; } // the index must satisfy all of them
    // Of letter triples (lettertriples.h) a text that the word is in has one of each of these lists. Where
    // the word may be written apart there are none.
    const QList<QStringList> &triples() const { return m_triples; }
    bool termsSuffice() const
    {
        return m_termsSuffice;
    } // if the index has the terms, the text need not be checked
    // If a text that holds exactly these bytes (UTF-8) always matches, these bytes; empty if the letters
    // around them or other spellings matter.
    const QByteArray &verbatim() const { return m_verbatim; }

private:
    // What may follow. Noun: a particle up to the end of the word.
    enum class End { Free, Whole, Beginning, Noun };
    struct Form { // one way in which the word is written
        QString text; // folded
        QList<qsizetype> joints; // before these places of the text a blank may stand
        End end = End::Free;
        QList<quint16> pairs; // of letters that stand side by side wherever the form is found
    };

    void addForm(const QString &text, const QList<qsizetype> &joints, End end);
    void addSpacedForms(const QString &folded, const QList<qsizetype> &joints);
    void addReadings();
    void addInitials(const QString &folded);
    void setTerms(const QString &core, const QList<qsizetype> &joints);
    void addTriples(
        qsizetype start, qsizetype end, const QStringList &spellings, const QList<qsizetype> &joints);
    IndexTerm lastSpacedTerm() const;
    static qsizetype matchFrom(const Form &form, const QString &folded, qsizetype at);
    static bool ends(const Form &form, const QString &folded, qsizetype at);
    template <typename Take>
    static void find(const Form &form, const QString &folded, qsizetype limit, Take take);

    QList<Form> m_forms; // one of them must be found; the first is what was typed
    QStringList m_initials; // that a word of the title may begin with instead
    QList<IndexTerm> m_terms;
    QList<QStringList> m_triples;
    bool m_termsSuffice = false;
    bool m_inReadings = false; // it may also be found in how the text's Chinese characters are read
    QByteArray m_verbatim;
};

} // namespace sokbo
