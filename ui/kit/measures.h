// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QFont;
class QScrollArea;
class QWidget;

namespace sokbo {

// Lengths in em: one em is the size of the font in pixels. The average character width is not a good measure:
// at the same size, a Korean font reports a syllable of 12 pixels and a Latin font a letter of 6.
int em(const QFont &font, double count);
int em(const QWidget *widget, double count);

// The room for a new window on the screen of `widget`, in pixels: without the desktop's panels, and without
// room for the window's frame, whose size is unknown before the window is shown.
QSize roomOnScreen(const QWidget *widget);

// Gives a window a size in em of its font, but not smaller than its layout needs and not larger than the
// screen.
void resizeInEm(QWidget *window, double width, double height);

// Puts `content` into an area that scrolls if its height is too small. The content is as wide as the area.
QScrollArea *scrolling(QWidget *content, QWidget *parent);

} // namespace sokbo
