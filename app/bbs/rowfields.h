// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bbs/boardpage.h"

namespace sokbo {

// The fields of a row, each read from the element that holds it.
struct RowTitle {
    QString text;
    QStringList categories; // in front of the title
};
RowTitle titleIn(const BoardPage &page, int anchor);

// The title of a row that is one link, in an element that may hold more: 공지 생활 › 제목 [12].
struct LinkedTitle {
    RowTitle title;
    int comments = -1; // -1: it does not say
    bool notice = false;
};
LinkedTitle linkedTitleIn(const BoardPage &page, int element);

// What a link or label of its category says within a row, outside of its title; empty if it has none.
QString categoryIn(const BoardPage &page, int element, int titleAnchor);

QString authorIn(const BoardPage &page, int element);

// Many boards show only the day and put the exact time into an attribute; this reads both.
QDateTime dateIn(const BoardPage &page, int element);

int commentsIn(const BoardPage &page, int element, int titleAnchor); // 0 if there is no number

qint64 numberIn(const QString &text); // 46,899; 0 if the text is not a number
bool saysNotice(const QString &text); // 공지, 필독, Notice
QString withoutBrackets(QString text); // [생활] is 생활

} // namespace sokbo
