// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/source.h"

#include <QStringList>

namespace sokbo::cli {

// The sources that the words name. A word is an id ("3", "#3"), an address, a title, or a part of a title
// that only one source has. Error kinds: NotFound, Usage if several sources fit.
Result<QList<Source>> chooseSources(const QList<Source> &sources, const QStringList &words);

} // namespace sokbo::cli
