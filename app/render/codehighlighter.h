// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sokbo {

// Turns code into HTML: escaped, with <span class="hl-…"> around keywords, strings, comments and so on. The
// style sheet holds the colours. `language` is a name that pages use, in any usual spelling ("js", "C++",
// "language-python"); for an unknown language the code is only escaped.
QString highlightedCode(const QString &code, const QString &language);

// The language of code, if its first characters leave no doubt; else empty. For pages that do not name the
// language.
QString obviousLanguage(QStringView code);

// The language that a class attribute names: "language-rust", "lang-rust", "brush: rust",
// "highlight-source-rust"; empty if it names none.
QString languageFromClass(QStringView classes);

} // namespace sokbo
