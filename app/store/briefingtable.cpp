// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/briefingtable.h"

#include "store/correctiontable.h"
#include "store/entitytable.h"
#include "store/times.h"
#include "store/trends.h"

#include <algorithm>
#include <cmath>

namespace sokbo {

namespace {

constexpr qint64 sittingSeconds = 3 * 3600;
constexpr int rememberedDays = 30; // of what is opened
constexpr int rememberedTagDays = 90; // tags are given with more thought
constexpr int fewestOpened = 3; // articles with a name: less is chance
constexpr int fewestTagged = 2;
constexpr double leastOpened = 4; // that the reader opens a name so often
constexpr double leastTagSurprise = 3; // that he tags it so often
constexpr int mostOpenedNames = 40;
constexpr int mostNamesOfTag = 12;
constexpr int nameCandidates = 300;

constexpr double watchedWeight = 1;
constexpr double tagWeight = 0.8;
constexpr double taggedNameWeight = 0.4;
constexpr double mostOpenedWeight = 0.4;

// 0 stands for never.
QDateTime timeOrNever(qint64 seconds)
{
    return seconds > 0 ? timeFromSeconds(seconds) : QDateTime();
}

qint64 secondsOf(const QDateTime &time)
{
    return time.isValid() ? time.toSecsSinceEpoch() : 0;
}

struct Counted {
    EntityId entity;
    QString name;
    int articles = 0;
};

// How many of so many articles have something, and how many of these the reader chose.
struct Share {
    int all = 0;
    int chosen = 0;
};

// What is chosen as often as everything else says nothing: who marks all read has opened every name.
double surpriseOf(const Share &all, int with, int chosenWith)
{
    if (all.all <= 0)
        return 0;
    return surprise(chosenWith, double(with) * all.chosen / all.all);
}

class MaterialReader {
public:
    MaterialReader(Database &database, const QDateTime &from, const QDateTime &until)
        : m_database(database)
        , m_from(from.toSecsSinceEpoch())
        , m_until(until.toSecsSinceEpoch())
    {
    }

    BriefingMaterial read(const Cancelled &cancelled)
    {
        readRows();
        const auto goOn = [&] {
            if (cancelled())
                fail(Error::Kind::Cancelled, QStringLiteral("cancelled"));
        };
        goOn();
        addWatched();
        addTags();
        goOn();
        addOpened();
        return m_material;
    }

private:
    void readRows()
    {
        Query query(m_database, "briefing.articles", m_from, m_until);
        while (query.next())
            m_material.rows.append({ArticleId{query.integer(0)}, StoryId{query.integer(1)},
                SourceId{query.integer(2)}, timeFromSeconds(query.integer(3))});
        Query folded(m_database, "briefing.folded", m_from, m_until);
        while (folded.next())
            m_material.folded.append({articleKindFromNumber(folded.integer(0)), folded.number(1)});
    }

    // Notes what the articles that the statement finds concern. What concerns none is no reason for any.
    void add(const Interest &interest, const char *statement, const QList<qint64> &ids)
    {
        const auto place = int(m_material.interests.size());
        bool touchesAny = false;
        for (const qint64 id : ids) {
            Query query(m_database, statement, id, m_from, m_until);
            while (query.next()) {
                QList<int> &touched = m_material.touched[ArticleId{query.integer(0)}];
                if (!touched.contains(place))
                    touched.append(place);
                touchesAny = true;
            }
        }
        if (touchesAny)
            m_material.interests.append(interest);
    }

    void addWatched()
    {
        for (const EntityId entity : watchedEntities(m_database))
            if (Query query(m_database, "mention.entity", entity.value); query.next())
                add({Interest::Kind::Watched, query.text(1), entity, 0, watchedWeight}, "briefing.naming",
                    {entity.value});
    }

    void addTags()
    {
        QList<std::pair<qint64, QString>> tags;
        {
            Query query(m_database, "briefing.tags");
            while (query.next())
                tags.append({query.integer(0), query.text(1)});
        }
        const qint64 since = m_until - rememberedTagDays * qint64(24 * 3600);
        for (const auto &[tag, name] : std::as_const(tags)) {
            add({Interest::Kind::Tag, name, {}, 0, tagWeight}, "briefing.tagged", {tag});
            if (const QList<qint64> names = namesOfTag(tag, since); !names.isEmpty())
                add({Interest::Kind::TaggedName, name, {}, 0, taggedNameWeight}, "briefing.naming", names);
        }
    }

    QList<qint64> namesOfTag(qint64 tag, qint64 since)
    {
        Share share;
        share.all = shareSince(since).all;
        if (Query query(m_database, "briefing.countTagged", tag, since); query.next())
            share.chosen = query.number(0);
        QList<Counted> names;
        {
            Query query(m_database, "briefing.taggedNames", tag, since, fewestTagged, nameCandidates);
            while (query.next())
                names.append({EntityId{query.integer(0)}, {}, query.number(1)});
        }
        QList<qint64> typical;
        for (const Counted &name : std::as_const(names))
            if (typical.size() < mostNamesOfTag
                && surpriseOf(share, named(name.entity, since), name.articles) >= leastTagSurprise)
                typical.append(name.entity.value);
        return typical;
    }

    void addOpened()
    {
        qint64 since = m_until - rememberedDays * qint64(24 * 3600);
        since = std::max(since, secondsOf(readBriefingState(m_database).interestsSince));
        const Share share = shareSince(since);
        QList<Counted> names;
        if (share.chosen >= fewestOpened) {
            Query query(m_database, "briefing.openedNames", since, fewestOpened, nameCandidates);
            while (query.next())
                names.append({EntityId{query.integer(0)}, query.text(1), query.number(2)});
        }
        struct Liked {
            Counted name;
            double surprise = 0;
        };
        QList<Liked> liked;
        for (const Counted &name : std::as_const(names))
            if (const double much = surpriseOf(share, named(name.entity, since), name.articles);
                much >= leastOpened)
                liked.append({name, much});
        std::stable_sort(liked.begin(), liked.end(),
            [](const Liked &a, const Liked &b) { return a.surprise > b.surprise; });
        for (const Liked &each : liked.mid(0, mostOpenedNames))
            add({Interest::Kind::Opened, each.name.name, each.name.entity, each.name.articles,
                    std::min(mostOpenedWeight, std::log1p(each.surprise) / 8)},
                "briefing.naming", {each.name.entity.value});
    }

    int named(EntityId entity, qint64 since)
    {
        Query query(m_database, "briefing.named", entity.value, since);
        return query.next() ? query.number(0) : 0;
    }

    Share shareSince(qint64 since)
    {
        Query query(m_database, "briefing.countOpened", since);
        return query.next() ? Share{query.number(0), query.number(1)} : Share();
    }

    Database &m_database;
    qint64 m_from;
    qint64 m_until;
    BriefingMaterial m_material;
};

} // namespace

BriefingState readBriefingState(Database &database)
{
    Query query(database, "briefing.state");
    if (!query.next())
        return {};
    return {timeOrNever(query.integer(1)), timeOrNever(query.integer(2)), timeOrNever(query.integer(0))};
}

BriefingState noteBriefingLook(Database &database, const QDateTime &now)
{
    const BriefingState before = readBriefingState(database);
    if (!before.looked.isValid() || before.looked.secsTo(now) > sittingSeconds)
        run(database, "briefing.look", now.toSecsSinceEpoch());
    return readBriefingState(database);
}

QDateTime countInterestsSince(Database &database, const QDateTime &since)
{
    const QDateTime before = readBriefingState(database).interestsSince;
    run(database, "briefing.forget", secondsOf(since));
    return before;
}

BriefingMaterial readBriefingMaterial(
    Database &database, const QDateTime &from, const QDateTime &until, const Cancelled &cancelled)
{
    const Transaction snapshot(database, Transaction::Kind::Read);
    return MaterialReader(database, from, until).read(cancelled);
}

} // namespace sokbo
