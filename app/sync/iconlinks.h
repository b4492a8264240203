// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace sokbo {

// Where the picture of a site is: what its page names (<link rel="icon">) on the site itself, the fitting
// size first, and then the usual place on the page's host. Drawings (SVG) and what stands on other sites are
// left out. Three at most.
QList<QUrl> iconLinks(const QString &html, const QUrl &page, const QString &site);

} // namespace sokbo
