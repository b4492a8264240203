// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/highlight.h"
#include "render/markplacement.h"
#include "render/pagewords.h"

#include <QList>

namespace sokbo {

// Writes the tags around the pieces of highlights in an article's body. A highlight looks as <mark class="pen
// yellow" data-pen="ID">; what of it is in no other link is one to article:///highlight/ID, and the tab key
// stops at the first of these. Their title says the colour and the note.
class HighlightWriter {
public:
    // Those that the text has no longer are left out. `body` is its HTML.
    HighlightWriter(
        const QList<Highlight> &highlights, QStringView body, const MappedText &text, const PageWords &words);

    const QList<MarkPiece> &pieces() const { return m_pieces; } // in the order of the HTML
    void open(QString &html, const MarkPiece &piece) const;
    void close(QString &html, const MarkPiece &piece);
    // A part of the piece that is in no mark.
    void openText(QString &html, const MarkPiece &piece);
    void closeText(QString &html, const MarkPiece &piece) const;

private:
    QString link(const Highlight &highlight, const QString &classes, bool isFirst) const;

    QList<Highlight> m_highlights; // by the pieces' `mark`
    QList<MarkPiece> m_pieces;
    QSet<qint64> m_linked; // those that have a link already
    const PageWords &m_words;
};

// What stands below the article: the highlights that have a note, and those whose passage is lost. Empty
// where there is none.
QString highlightList(const QList<Highlight> &highlights, const PageWords &words);

} // namespace sokbo
