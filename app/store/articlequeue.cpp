// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/articlequeue.h"

#include "store/articletable.h"
#include "store/correctiontable.h"
#include "store/entitytable.h"
#include "store/ruletable.h"

#include <QElapsedTimer>

namespace sokbo {

namespace {

// A damaged text must not keep the others from their marks.
std::optional<Article> readableArticle(Connection &connection, ArticleId id)
{
    try {
        return readArticle(connection, id);
    } catch (const Failure &failed) {
        if (failed.error.kind == Error::Kind::Cancelled)
            throw;
        return readArticle(connection, id, false);
    }
}

} // namespace

void joinQueue(Database &database, ArticleId id, QueueReason reason)
{
    run(database, "queue.put", id.value, qint64(reason));
}

bool isQueued(Database &database, ArticleId id)
{
    return Query(database, "queue.holds", id.value).next();
}

void changeQueued(Database &database, ArticleId id)
{
    run(database, "queue.change", id.value);
}

QList<QueuedArticle> readQueued(Connection &connection, const QList<ArticleId> &ids)
{
    Transaction snapshot(connection.database, Transaction::Kind::Read);
    QList<QueuedArticle> queued;
    queued.reserve(ids.size());
    for (const ArticleId id : ids) {
        QueuedArticle one;
        {
            Query query(connection.database, "queue.entry", id.value);
            if (!query.next())
                continue;
            const auto reason = QueueReason(query.number(0));
            one.isNew = reason != QueueReason::OtherText;
            one.rulesWait = reason == QueueReason::NewWithRules;
            one.turn = query.integer(1);
            one.sourceTitle = query.text(2);
        }
        auto article = readableArticle(connection, id);
        if (!article)
            continue;
        one.article = std::move(*article);
        queued.append(std::move(one));
    }
    return queued;
}

QueueReport saveQueued(Connection &connection, const QList<AnalysedQueued> &articles, int recogniserVersion,
    qint64 correctionRevision, ChangeSet &changes)
{
    QElapsedTimer clock;
    clock.start();
    Database &database = connection.database;
    QueueReport report;
    QList<const AnalysedQueued *> done;
    for (const AnalysedQueued &one : articles) {
        run(database, "queue.take", one.article.value, one.turn);
        if (database.changes() == 0)
            continue;
        qint64 published = 0;
        if (Query query(database, "article.place", one.article.value); query.next())
            published = query.integer(1);
        putMentions(connection, one.article, published, one.mentions, one.quotations, recogniserVersion);
        noteRevision(database, one.article, correctionRevision);
        connection.index.add(one.article.value);
        if (wantsNotice(one.hits))
            report.notify.append(one.article);
        report.done.append(one.article);
        done.append(&one);
        changes.revised.append(one.article);
        changes.entities = changes.entities || !one.mentions.isEmpty();
    }
    for (const AnalysedQueued *one : std::as_const(done)) // at the end, as in intake.cpp
        for (const RuleHit &hit : one->hits)
            doActionsOfNew(database, hit, one->article, changes);
    connection.index.indexWaiting(SearchIndex::manyWaiting);
    report.milliseconds = clock.elapsed();
    return report;
}

} // namespace sokbo
