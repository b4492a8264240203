// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QUrl>

namespace sokbo {

// The picture of a site (its favicon).
struct SiteIcon {
    QByteArray bytes; // empty: the site has none that we show
    QByteArray mimeType; // by the content

    friend bool operator==(const SiteIcon &, const SiteIcon &) = default;
};

// What asking for one told.
struct SiteIconAnswer {
    QUrl site; // that was asked
    SiteIcon icon;
    QDateTime next; // UTC: not to be asked again before
};

} // namespace sokbo
