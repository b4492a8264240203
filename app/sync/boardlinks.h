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

// The boards of its own site that a page leads to, those first that it leads to most often: a site's front
// shows the newest of each. None where no board software that we read made the page.
QList<BoardLink> boardLinks(const QString &html, const QUrl &page);

} // namespace sokbo
