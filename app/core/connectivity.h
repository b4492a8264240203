// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

namespace sokbo {

// The state of the network. On a metered connection, only what the user asked for is fetched.
enum class Connectivity { Open, Metered, Absent };

} // namespace sokbo

Q_DECLARE_METATYPE(sokbo::Connectivity)
