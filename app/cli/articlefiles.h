// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QString>

namespace sokbo::cli {

// A file name for any title: it stays inside its folder, is at most 200 bytes long, and means nothing to a
// shell or to another system. The id makes it the only one.
QString fileNameFor(ArticleId id, const QString &title, const QString &ending);

} // namespace sokbo::cli
