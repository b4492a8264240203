// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finder/typedtext.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace sokbo {

// Something that is found by its name.
struct Findable {
    QString key; // tells it from the others; the same in the next run
    QString text; // its name, as the reader sees it
    QStringList otherNames; // that find it too, not shown
    int weight = 0; // of two that fit equally well the heavier one comes first
};

// How well a name fits, best first.
enum class Fit {
    Whole, // all of it was typed
    Start,
    WordStart,
    Initials, // consonants for its first syllables
    WordInitials, // for those of a later word
    Inside
};

struct Found {
    struct Span { // UTF-16 units of the text
        int start = 0;
        int length = 0;

        friend bool operator==(const Span &, const Span &) = default;
    };
    int index = 0; // in the list
    Fit fit = Fit::Whole;
    Span matched; // empty where another name was
};

// Where a text has what was typed, at the beginning of one of its words or, from two letters on, inside.
std::optional<Found::Span> spanIn(const QString &text, const TypedText &typed);

// A list of things with names. Making it folds all names; finding compares each with what was typed: 10,000
// things take less than a frame (16 ms).
class Finder {
public:
    Finder() = default;
    explicit Finder(const QList<Findable> &things);

    // The things from `index` on are replaced by these.
    void replaceFrom(int index, const QList<Findable> &things);

    // Best first: by how well the name fits, then as typed before the other keyboard layout, its own name
    // before others, what was used last (`recent`, keys, the last one first), weight, and the shorter name.
    QList<Found> find(const TypedText &typed, const QStringList &recent, int limit) const;

private:
    struct Name {
        QString key; // folded, letters and digits only
        QList<int> places; // of each unit of the key, the unit of the text
        QList<int> wordStarts; // in the key, without the first
    };
    struct Thing {
        Name name;
        QList<Name> otherNames;
        QString key;
        int weight = 0;
        int length = 0;
    };
    struct Match {
        Fit fit = Fit::Whole;
        qsizetype at = 0;
        qsizetype length = 0;
    };

    static Name nameOf(const QString &text);
    static std::optional<Match> match(const Name &name, const QList<TypedPattern> &patterns);
    struct Ranked;
    static std::optional<Ranked> rank(const Thing &thing, const TypedText &typed);

    QList<Thing> m_things;
};

} // namespace sokbo
