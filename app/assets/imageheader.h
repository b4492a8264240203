// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace sokbo {

struct ImageHeader {
    QByteArray mimeType;
    int width = 0; // pixels
    int height = 0;
};

// Reads the kind and the size of a PNG, JPEG, GIF, WebP, AVIF, BMP or ICO from its first bytes, without
// decoding it. Error kind: Parse, for anything else and for headers that are incomplete or contradict
// themselves. SVG is a document and has its own check (svgcheck.h).
Result<ImageHeader> imageHeader(const QByteArray &bytes);

} // namespace sokbo
