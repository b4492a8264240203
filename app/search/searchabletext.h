// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sokbo {

// Stands between a text and the readings of its Chinese characters (hanjareading.h), which follow it. No text
// has it itself.
inline constexpr char16_t readingsMark = u'\u001f';

// The texts of an article that can be searched, folded (searchtext.h), each with its readings.
struct SearchableText {
    QString title; // with the flag before it
    QString text; // title and body
};
SearchableText searchableText(const QString &flag, const QString &title, const QString &html);

} // namespace sokbo
