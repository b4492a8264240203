// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QHash>
#include <QString>

namespace sokbo {

// The variables that a page's style sheet begins with (render/stylesheet.h): "ground" → "#ffffff", "size" →
// "15px". They tell what is shown around a page which colours it has. Empty for a page without them.
QHash<QString, QString> pageVariables(const QString &page);

// Of the page's ground; invalid where the page does not say it.
QColor pageGround(const QString &page);

} // namespace sokbo
