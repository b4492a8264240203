// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace sokbo::entity {

// The day by which an event is called, as numbers before its name: 12·3 비상계엄, 6.3 지방선거.
struct EventDay {
    int sign = 0; // where the sign between month and day stands, UTF-16 units from the beginning
    int end = 0; // one past the day
    bool hasFullStop = false; // which is in a version or a decimal too: 2.1 혁명
};

// The day that a text begins with; none where its numbers are no month and day.
std::optional<EventDay> eventDayAt(QStringView text);

} // namespace sokbo::entity
