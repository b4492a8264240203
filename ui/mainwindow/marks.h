// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/headline.h"
#include "mainwindow/notices.h"
#include "mainwindow/undosteps.h"
#include "search/boardquery.h"
#include "store/store.h"
#include "text/passages.h"

namespace sokbo {

// What the reader does to articles. Each act can be taken back, which restores what was there before.
class Marks final : public QObject {
    Q_OBJECT
public:
    Marks(Store &store, UndoSteps &undo, Notices &notices);

    void setRead(const QList<Headline> &headlines, bool read);
    void setSaved(const QList<Headline> &headlines, bool saved);
    void setNote(ArticleId article, const QString &text);
    // `text` names the step.
    void changeHighlights(const StepText &text, ArticleId article, const HighlightChange &change);
    void markStoryRead(const QList<ArticleId> &articles);
    void joinStories(const QList<ArticleId> &articles);
    void takeOutOfStory(const QList<ArticleId> &articles);
    void setFollowed(const QList<ArticleId> &articles, bool on);
    void markAllRead(const BoardQuery &query);

Q_SIGNALS:
    void saved(const QList<sokbo::ArticleId> &ids); // that were not before

private:
    // When the store has done it, the write goes onto the undo stack, unless it changed nothing. `then`
    // follows.
    void follow(const StepText &text, const QFuture<Result<FormerState>> &write,
        std::function<void(const FormerState &)> then = {});

    Store &m_store;
    UndoSteps &m_undo;
    Notices &m_notices;
};

} // namespace sokbo
