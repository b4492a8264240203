// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sokbo {

// Where Linux tells of batteries and mains, a folder for each (kernel:
// Documentation/ABI/testing/sysfs-class-power).
inline constexpr auto systemPowerSupplies = "/sys/class/power_supply";

// A battery of the machine itself, not of a mouse, is being emptied, and no mains adapter is online. False
// where the folder tells nothing: most machines have no battery.
bool runsOnBattery(const QString &powerSupplies);

} // namespace sokbo
