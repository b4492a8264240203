// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settings.h"

#include <QPalette>

namespace sokbo {

QPalette lightPalette();
QPalette darkPalette();

// Puts the program into a theme, and back into what the platform brought: its palette and style are
// remembered from the start. A style that cannot be had in the theme asked for gives way to Fusion. Before
// the first widget is made: each style then draws as WindowStyle has it.
class ThemeSwitch final {
public:
    ThemeSwitch();
    void apply(Theme theme);

private:
    QString m_style;
    QString m_current; // none before the first theme
    QPalette m_palette;
};

} // namespace sokbo
