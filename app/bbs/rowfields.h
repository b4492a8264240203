// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bbs/boardpage.h"

namespace sokbo {

// The parts of a row, from the element that holds each.
struct RowTitle {
    QString text;
    QStringList categories; // that stand in front of it
};
RowTitle titleIn(const BoardPage &page, int anchor);

QString authorIn(const BoardPage &page, int element);

// Boards put the exact time into an attribute where the cell shows a day only.
QDateTime dateIn(const BoardPage &page, int element);

int commentsIn(const BoardPage &page, int element, int titleAnchor); // 0 where no number stands

qint64 numberIn(const QString &text); // 46,899; 0 where it is no number
bool saysNotice(const QString &text); // 공지, 필독, Notice

} // namespace sokbo
