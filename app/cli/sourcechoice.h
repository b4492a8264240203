// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/source.h"

#include <QStringList>

namespace sokbo::cli {

// The sources that words name: an id ("3", "#3"), an address, or a title, whole or in part where only one has
// it. Error kinds: NotFound, Usage where several fit.
Result<QList<Source>> chooseSources(const QList<Source> &sources, const QStringList &words);

} // namespace sokbo::cli
