// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/htmltree.h"

#include <QUrl>

#include <optional>

namespace sokbo {

// What stands in for a video, a sound or a frame of a known service: a link that opens it in a browser.
struct MediaLink {
    QUrl address;
    QString label;
};

// Of <video>, <audio>, <iframe>, <embed> and <object>; none where we know of no address that a reader wants.
std::optional<MediaLink> mediaLink(const HtmlTree &tree, int index, const QUrl &base);

} // namespace sokbo
