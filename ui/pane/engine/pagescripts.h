// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/passages.h"

#include <QList>
#include <QString>

namespace sokbo {

// Our own scripts. They run in a separate world that the scripts of a page cannot reach; those are off
// anyway. Our scripts read positions, scroll, and lay boxes over or under the lines.

// The text as a string of a script, which nothing in it can end.
QString scriptText(const QString &text);

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
