// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/siteicon.h"
#include "core/source.h"

#include <QColor>
#include <QImage>
#include <QRect>
#include <QString>

class QPainter;

namespace sokbo {

// What stands for a source: the picture of its site, or where that has none the first letter of its title, on
// a colour that its host decides, so that it is the same on every computer.
struct SourceBadge {
    QString letter; // one character, of the text's or of the host's; empty where neither has a letter
    QColor ground; // white letters on it have a contrast of 4.5:1
    QImage picture = {}; // at most 64 pixels wide and high; null: there is none

    friend bool operator==(const SourceBadge &, const SourceBadge &) = default;
};

SourceBadge sourceBadge(const QString &title, const QString &host);
SourceBadge sourceBadge(const Source &source, const QImage &picture = {});
// The picture of a site; null where it cannot be read. Takes milliseconds: not for the window's thread.
QImage siteIconImage(const SiteIcon &icon);
void paintSourceBadge(QPainter *painter, const QRect &rect, const SourceBadge &badge, const QFont &font);

} // namespace sokbo
