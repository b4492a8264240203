// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "board/foldedrows.h"
#include "board/textline.h"
#include "core/headline.h"

#include <QFont>
#include <QList>
#include <QRect>
#include <QString>

namespace sokbo {

// The layout of a title cell, without painting. Rectangles are in the coordinates of the given cell.
struct BoardRowLayout {
    struct Piece {
        QRect rect;
        QString text;
    };
    QList<Piece> badges; // the flags: 속보, 단독, 종합
    Piece kindBadge; // behind them; quieter
    TextLine title; // with an ellipsis at its end if there is not enough room
    QRect titleRect;
    QList<QRect> readings; // one-pixel lines under the hanja that have a reading
    Piece comments; // "[12]" after the title, as bulletin boards write it
    Piece story; // "5" and a sign that says whether the story is open; there is room for it first
    QRect storySign; // for the triangle
    Piece copies; // "+3": how many repeat the article
    QList<Piece> pills; // the tags; the last one is "+2" if there is no room for all
    QFont titleFont;
    QFont smallFont;

    // `kinds` is what the row says that stands for a day's folded kinds.
    static BoardRowLayout of(const Headline &headline, const QRect &cell, const QFont &font,
        const RowFold &fold = {}, const QString &kinds = {});

private:
    static BoardRowLayout ofKinds(
        const QRect &cell, const QFont &font, const RowFold &fold, const QString &kinds);
};

// The height of a row: 22 pixels at 96 dpi with the usual font, more with a larger font. `room` is the height
// of the board in pixels. If a page of the pager nearly fits, rows become lower, down to 18 pixels, so that
// the whole page is visible: 50 headlines on a 1080p screen.
int boardRowHeight(const QFont &font, int dotsPerInch, int room);

QFont smallerFont(const QFont &font);

} // namespace sokbo
