// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sokbo {

// Scripts of ours. They run in a world of their own, which page scripts, being off, could not reach anyway;
// they only read where things are and scroll.

// Evaluates to where the page is scrolled to, as [index of the block at the top, share of it that is above],
// or null.
QString scrollAnchorScript();

// Runs when the page has its text, and again, to no effect, when it has its images too: scrolls to the anchor
// that stands as JSON in the query of the page's address, and says painted when text and images have been
// painted. That is said by setting the document's title to the token with the path of the page's address
// after it.
QString arrivalScript(const QString &token);

// Says painted after the next painting.
QString paintedScript(const QString &token);

QString pageDownScript();

// Evaluates to the data-at of the mark at a point of the window, in its pixels, or of the one with the focus.
QString markAtScript(double x, double y);
QString focusedMarkScript();

// Evaluates to the place of the link under the pointer or with the focus, [left, bottom], or null.
QString linkPlaceScript();

} // namespace sokbo
