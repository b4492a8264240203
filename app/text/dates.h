// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/datehints.h"

#include <QDateTime>
#include <QStringView>

#include <optional>

namespace sokbo {

// A date as feeds, boards and pages write it, to UTC in whole seconds; none where the text holds no date.
// Reads RFC 822 and its heirs, every ISO 8601 form, Korean, Chinese and Japanese forms, asctime, Unix seconds
// and milliseconds, month names of some twenty languages, and the mixtures of these. A day that its month
// lacks rolls over (31 June: 1 July).
std::optional<QDateTime> parseDate(QStringView text, DateHints hints = {});

} // namespace sokbo
