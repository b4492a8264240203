// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QString>

namespace sokbo::cli {

// A file name for any title. It cannot leave its folder, has at most 200 bytes, and has no character with a
// meaning for a shell or another system. The id makes it unique.
QString fileNameFor(ArticleId id, const QString &title, const QString &ending);

} // namespace sokbo::cli
