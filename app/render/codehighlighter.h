// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sokbo {

// Code as HTML: escaped, with <span class="hl-…"> around what a language's definition tells apart; the
// colours stand in the style sheet. Returns the escaped code alone where the language is unknown. `language`
// is what a page says, in any of the usual spellings ("js", "C++", "language-python").
QString highlightedCode(const QString &code, const QString &language);

// The language of code whose page does not say it, where its first characters leave no doubt; else empty.
QString obviousLanguage(QStringView code);

// From a class attribute: "language-rust", "lang-rust", "brush: rust", "highlight-source-rust"; else empty.
QString languageFromClass(QStringView classes);

} // namespace sokbo
