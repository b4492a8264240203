// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

namespace sokbo {

// A file of the sample board (UTF-8) as if it had been written today: the days of its dates are moved so that
// the sample's last day, which the files themselves write as 2026-11-23, is the day of `now` in Korea. Times
// of that day that are still to come are brought closer, in their order. Understood are the forms that the
// files use: 2026-11-23T13:40:05+09:00 or Z, Mon, 23 Nov 2026 13:40:05 +0900 or GMT,
// title="13:40">2026.11.23, 2026.11.23 13:40, and the launch's day in words, 23일. Where that is the 23rd
// itself and late in the day, nothing changes.
QByteArray withDatesOfToday(const QByteArray &file, const QDateTime &now);

} // namespace sokbo
