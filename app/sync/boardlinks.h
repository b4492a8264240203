// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source.h"

#include <QList>
#include <QString>

namespace sokbo {

struct BoardLink {
    SourceKind kind = SourceKind::Rhymix;
    QUrl url; // of a board's list
};

// The boards of the same site that a page links to, the most linked first: a site's front page shows the
// newest articles of each. Empty where the page was not made by a board software that we can read.
QList<BoardLink> boardLinks(const QString &html, const QUrl &page);

} // namespace sokbo
