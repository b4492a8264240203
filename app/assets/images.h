// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/safehtml.h"

#include <QHash>
#include <QList>
#include <QUrl>

namespace sokbo {

// The addresses of the images that a body shows, each once, in order.
QList<QUrl> imagesIn(const SafeHtml &body);

struct CheckedImage {
    QByteArray bytes; // what is stored; the bytes as they came
    QByteArray mimeType; // by content, never by label
    int width = 0;
    int height = 0;
};
// Refuses what is not an image of a kind that we show, or whose decoded size passes the cap. Error kinds:
// Parse, TooLarge, and Refused for an SVG that is more than a drawing.
Result<CheckedImage> checkImage(const QByteArray &bytes);

} // namespace sokbo
