// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/htmltree.h"

#include <QUrl>

namespace sokbo {

// The real address of an <img>: pages that load pictures late show a placeholder and keep the address in
// data-src, data-original or a srcset. Absolute; empty if there is no picture that can be fetched.
QUrl imageSource(const HtmlTree &tree, int image, const QUrl &base);

// True for a picture that only counts readers or is blank: no reader wants to see it.
bool isTrackingPixel(const HtmlNode &image, const QUrl &source);

// The value of width="" or height="", in pixels; 0 if it is missing or not a number.
int pixelSize(const HtmlNode &image, const char *attribute);

} // namespace sokbo
