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

// A paragraph, as it was and as it is: one piece of kind Same where nothing changed.
using DiffLine = QList<DiffPiece>;

// What leads from one text (bodyText(), or a title) to another. A Korean eojeol is one word, and so is a run
// of letters of other scripts; punctuation at their ends stands apart, and Chinese and Japanese characters
// each by themselves. Paragraphs that have little in common are a whole one less and a whole one more. Where
// the texts are very long only whole paragraphs are told apart.
QList<DiffLine> diffTexts(const QString &before, const QString &after);

struct DiffCount { // words
    int inserted = 0;
    int deleted = 0;
};
DiffCount countWords(const QList<DiffLine> &lines);

} // namespace sokbo
