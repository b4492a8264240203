// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace sokbo {

// What a half-typed text stands for, letter by letter, so that a name is found while it is typed: a consonant
// stands for all syllables that begin with it (ㅅㅅㅈㅈ finds 삼성전자), and the last syllable may still get
// a final (서 finds 성, 고 finds 과). It is compared with folded keys, and gives the range and the GLOB
// pattern by which an index of such keys is asked.
class TypedPattern {
public:
    enum class Kind {
        Plain, // what was typed, but for a final that may come
        Composing, // the last consonant belongs to the next syllable: 금 finds 그물
        Initials // with consonants for whole syllables
    };

    // All patterns of a folded text in the composed form without spaces; none of an empty one. A final that
    // may begin the next syllable and a doubled consonant (ㅆ for ㅅㅅ) give more than one.
    static QList<TypedPattern> of(QStringView key);

    Kind kind() const { return m_kind; }
    qsizetype length() const { return m_letters.size(); } // of what it matches, in UTF-16 units
    bool matchesAt(QStringView key, qsizetype at) const; // from there on, whatever follows
    bool equals(QStringView key) const; // is all of it, and nothing is left open

    // Keys that begin with the pattern stand in this range of an index in the order of code points, and match
    // the GLOB pattern of SQLite.
    QString least() const;
    QString beyond() const; // above all of them
    QString glob() const;

private:
    struct Letters { // one unit of the text: a range, or the letter itself
        char16_t first = 0, last = 0;
        char16_t itself = 0;
    };

    void addInitial(QChar consonant);
    void addLetter(QChar letter);
    void addOpen(QChar syllable);

    QList<Letters> m_letters;
    Kind m_kind = Kind::Plain;
};

} // namespace sokbo
