// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settings.h"

#include <QPalette>

namespace sokbo {

QPalette lightPalette();
QPalette darkPalette();

// Puts the program into a theme, and back into what the platform brought: its palette and style are
// remembered from the start. A style that cannot be had in the theme asked for gives way to Fusion.
class ThemeSwitch final {
public:
    ThemeSwitch();
    void apply(Theme theme) const;

private:
    QString m_style;
    QPalette m_palette;
};

} // namespace sokbo
