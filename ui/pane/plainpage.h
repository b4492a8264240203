// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pane/articlelink.h"

#include <QString>

#include <optional>

class QTextDocument;

namespace sokbo {

// The names of anchors at the article's title, at its text, and at what stands behind that.
inline constexpr QLatin1String titleAnchor("sokbo-title"), textAnchor("sokbo-text"), restAnchor("sokbo-rest");

// The page in the HTML that QTextDocument understands. Elements that it does not know become <div>. Text that
// the style sheet would show becomes real text. Nothing else of the page's head is kept.
QString plainHtml(const QString &page);

// The same page with the colours that it has on paper.
QString pageOnPaper(const QString &page);

// The size of the page's text, in pixels: its em.
int textPixels(const QString &page);

// resources/pane/plain.css with the colours of the page, its lengths in pixels.
QString plainStyleSheet(const QString &page);

// The mark at this position of a document that was made from plainHtml().
std::optional<MarkPlace> markAt(const QTextDocument &document, int position);

// The highlight at this position; 0: none.
qint64 highlightAt(const QTextDocument &document, int position);

// Underlines the marks in their colours; the style sheet of a document cannot do this.
void underlineMarks(QTextDocument &document, const QString &page);

} // namespace sokbo
