// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "board/foldedrows.h"
#include "board/textline.h"
#include "core/headline.h"
#include "kit/rowstyle.h"
#include "search/textneedle.h"

#include <QFont>
#include <QList>
#include <QRect>
#include <QString>
#include <QStringList>

namespace sokbo {

// How a board shows its rows.
struct RowLook {
    RowStyle style = RowStyle::Compact;
    QList<TextNeedle> words; // that the board was searched for
    bool hasThumbnails = false; // room for a picture of the article
};

// The layout of a title cell, without painting. Rectangles are in the coordinates of the given cell.
struct BoardRowLayout {
    struct Piece {
        QRect rect;
        QString text;
        QString tag = {}; // whose pill it is
    };
    QRect thumbnail; // for the picture of the article, before all else; null: the board has none
    // Of a pill, in pixels. A dot in the tag's colour stands before its name.
    static constexpr int pillPadding = 7, pillDot = 6, pillDotGap = 4;
    QRect dot; // of an unread article; else null
    QList<Piece> badges; // the flags: 속보, 단독, 종합
    Piece kindBadge; // behind them; quieter
    TextLine title; // with an ellipsis at its end if there is not enough room
    QRect titleRect;
    QList<QRect> hits; // behind the words that were searched for
    QList<QRect> readings; // one-pixel lines under the hanja that have a reading
    Piece comments; // "[12]" after the title, as bulletin boards write it
    QRect note; // for the sign of a note; null: there is none
    QRect highlight; // likewise of a highlight
    QRect media; // likewise of what there is to listen to or to watch
    Piece story; // "5" and a sign that says whether the story is open; there is room for it first
    QRect storySign; // for the triangle
    Piece copies; // "+3": how many repeat the article
    QList<Piece> pills; // the tags; the last one is "+2" if there is no room for all
    TextLine details; // source and author, in the second line if there is one
    QRect detailsRect;
    QRect sourceBadge; // before them
    QFont titleFont;
    QFont smallFont;

    // `kinds` is what the row says that stands for a day's folded kinds.
    static BoardRowLayout of(const Headline &headline, const QRect &row, const QFont &font,
        const RowFold &fold = {}, const QString &kinds = {}, const RowLook &look = {});

private:
    static BoardRowLayout ofText(const Headline &headline, const QRect &whole, const QFont &font,
        const RowFold &fold, const QString &kinds, const RowLook &look);
    static BoardRowLayout ofKinds(
        const QRect &line, const QFont &font, const RowFold &fold, const QString &kinds);
    void layDetails(const Headline &headline, const QRect &line, int left);
};

// The height of a row: compact 20 pixels at 96 dpi with the usual font, more with a larger font. `room` is
// the height of the board in pixels. If a page of the pager nearly fits, compact rows become lower, down to
// 18 pixels, so that the whole page is visible: 50 headlines on a 1080p screen.
int boardRowHeight(const QFont &font, int dotsPerInch, int room, RowStyle style);

// What the first row of a day has above it for the day's heading.
int dayHeadingHeight(const QFont &font, int dotsPerInch);

QFont smallerFont(const QFont &font);

} // namespace sokbo
