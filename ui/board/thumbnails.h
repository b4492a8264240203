// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "store/store.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSize>
#include <QTimer>

namespace sokbo {

// A stored picture at the size of a row: as much of its middle as fills `pixels`. Null where it cannot be
// read or is too large. Takes milliseconds: not for the window's thread.
QImage thumbnailOf(const Asset &asset, const QSize &pixels);

// The pictures of the board's rows, from what the store has: nothing is fetched for them. They are read and
// decoded beside the window's thread, the last one that was asked for first.
class Thumbnails final : public QObject {
    Q_OBJECT
public:
    explicit Thumbnails(const Store &store, QObject *parent = nullptr);

    // In pixels of the screen. Null: it is not here yet, and comes, or there is none. Of another size than
    // before it may be that of before, until it comes.
    QImage picture(ArticleId id, const QSize &pixels);
    void clear(); // what is here and what is wanted
    static constexpr qsizetype mostBytes = 8 * 1024 * 1024; // of all pictures together

Q_SIGNALS:
    void changed(); // one came

private:
    struct Thumbnail {
        QImage picture; // null: there is none
        QSize asked;
        bool isStale = false;
    };
    struct Wish {
        ArticleId id;
        QSize pixels;
        friend bool operator==(const Wish &, const Wish &) = default;
    };
    void want(const Wish &wish);
    void readNext();
    void take(const Wish &wish, const QImage &picture);
    void follow(const ChangeSet &changes);
    void makeStale(ArticleId id);

    const Store &m_store;
    QCache<ArticleId, Thumbnail> m_pictures; // cost: bytes
    QList<Wish> m_wishes; // the last one is the newest
    std::optional<Wish> m_reading;
    QTimer m_timer;
};

} // namespace sokbo
