// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/passages.h"

#include <QList>
#include <QString>

namespace sokbo {

// Our own scripts. They run in a separate world that the scripts of a page cannot reach; those are off
// anyway. Our scripts read positions, scroll, and lay boxes over or under the lines.

// Gives the scroll position as [index of the block at the top, the share of it that is above the view], or
// null.
QString scrollAnchorScript();

// Runs when the page has its text. It runs again when the page has its images, but then does nothing. It
// scrolls to the anchor that is in the query of the page's address, as JSON. When text and images are painted
// it reports that, by setting the document's title to the token and the path of the page's address.
QString arrivalScript(const QString &token);

// Reports, in the same way, that the page is painted, after the next painting.
QString paintedScript(const QString &token);

// Gives the document its own title back.
QString titleScript();

QString pageDownScript();

// Scrolls to the element with the id, and gives where the page stood (in its pixels from the top), or null
// where no element has it.
QString placeScript(const QString &id);
QString scrollScript(double position);

// Gives [the data-at of the mark, the data-pen of the highlight] at a point of the view (in its pixels), or
// of what has the focus; each is empty where there is none.
QString markAtScript(double x, double y);
QString focusedMarkScript();

// Gives [what is selected of the article's text, what stands before it, and after it], or null.
QString selectionScript();
// Gives the article's text as one string, and selects a range of that (UTF-16 units), which it scrolls to.
QString articleTextScript();
QString selectScript(int start, int end);

// Gives the text of the whole page as one string, and marks a range of that (UTF-16 units) as being said: by
// boxes under the lines, so that neither the text nor what is selected changes. An empty range: nothing is
// said.
QString pageTextScript();
QString spokenScript(int start, int end);

// Gives the article's title and text as one string, a line for each block, without what is not of the article
// (flags, readings); and marks ranges of that (UTF-16 units) as being sought, the one of the index `current`
// more than the others, to which it scrolls. The boxes lie over the lines and only colour their ground, so
// that marks and highlights stay seen.
QString articleLinesScript();
QString soughtScript(const QList<TextSpan> &places, int current);

// Gives the place of the link under the pointer or with the focus as [left, bottom], or null.
QString linkPlaceScript();

} // namespace sokbo
