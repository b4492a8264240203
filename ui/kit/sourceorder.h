// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sokbo {

// How the sidebar orders the sources and folders of one folder. The numbers stand in the settings.
enum class SourceOrder { ByHand = 0, ByName = 1, ByUnread = 2 };

} // namespace sokbo
