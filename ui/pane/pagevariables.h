// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QHash>
#include <QString>

namespace sokbo {

// The variables at the beginning of a page's style sheet (render/stylesheet.h): "ground" → "#ffffff", "size"
// → "15px". From them the widgets around a page know its colours. Empty for a page without variables.
QHash<QString, QString> pageVariables(const QString &page);

// The colour of the page's ground; invalid if the page does not say it.
QColor pageGround(const QString &page);

} // namespace sokbo
