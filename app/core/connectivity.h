// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

namespace sokbo {

// What a connection is good for: where it costs by the byte, nothing is fetched that nobody asked for.
enum class Connectivity { Open, Metered, Absent };

} // namespace sokbo

Q_DECLARE_METATYPE(sokbo::Connectivity)
