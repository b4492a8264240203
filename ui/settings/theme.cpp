// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/theme.h"

#include "kit/colours.h"
#include "settings/windowstyle.h"

#include <QApplication>
#include <QStyle>

namespace sokbo {

namespace {

// A colour of the window in each theme.
struct Shade {
    QRgb light;
    QRgb dark;
};
constexpr Shade window{0xfff5f7f9, 0xff1e2226};
constexpr Shade base{0xffffffff, 0xff16181c};
constexpr Shade alternate{0xfff9fafc, 0xff191c20};
constexpr Shade ink{0xff1a1d21, 0xffe6e9ed};
constexpr Shade button{0xfffdfdfe, 0xff262b31};
constexpr Shade border{0xffd3d9e0, 0xff383f47};
constexpr Shade highlight{0xff1f62b5, 0xff3470b8};
constexpr Shade highlighted{0xffffffff, 0xffffffff};
constexpr Shade link{0xff1f5fa8, 0xff7db4f0};
constexpr Shade disabled{0xff646e79, 0xff8a929c};

QPalette paletteOf(bool dark)
{
    QPalette palette;
    const auto colour = [dark](const Shade &shade) { return QColor(dark ? shade.dark : shade.light); };
    const auto set
        = [&](QPalette::ColorRole role, const Shade &shade) { palette.setColor(role, colour(shade)); };
    set(QPalette::Window, window);
    set(QPalette::WindowText, ink);
    set(QPalette::Base, base);
    set(QPalette::AlternateBase, alternate);
    set(QPalette::Text, ink);
    set(QPalette::Button, button);
    set(QPalette::ButtonText, ink);
    set(QPalette::BrightText, ink);
    set(QPalette::ToolTipBase, base);
    set(QPalette::ToolTipText, ink);
    set(QPalette::Highlight, highlight);
    set(QPalette::HighlightedText, highlighted);
    set(QPalette::Link, link);
    set(QPalette::LinkVisited, link);
    set(QPalette::PlaceholderText, disabled);
    set(QPalette::Light, base);
    set(QPalette::Midlight, button);
    set(QPalette::Mid, border);
    set(QPalette::Dark, border);
    set(QPalette::Shadow, border);
    for (auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, colour(disabled));
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return paletteOf(false);
}

QPalette darkPalette()
{
    return paletteOf(true);
}

ThemeSwitch::ThemeSwitch()
    : m_style(QApplication::style()->name())
    , m_palette(QApplication::palette())
{
}

void ThemeSwitch::apply(Theme theme)
{
    const bool systemDark = isDark(m_palette);
    const bool dark = theme == Theme::System ? systemDark : theme == Theme::Dark;
    // Fusion's own grey is what stands where the desktop names no colours: then ours are better.
    const bool noColours = m_style.compare(QStringLiteral("fusion"), Qt::CaseInsensitive) == 0
        && QApplication::style()->standardPalette().color(QPalette::Window)
            == m_palette.color(QPalette::Window);
    const bool ours = noColours || dark != systemDark;
    const QString style = ours ? QStringLiteral("fusion") : m_style;
    if (m_current.compare(style, Qt::CaseInsensitive) != 0) {
        QApplication::setStyle(new WindowStyle(style));
        m_current = style;
    }
    QApplication::setPalette(!ours ? m_palette : dark ? darkPalette() : lightPalette());
}

} // namespace sokbo
