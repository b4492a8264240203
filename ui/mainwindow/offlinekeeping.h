// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "kit/board.h"
#include "mainwindow/notices.h"
#include "mainwindow/questions.h"
#include "mainwindow/syncing.h"
#include "store/store.h"

namespace sokbo {

// Gets what articles lack for reading without a network.
class OfflineKeeping final : public QObject {
    Q_OBJECT
public:
    OfflineKeeping(Store &store, const Clock &clock, Syncing &syncing, Questions &questions, Notices &notices,
        QObject *parent = nullptr);

    void keepImages(const QList<ArticleId> &ids); // of articles that were saved
    void loadImages(ArticleId id); // the reader asked for them; they stay as long as there is room
    void fetchImagesOfOpened(ArticleId id); // they stay as long as there is room
    void keepBoard(const Board &board);
    void keepArticles(const QList<ArticleId> &ids); // asks where they are many
    bool isRunning() const { return m_keeping.isRunning(); }
    void cancel() { m_keeping.cancel(); }

Q_SIGNALS:
    void progress(const QString &text, int done, int total); // in articles
    void ended();

private:
    void keepMissing(const Result<QList<Headline>> &headlines);
    void start(const QList<ArticleId> &ids);
    void end(const QFuture<Result<OfflineReport>> &keeping);

    Store &m_store;
    const Clock &m_clock;
    Syncing &m_syncing;
    Questions &m_questions;
    Notices &m_notices;
    QFuture<Result<OfflineReport>> m_keeping;
};

} // namespace sokbo
