// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/safehtml.h"

#include <QHash>
#include <QList>
#include <QUrl>

namespace sokbo {

// The addresses of the images in a body, each once, in their order.
QList<QUrl> imagesIn(const SafeHtml &body);

struct CheckedImage {
    QByteArray bytes; // to store: unchanged
    QByteArray mimeType; // by the content, not by what the server says
    int width = 0;
    int height = 0;
};
// Error kinds: Parse for bytes that are no image of a kind that we show, TooLarge for one whose decoded size
// passes the cap, Refused for an SVG that is more than a drawing.
Result<CheckedImage> checkImage(const QByteArray &bytes);

} // namespace sokbo
