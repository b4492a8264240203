// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/headline.h"
#include "core/result.h"
#include "store/store.h"

#include <QCache>
#include <QFuture>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace sokbo {

// Holds the headlines that the board shows and reads those that are missing, a window of rows at a time.
class HeadlineReader final : public QObject {
    Q_OBJECT
public:
    // `idAt` gives the article of a row; an invalid id past the last row.
    HeadlineReader(const Store &store, std::function<ArticleId(int row)> idAt, QObject *parent = nullptr);

    // The headline of a row, which may be out of date. Null: it was not read yet. Reads what is missing.
    const Headline *headline(int row) const;
    void take(const Headline &headline); // read elsewhere
    void makeStale(const QList<ArticleId> &ids);
    void makeAllStale();
    void cancel(); // what is wanted and under way; rows will be asked for again

Q_SIGNALS:
    void changed(); // some headlines are here, or are to be asked for again
    void missing(const QSet<sokbo::ArticleId> &ids); // their articles have gone; they stand empty
    void failed(const sokbo::Error &error);

private:
    void want(int row) const;
    void fetch();
    void takeAnswer(const QList<ArticleId> &asked, const Result<QList<Headline>> &headlines);
    void askAgain(const QList<ArticleId> &ids);
    void standEmpty(const QSet<ArticleId> &ids);

    const Store &m_store;
    const std::function<ArticleId(int)> m_idAt;
    mutable QCache<ArticleId, Headline> m_headlines;
    QSet<ArticleId> m_stale; // shown as they are until new headlines come
    mutable QList<int> m_wantedBlocks; // the last one is the newest wish
    mutable QTimer m_timer;
    QFuture<Result<QList<Headline>>> m_read;
    QList<ArticleId> m_asked; // by that read
    bool m_fetching = false;
    bool m_failing = false; // the last read failed, and that was told
};

} // namespace sokbo
