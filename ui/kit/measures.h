// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QFont;
class QScrollArea;
class QWidget;

namespace sokbo {

// Lengths in em: one em is the size of the font in pixels. A font's average character is no measure, because
// a Korean font reports a syllable of 12 pixels there and a Latin font of the same size a letter of 6.
int em(const QFont &font, double count);
int em(const QWidget *widget, double count);

// The part of the screen that a new window of `widget` may take, in pixels: what panels leave free, less the
// window manager's frame, whose size nobody knows before the window is shown.
QSize roomOnScreen(const QWidget *widget);

// Gives a window this size in em of its font: no less than its layout needs, no more than the screen has.
void resizeInEm(QWidget *window, double width, double height);

// `content` in an area that scrolls where there is too little height for it. It is as wide as the area.
QScrollArea *scrolling(QWidget *content, QWidget *parent);

} // namespace sokbo
