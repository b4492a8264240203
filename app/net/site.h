// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace sokbo {

// The site that an address belongs to: its host, without "www.". Empty for what is not on the web.
QString siteOf(const QUrl &url);
// Whether the host is the site or stands below it: img.hani.co.kr is of hani.co.kr. Two hosts of one owner
// that do not stand one below the other count as two sites.
bool isOfSite(const QUrl &url, const QString &site);

} // namespace sokbo
