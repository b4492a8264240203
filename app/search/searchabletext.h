// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace sokbo {

// Stands between a text and the readings of its Chinese characters (hanjareading.h), which follow it. No text
// has it itself.
inline constexpr char16_t readingsMark = u'\u001f';

// Stands before the initial consonants of the words of the title (wordinitials.h), which come last.
inline constexpr char16_t initialsMark = u'\u001e';

// The texts of an article that can be searched, folded (searchtext.h), each with its readings and the
// initials of the title.
struct SearchableText {
    QString title; // with the flag before it
    QString text; // title and body
};
// Such a text by its parts.
struct SearchableParts {
    QStringView own; // as it is read
    QStringView readings;
    QStringView initials; // each word's behind a blank
};
SearchableParts partsOfSearchable(QStringView searchable);
inline QStringView ownText(QStringView searchable)
{
    return partsOfSearchable(searchable).own;
}

SearchableText searchableText(const QString &flag, const QString &title, const QString &html);

} // namespace sokbo
