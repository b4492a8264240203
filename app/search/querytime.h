// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace sokbo {

// The point in time (UTC) that the value of after: or before: means. `7d` (units h d w m y, also 시간 일 주
// 개월 년) is so long before `now`. today, yesterday, 오늘, 어제, 2025, 2025-02 and 2025-02-01 are the
// beginning of that day, month or year in local time.
std::optional<QDateTime> queryTime(const QString &value, const QDateTime &now);

} // namespace sokbo
