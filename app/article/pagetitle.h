// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/htmltree.h"

#include <QStringList>
#include <QUrl>

namespace sokbo {

// The headline of a page: the first told one, else the page's <h1> or <title>, without the name of the site
// that most pages add. `told` are titles that metadata gives, the most trusted first; some may be empty.
QString pageTitle(const HtmlTree &tree, const QStringList &told, const QString &site, const QUrl &url);

} // namespace sokbo
