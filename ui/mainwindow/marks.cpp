// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/marks.h"

#include "kit/answer.h"

#include <QUndoCommand>

namespace sokbo {

namespace {

class Step final : public QUndoCommand {
public:
    Step(const QString &text, std::function<void()> redo, std::function<void()> undo, bool done)
        : QUndoCommand(text)
        , m_redo(std::move(redo))
        , m_undo(std::move(undo))
        , m_done(done)
    {
    }

    void redo() override
    {
        if (!std::exchange(m_done, false))
            m_redo();
    }

    void undo() override { m_undo(); }

private:
    std::function<void()> m_redo;
    std::function<void()> m_undo;
    bool m_done; // the store has done it already: pushing is not to do it again
};

} // namespace

Marks::Marks(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    m_undo.setUndoLimit(200);
}

void Marks::push(const QString &text, std::function<void()> redo, std::function<void()> undo, bool done)
{
    m_undo.push(new Step(text, std::move(redo), std::move(undo), done));
}

template <typename T>
void Marks::watch(const QFuture<Result<T>> &future)
{
    onAnswer(future, this, [this](const Result<T> &result) {
        if (!result)
            Q_EMIT failed(result.error());
    });
}

void Marks::setRead(const QList<Headline> &headlines, bool read)
{
    QList<ArticleId> ids;
    for (const Headline &headline : headlines)
        if (headline.read != read)
            ids.append(headline.id);
    if (ids.isEmpty())
        return;
    push(
        read ? tr("mark read") : tr("mark unread"), [this, ids, read] { watch(m_store.setRead(ids, read)); },
        [this, ids, read] { watch(m_store.setRead(ids, !read)); });
}

void Marks::setSaved(const QList<Headline> &headlines, bool save)
{
    QList<ArticleId> ids;
    for (const Headline &headline : headlines)
        if (headline.saved != save)
            ids.append(headline.id);
    if (ids.isEmpty())
        return;
    push(
        save ? tr("save") : tr("no longer save"), [this, ids, save] { watch(m_store.setSaved(ids, save)); },
        [this, ids, save] { watch(m_store.setSaved(ids, !save)); });
    if (save)
        Q_EMIT saved(ids);
}

void Marks::setTag(const QList<ArticleId> &articles, const QString &tag, bool on)
{
    // Only those that change: undoing must not take the tag from articles that had it before.
    onAnswer(m_store.headlines(articles), this, [this, tag, on](const Result<QList<Headline>> &headlines) {
        QList<ArticleId> ids;
        for (const Headline &headline : headlines.value_or(QList<Headline>()))
            if (headline.tags.contains(tag, Qt::CaseInsensitive) != on)
                ids.append(headline.id);
        if (ids.isEmpty())
            return;
        const auto add = [this, ids, tag] { watch(m_store.setTags(ids, {tag}, {})); };
        const auto take = [this, ids, tag] { watch(m_store.setTags(ids, {}, {tag})); };
        if (on)
            push(tr("tag “%1”").arg(tag), add, take);
        else
            push(tr("take off the tag “%1”").arg(tag), take, add);
    });
}

void Marks::setNote(ArticleId article, const QString &before, const QString &after)
{
    if (before == after)
        return;
    push(
        tr("note"), [this, article, after] { watch(m_store.setNote(article, after)); },
        [this, article, before] { watch(m_store.setNote(article, before)); });
}

void Marks::markAllRead(const BoardQuery &query)
{
    onAnswer(m_store.markAllRead(query), this, [this](const Result<QList<ArticleId>> &ids) {
        if (!ids) {
            Q_EMIT failed(ids.error());
            return;
        }
        Q_EMIT allRead(int(ids->size()));
        if (ids->isEmpty())
            return;
        push(
            tr("mark all read"), [this, ids = *ids] { watch(m_store.setRead(ids, true)); },
            [this, ids = *ids] { watch(m_store.setRead(ids, false)); }, true);
    });
}

void Marks::changeSource(const Source &before, const Source &after)
{
    push(
        tr("change “%1”").arg(before.title), [this, after] { watch(m_store.updateSource(after)); },
        [this, before] { watch(m_store.updateSource(before)); });
}

void Marks::removeSource(const Source &source)
{
    push(
        tr("remove “%1”").arg(source.title), [this, source] { watch(m_store.removeSource(source.id)); },
        [this, source] { watch(m_store.restoreSource(source.id)); });
    Q_EMIT sourceRemoved(source.title);
}

void Marks::changeTag(const Tag &before, const Tag &after)
{
    if (before == after)
        return;
    push(
        tr("change the tag “%1”").arg(before.name),
        [this, before, after] { watch(m_store.updateTag(before.name, after)); },
        [this, before, after] { watch(m_store.updateTag(after.name, before)); });
}

void Marks::removeTag(const Tag &tag)
{
    // Its articles are asked for first: undoing gives the tag back to them.
    QueryNode node;
    node.kind = QueryNode::Kind::Field;
    node.field = QueryField::Tag;
    node.text = tag.name;
    node.quoted = true;
    BoardQuery query;
    query.root.children = {node};
    onAnswer(m_store.board(query), this, [this, tag](const Result<QList<ArticleId>> &ids) {
        const QList<ArticleId> articles = ids.value_or(QList<ArticleId>());
        push(
            tr("remove the tag “%1”").arg(tag.name), [this, tag] { watch(m_store.removeTag(tag.name)); },
            [this, tag, articles] {
                watch(m_store.setTags(articles, {tag.name}, {}));
                watch(m_store.updateTag(tag.name, tag));
            });
    });
}

void Marks::removeSearch(const SavedSearch &search)
{
    push(
        tr("remove the search “%1”").arg(search.name),
        [this, search] { watch(m_store.removeSearch(search.id)); },
        [this, search] {
            SavedSearch again = search;
            again.id = 0; // its old number is gone with it
            watch(m_store.saveSearch(again));
        });
}

void Marks::changeCorrections(
    const QString &text, const QList<Correction> &put, const QList<Correction> &take)
{
    // What it replaces is known when it is done: that is what undoing puts back.
    onAnswer(m_store.changeCorrections(put, take), this,
        [this, text, put, take](const Result<QList<Correction>> &before) {
            if (!before) {
                Q_EMIT failed(before.error());
                return;
            }
            push(
                text, [this, put, take] { watch(m_store.changeCorrections(put, take)); },
                [this, put, before = *before] { watch(m_store.changeCorrections(before, put)); }, true);
            Q_EMIT corrected(text);
        });
}

void Marks::watch(const QList<WatchedName> &names, bool on)
{
    if (names.isEmpty())
        return;
    push(
        on ? tr("watch “%1”").arg(names.first().name) : tr("no longer watch “%1”").arg(names.first().name),
        [this, names, on] { watch(m_store.setWatched(names, on)); },
        [this, names, on] { watch(m_store.setWatched(names, !on)); });
}

} // namespace sokbo
