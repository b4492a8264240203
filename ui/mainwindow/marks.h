// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source.h"
#include "core/tag.h"
#include "search/boardquery.h"
#include "store/store.h"

#include <QUndoStack>

namespace sokbo {

// What the user does to articles, tags and sources, each so that it can be undone.
class Marks final : public QObject {
    Q_OBJECT
public:
    explicit Marks(Store &store, QObject *parent = nullptr);

    QUndoStack &undoStack() { return m_undo; }

    // The articles that already are as asked for are left out of undoing.
    void setRead(const QList<Headline> &headlines, bool read);
    void setSaved(const QList<Headline> &headlines, bool saved);
    void setTag(const QList<ArticleId> &articles, const QString &tag, bool on);
    void setNote(ArticleId article, const QString &before, const QString &after);
    void markAllRead(const BoardQuery &query);
    void changeSource(const Source &before, const Source &after);
    void removeSource(const Source &source);
    void changeTag(const Tag &before, const Tag &after);
    void removeTag(const Tag &tag);
    void removeSearch(const SavedSearch &search);
    // See Store::changeCorrections(). `text` names the step.
    void changeCorrections(const QString &text, const QList<Correction> &put, const QList<Correction> &take);
    void watch(const QList<WatchedName> &names, bool on);

Q_SIGNALS:
    void saved(const QList<sokbo::ArticleId> &ids);
    void allRead(int articles);
    void sourceRemoved(const QString &title);
    void corrected(const QString &text);
    void failed(const sokbo::Error &error);

private:
    void push(const QString &text, std::function<void()> redo, std::function<void()> undo, bool done = false);
    template <typename T>
    void watch(const QFuture<Result<T>> &future);

    Store &m_store;
    QUndoStack m_undo;
};

} // namespace sokbo
