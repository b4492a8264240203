// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

#include <QStringView>

namespace sokbo {

// What two articles share if one repeats the text of the other (copies.h). Hashes; 0: there is nothing to
// compare.
struct CopyKeys {
    quint64 title = 0; // of the headline's letters, without flag and brackets
    quint64 text = 0; // of the first letters of the text
    quint64 link = 0;
    quint16 titleLetters = 0;
    quint16 chainPlace = 0; // of its flag (storychain.h)
    bool wholeText = false; // the text is from the article's own page
    ArticleKind kind = ArticleKind::Report;

    friend bool operator==(const CopyKeys &, const CopyKeys &) = default;
};

namespace story {

// By what a text is known again where it stands under another headline, in another paper, or a second time in
// its own.
CopyKeys copyKeysOf(const Article &article, QStringView headline, QStringView text);

} // namespace story
} // namespace sokbo
