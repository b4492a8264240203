// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/countedanew.h"

namespace sokbo::test {

// Does whatever can be done with a store, by chance.
class ChanceReader {
public:
    explicit ChanceReader(quint32 seed)
        : chance(seed)
    {
        for (int i = 0; i < 4; ++i)
            sources.append(store.addSource(QStringLiteral("신문 %1").arg(i)));
    }

    void act()
    {
        switch (chance.bounded(27)) {
        case 0:
        case 1:
        case 2:
        case 3:
            takeIn(AnalysedArticle::Marks::Made);
            return;
        case 4:
        case 5:
            takeIn(AnalysedArticle::Marks::Later);
            return;
        case 6:
        case 7:
            workOffQueue();
            return;
        case 8:
            undo.append(got(store->setRead(some(6), chance.bounded(3) > 0)));
            return;
        case 9:
            undo.append(got(store->setSaved(some(3), chance.bounded(3) > 0)));
            return;
        case 10:
            undo.append(got(store->setTags(some(4), {tag()}, {tag()})));
            return;
        case 11:
            for (const ArticleId id : some(1))
                if (got(store->headlines({id})).size() == 1)
                    undo.append(
                        got(store->setNote(id, chance.bounded(2) ? QStringLiteral("메모") : QString())));
            return;
        case 12:
            if (!undo.isEmpty())
                got(store->putBack(undo.takeAt(chance.bounded(undo.size()))));
            return;
        case 13:
            std::ignore = store->updateTag(tag(), {tag(), 0xff112233u, 0, 0}).result(); // may not be there
            return;
        case 14:
            if (const auto removed
                = store->removeTag(tag(), chance.bounded(2) ? TagScope::Branch : TagScope::Alone).result())
                undo.append(*removed);
            return;
        case 24:
        case 25: // may not be there, or lie below itself
            if (const auto moved = store->updateTag(tag(), {tag(), 0, 0, 0}).result())
                undo.append(*moved);
            return;
        case 15:
            undo.append(got(store->markAllRead(parsed(QStringLiteral("제목 %1").arg(chance.bounded(9))))));
            return;
        case 16:
            std::ignore = store->removeSource(source()).result();
            return;
        case 17:
            std::ignore = store->restoreSource(source()).result();
            return;
        case 18: {
            const int number = chance.bounded(4);
            Source again;
            again.url = QUrl(QStringLiteral("https://news.example/%1.xml").arg(1 + number));
            sources[number] = got(store->addSource(again)); // another one where nothing of it had stayed
            return;
        }
        case 19: {
            SourceFacts facts;
            facts.state = SourceState();
            facts.state->dates.minutes = 60 * chance.bounded(0, 12);
            got(store->noteSource(source(), facts));
            return;
        }
        case 20:
            reanalyse();
            return;
        case 21: {
            Correction correction;
            correction.subject = name(chance.bounded(12));
            correction.name = name(chance.bounded(12));
            correction.made = noon;
            got(store->changeCorrections({correction}, {}));
            return;
        }
        case 22:
            restart();
            return;
        case 23:
            tidy();
            return;
        default:
            got(store->doctor(true));
        }
    }

    // And waits for what it deletes then.
    void restart()
    {
        store.reopen();
        const QByteArray doomed = "SELECT count(*) FROM source WHERE removed = 2";
        QTRY_COMPARE_WITH_TIMEOUT(numberOf(store.database(), doomed), 0, 20000);
    }

    TempStore store;
    QRandomGenerator chance;

private:
    static QString name(int n) { return QStringLiteral("강바다%1").arg(QChar(0xac00 + n * 600)); }
    QString tag()
    {
        QStringList parts;
        for (int depth = chance.bounded(1, 4); depth > 0; --depth)
            parts.append(QStringLiteral("태그 %1").arg(chance.bounded(3)));
        return parts.join(QLatin1Char('/'));
    }
    SourceId source() { return sources.at(chance.bounded(sources.size())); }
    QList<ArticleId> some(int count)
    {
        QList<ArticleId> chosen;
        for (int i = 0; i < count && !ids.isEmpty(); ++i)
            chosen.append(ids.at(chance.bounded(ids.size())));
        return chosen;
    }
    QList<Mention> mentions()
    {
        QList<Mention> made;
        for (int i = chance.bounded(5); i > 0; --i) {
            const int n = chance.bounded(12);
            made.append(
                makeMention(name(n), name(n), n % 3 ? MentionType::Person : MentionType::Organisation));
        }
        return made;
    }
    // New ones, and known ones with other words.
    void takeIn(AnalysedArticle::Marks marks)
    {
        QList<AnalysedArticle> articles;
        for (int i = chance.bounded(1, 8); i > 0; --i) {
            const int n = chance.bounded(150);
            AnalysedArticle article = makeArticle(n, QStringLiteral("제목 %1").arg(n % 9),
                QStringLiteral("<p>글 %1 %2</p>").arg(n).arg(chance.bounded(3)));
            article.article.published = noon.addSecs(-chance.bounded(35 * 86400));
            article.article.fetched = noon.addSecs(3600);
            article.marks = marks;
            if (marks == AnalysedArticle::Marks::Made)
                article.mentions = mentions();
            articles.append(article);
        }
        if (const auto report = store->saveArticles(source(), articles).result())
            ids += report->ids;
    }
    void workOffQueue()
    {
        QList<AnalysedQueued> analysed;
        for (const QueuedArticle &queued : got(store->queued(got(store->queuedArticles(8)))))
            analysed.append({queued.article.id, queued.turn, mentions(), {}, {}});
        got(store->saveQueued(analysed, 1, 0));
    }
    void reanalyse()
    {
        QList<MarkedArticle> marked;
        for (const ArticleId id : got(store->articlesForRecogniser(2, 10)))
            if (const auto stored = store->article(id).result()) // else it is hidden
                marked.append({stored->article, mentions()});
        got(store->saveMentions(marked, chance.bounded(1, 3), got(store->correctionRevision())));
    }

    // Some of what is beyond limits of this moment.
    void tidy()
    {
        SourceDefaults all;
        all.keep.articles = chance.bounded(5, 40);
        all.keepsUnread = chance.bounded(2) == 0;
        got(store->setSourceDefaults(all));
        for (TidyPart part : got(store->planTidying(noon)).parts)
            while (!part.goes.isEmpty() && chance.bounded(4) > 0)
                part.goes.remove(0, got(store->tidy(part, noon)).handled);
    }

    QList<SourceId> sources;
    QList<ArticleId> ids;
    QList<FormerState> undo;
};

} // namespace sokbo::test
