// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QString>

namespace sokbo {

class MainWindow;

// Waits until the board, the sidebar and an article are painted, in the engine where there is one, writes the
// window's picture and ends the program: status 0, or 1 where the file cannot be written. Without an article
// the board's first one is opened; with a sample under way its sync is waited for.
void takeScreenshot(MainWindow &window, const QString &file, ArticleId article, bool withSample);

} // namespace sokbo
