// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settings.h"

#include <QPalette>

namespace sokbo {

QPalette lightPalette();
QPalette darkPalette();

// Switches the theme of the program. It remembers the platform's palette and style, to go back to them. If
// the platform's style does not have the wanted theme, Fusion is used. Make it before the first widget: then
// every style draws with the changes of WindowStyle.
class ThemeSwitch final {
public:
    ThemeSwitch();
    void apply(Theme theme);

private:
    QString m_style;
    QString m_current; // empty before the first theme
    QPalette m_palette;
};

} // namespace sokbo
