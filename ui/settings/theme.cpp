// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/theme.h"

#include "kit/colours.h"
#include "settings/windowstyle.h"

#include <QApplication>
#include <QStyle>

namespace sokbo {

namespace {

struct Shades {
    QRgb window, base, alternate, text, button, border, highlight, highlighted, link, disabled;
};

QPalette paletteOf(const Shades &shades)
{
    QPalette palette;
    const auto set
        = [&palette](QPalette::ColorRole role, QRgb colour) { palette.setColor(role, QColor(colour)); };
    set(QPalette::Window, shades.window);
    set(QPalette::WindowText, shades.text);
    set(QPalette::Base, shades.base);
    set(QPalette::AlternateBase, shades.alternate);
    set(QPalette::Text, shades.text);
    set(QPalette::Button, shades.button);
    set(QPalette::ButtonText, shades.text);
    set(QPalette::BrightText, shades.text);
    set(QPalette::ToolTipBase, shades.base);
    set(QPalette::ToolTipText, shades.text);
    set(QPalette::Highlight, shades.highlight);
    set(QPalette::HighlightedText, shades.highlighted);
    set(QPalette::Link, shades.link);
    set(QPalette::LinkVisited, shades.link);
    set(QPalette::PlaceholderText, shades.disabled);
    set(QPalette::Light, shades.base);
    set(QPalette::Midlight, shades.button);
    set(QPalette::Mid, shades.border);
    set(QPalette::Dark, shades.border);
    set(QPalette::Shadow, shades.border);
    for (auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, QColor(shades.disabled));
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return paletteOf({.window = 0xfff5f7f9,
        .base = 0xffffffff,
        .alternate = 0xfff9fafc,
        .text = 0xff1a1d21,
        .button = 0xfffdfdfe,
        .border = 0xffd3d9e0,
        .highlight = 0xff1f62b5,
        .highlighted = 0xffffffff,
        .link = 0xff1f5fa8,
        .disabled = 0xff707a85});
}

QPalette darkPalette()
{
    return paletteOf({.window = 0xff1e2226,
        .base = 0xff16181c,
        .alternate = 0xff191c20,
        .text = 0xffe6e9ed,
        .button = 0xff262b31,
        .border = 0xff383f47,
        .highlight = 0xff3470b8,
        .highlighted = 0xffffffff,
        .link = 0xff7db4f0,
        .disabled = 0xff8a929c});
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
