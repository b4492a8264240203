// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace sokbo {

struct DiffPiece {
    enum class Kind { Same, Inserted, Deleted };
    Kind kind = Kind::Same;
    QString text;

    friend bool operator==(const DiffPiece &, const DiffPiece &) = default;
};

// A paragraph with its changes. If nothing changed it is one piece of kind Same.
using DiffLine = QList<DiffPiece>;

// The changes between two texts (bodyText(), or titles), by words. A word is a Korean eojeol or a run of
// letters of another script, without the punctuation at its ends; a Chinese or Japanese character is a word
// by itself. If two paragraphs have little in common, one is deleted and one inserted as a whole. Very long
// texts are compared by whole paragraphs only.
QList<DiffLine> diffTexts(const QString &before, const QString &after);

struct DiffCount { // words
    int inserted = 0;
    int deleted = 0;
};
DiffCount countWords(const QList<DiffLine> &lines);

} // namespace sokbo
