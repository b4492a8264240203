// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pane/articlelink.h"

#include <QString>

#include <optional>

class QTextDocument;

namespace sokbo {

// The page in the HTML that QTextDocument understands: elements that it does not know become <div>, what the
// style sheet would show becomes text. Nothing else of the page's head is kept.
QString plainHtml(const QString &page);

// The same page with the colours that it has on paper.
QString pageOnPaper(const QString &page);

// The size of the page's text, in pixels: its em.
int textPixels(const QString &page);

// resources/pane/plain.css with the colours of the page, its lengths in pixels.
QString plainStyleSheet(const QString &page);

// The mark that holds the character at this position of a document made of plainHtml().
std::optional<MarkPlace> markAt(const QTextDocument &document, int position);

// Gives marks the line in their colour that a document's style sheet cannot express.
void underlineMarks(QTextDocument &document, const QString &page);

} // namespace sokbo
