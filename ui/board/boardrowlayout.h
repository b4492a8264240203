// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "board/textline.h"
#include "core/headline.h"

#include <QFont>
#include <QList>
#include <QRect>
#include <QString>

namespace sokbo {

// Where everything in a title cell goes, apart from painting it. Rectangles are in the coordinates of the
// cell given.
struct BoardRowLayout {
    struct Piece {
        QRect rect;
        QString text;
    };
    QList<Piece> badges; // the flags: 속보, 단독, 종합
    TextLine title; // with an ellipsis at its end where it is longer than the room for it
    QRect titleRect;
    QList<QRect> readings; // under the hanja that have a reading: one-pixel lines
    Piece comments; // "[12]" behind the title, as boards write it
    QList<Piece> pills; // the tags, with a last "+2" where there is no room for all
    QFont titleFont;
    QFont smallFont;

    static BoardRowLayout of(const Headline &headline, const QRect &cell, const QFont &font);
};

// 22 pixels at 96 dpi with the usual font, more where the font is larger. Where `room`, the height of the
// board in pixels, then falls short of a page of the pager's by little, rows move together, down to 18
// pixels, so that the page is seen whole: 50 headlines on a 1080p screen.
int boardRowHeight(const QFont &font, int dotsPerInch, int room);

QFont smallerFont(const QFont &font);

} // namespace sokbo
