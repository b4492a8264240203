// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pagestyle.h"

namespace sokbo {

// The beginning of every page, up to <body>: the content security policy as the first <meta>, the title and
// the style sheet.
QString pageHead(const QString &title, const QString &language, const PageStyle &style);

// A headline's flag as badges.
QString flagBadges(const QString &flag);

// The dot between the parts of a line.
QString partSeparator();

} // namespace sokbo
