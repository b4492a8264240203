// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"
#include "core/safehtml.h"
#include "render/highlights.h"
#include "render/markplacement.h"
#include "render/pagewords.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QUrl>

namespace sokbo {

struct PageBodyInput {
    const SafeHtml &body;
    QList<PlannedMark> marks;
    QList<MarkPiece> pieces;
    const QHash<QUrl, QString> &images;
    const QSet<MentionType> &hidden;
    const PageWords &words;
    HighlightWriter &highlights;
};

// The body as HTML for the page: with marks and highlights, with stored images or placeholders for missing
// ones, and with coloured code. Elements and attributes that a body must not have are left out here once
// more, because the store may return damaged data, and every element is closed.
QString renderPageBody(const PageBodyInput &input);

// Appends a title, which is plain text, with its marks.
void appendMarkedTitle(QString &html, const QString &title, const QList<PlannedMark> &marks,
    const QSet<MentionType> &hidden, const PageWords &words);

// An <img> that shows a stored image.
QString imageElement(const QString &hash, const QString &alt, int width, int height);

} // namespace sokbo
