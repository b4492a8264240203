// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/htmltree.h"

#include <QUrl>

#include <optional>

namespace sokbo {

// A link that replaces a video, a sound or a frame of a known service and opens it in a browser.
struct MediaLink {
    QUrl address;
    QString label;
};

// For <video>, <audio>, <iframe>, <embed> and <object>; none if it has no address that is of use to a reader.
std::optional<MediaLink> mediaLink(const HtmlTree &tree, int index, const QUrl &base);

} // namespace sokbo
