// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/htmltree.h"

#include <QStringList>
#include <QUrl>

namespace sokbo {

// The headline of a page, without the name of the site that most pages add to it. `told` are the titles from
// metadata, the most trusted first; some may be empty. The first that is not empty is taken, else the page's
// <h1> or <title>.
QString pageTitle(const HtmlTree &tree, const QStringList &told, const QString &site, const QUrl &url);

} // namespace sokbo
