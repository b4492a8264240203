// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/datehints.h"

#include <QDateTime>
#include <QStringView>

#include <optional>

namespace sokbo {

// Reads a date of a feed, board or page. The result is UTC in whole seconds; none if the text holds no date.
// Knows RFC 822 and its successors, all forms of ISO 8601, Korean, Chinese and Japanese forms, asctime, Unix
// seconds and milliseconds, the month names of some twenty languages, and mixtures of these. Where the hints
// name the present time, also times without a day and words: 어제 23:58, 3시간 전, an hour ago. A day that
// its month does not have rolls over (31 June is 1 July).
std::optional<QDateTime> parseDate(QStringView text, DateHints hints = {});

} // namespace sokbo
