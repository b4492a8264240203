// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sokbo {

// The texts of an article that can be searched, folded (searchtext.h).
struct SearchableText {
    QString title; // with the flag before it
    QString text; // title and body
};
SearchableText searchableText(const QString &flag, const QString &title, const QString &html);

} // namespace sokbo
