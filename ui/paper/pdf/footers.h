// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "kit/paperlayout.h"

namespace sokbo {

// The pages of `pdf`, which were set in `layout`, with `title` and their numbers in the lower margin. What
// stands above stays as it is. Error kind Parse: this is no PDF.
Result<QByteArray> withFooters(const QByteArray &pdf, const PaperLayout &layout, const QString &title);

} // namespace sokbo
