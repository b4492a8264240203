// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"
#include "core/safehtml.h"
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
};

// The body with its marks, with our own images or a placeholder for each, and with coloured code. Elements
// and attributes that an article's body may not hold are left out once more, whatever the store gave back,
// and all is closed that was opened.
QString renderPageBody(const PageBodyInput &input);

// A title, which is plain text, with its marks.
void appendMarkedTitle(
    QString &html, const QString &title, const QList<PlannedMark> &marks, const QSet<MentionType> &hidden);

// An <img> of ours.
QString imageElement(const QString &hash, const QString &alt, int width, int height);

} // namespace sokbo
