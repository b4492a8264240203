// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/counttable.h"
#include "store/databasecopy.h"
#include "store/tempstore.h"

namespace sokbo::test {

inline QList<AnalysedArticle> articlesFrom(int from, int count)
{
    QList<AnalysedArticle> list;
    for (int i = from; i < from + count; ++i) {
        list.append(makeArticle(i, QStringLiteral("제목 %1").arg(i),
            QStringLiteral("<p>본문은 %1 번이고 김철수가 나온다</p>").arg(i)));
        list.last().article.fetched = list.last().article.published.addSecs(60);
        list.last().mentions = {makeMention(QStringLiteral("김철수"), QStringLiteral("김철수"))};
    }
    return list;
}

inline AnalysedArticle numbered(int n)
{
    return articlesFrom(n, 1).first();
}

// A source of read articles, an hour apart.
struct TidiedLibrary {
    explicit TidiedLibrary(int articles = 100)
    {
        id = store.addSource();
        for (int at = 0; at < articles; at += 500) {
            const auto some
                = got(store->saveArticles(id, articlesFrom(at, std::min(500, articles - at)))).ids;
            ids += some;
        }
        got(store->setRead(ids, true));
    }

    void limit(const KeepLimits &limits, bool keepsUnread = true)
    {
        SourceDefaults all;
        all.keep = limits;
        all.keepsUnread = keepsUnread;
        got(store->setSourceDefaults(all));
    }

    TidyPlan plan() { return got(store->planTidying(noon)); }

    // All that the plan says; how many went.
    int tidy(const TidyPlan &plan, int slices = -1)
    {
        int gone = 0;
        for (TidyPart part : plan.parts)
            while (!part.goes.isEmpty() && slices-- != 0) {
                const TidySlice slice = got(store->tidy(part, noon));
                gone += slice.gone;
                if (slice.isOutdated)
                    break;
                part.goes.remove(0, slice.handled);
            }
        return gone;
    }

    int all() { return int(got(store->count({}))); }

    void seeSound()
    {
        QCOMPARE(got(store->doctor(false)).problems, QStringList());
        Connection connection(store.database(), Database::Mode::Read);
        QVERIFY(areCountsKept(connection.database));
        QCOMPARE(checkCounts(connection.database, false), 0);
    }

    qint64 number(const QByteArray &sql)
    {
        Database database(store.database(), Database::Mode::Read);
        return database.pragma(sql);
    }

    TempStore store;
    SourceId id;
    QList<ArticleId> ids; // newest first
};

} // namespace sokbo::test
