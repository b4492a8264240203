// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/htmltree.h"

#include <QUrl>

namespace sokbo {

// Where the picture of an <img> really is: pages that load pictures late keep the address in data-src,
// data-original or a srcset and show a placeholder. Absolute; empty where there is no picture that we could
// fetch.
QUrl imageSource(const HtmlTree &tree, int image, const QUrl &base);

// A picture that counts readers, or a blank one that only takes room: nobody wants to see it.
bool isTrackingPixel(const HtmlNode &image, const QUrl &source);

// The value of width="" or height="", in pixels; 0 where it is not told or no number.
int pixelSize(const HtmlNode &image, const char *attribute);

} // namespace sokbo
