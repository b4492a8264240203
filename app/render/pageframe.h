// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pagestyle.h"

namespace sokbo {

// What every page begins with, up to and with <body>: the content security policy as the first <meta>, title
// and style sheet.
QString pageHead(const QString &title, const QString &language, const PageStyle &style);

// The badges of a headline's flag.
QString flagBadges(const QString &flag);

// Between the parts of a line.
QString partSeparator();

} // namespace sokbo
