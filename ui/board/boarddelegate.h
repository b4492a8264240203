// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "board/boardmodel.h"
#include "board/boardrowlayout.h"
#include "kit/sourcebadge.h"

#include <QHash>
#include <QStyledItemDelegate>

namespace sokbo {

class Thumbnails;

// Paints the cells of the board from the headlines, in the colours of the view's palette.
class BoardDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit BoardDelegate(const BoardModel &model, QObject *parent = nullptr);

    void setTagColours(const QHash<QString, TagColour> &colours)
    {
        m_tagColours = colours;
    } // by case-folded name

    void setSourceBadges(const QHash<SourceId, SourceBadge> &badges) { m_badges = badges; }
    void setDotsPerInch(int dots) { m_dotsPerInch = dots; }
    void setLook(const RowLook &look) { m_look = look; }
    const RowLook &look() const { return m_look; }
    void setThumbnails(Thumbnails *thumbnails) { m_thumbnails = thumbnails; } // null: none are shown
    void setSpoken(ArticleId id) { m_spoken = id; } // its headline is being said
    ArticleId spoken() const { return m_spoken; }

    // What the row has for itself in `cell`, which may begin with the heading of its day.
    QRect rowIn(const QRect &cell, int row, const QFont &font) const;
    // Of the title cell of a row whose headline is known.
    BoardRowLayout layoutOf(int row, const QRect &cell, const QFont &font) const;

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Inks;
    Inks inksFor(const QStyleOptionViewItem &option, const Headline *headline, bool standsForKinds) const;
    void paintTitle(QPainter *painter, const QStyleOptionViewItem &option, const Headline &headline, int row,
        const Inks &inks) const;
    void paintThumbnail(QPainter *painter, const QRect &place, ArticleId id) const;
    void paintStar(QPainter *painter, const QRect &cell, bool saved, const Inks &inks) const;
    void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const Headline &headline, const Inks &inks) const;
    bool isSpoken(int row) const;
    QColor pillColour(const QString &tag, const Inks &inks) const;

    const BoardModel &m_model;
    QHash<QString, TagColour> m_tagColours;
    QHash<SourceId, SourceBadge> m_badges;
    RowLook m_look;
    Thumbnails *m_thumbnails = nullptr;
    int m_dotsPerInch = 96;
    ArticleId m_spoken;
};

} // namespace sokbo
