// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/noteworthy.h"

#include "store/articletable.h"
#include "store/correctiontable.h"
#include "store/ruletable.h"
#include "store/times.h"

#include <QMap>

namespace sokbo {

namespace {

using Reasons = QMap<ArticleId, QList<NoteworthyReason>>; // in the order of the ids: as they were stored

void addReason(Reasons &reasons, ArticleId article, NoteworthyReason::Kind kind, const QString &name)
{
    if (const NoteworthyReason reason{kind, name}; !reasons[article].contains(reason))
        reasons[article].append(reason);
}

void addWatched(Database &database, ArticleId after, const QDateTime &since, Reasons &reasons)
{
    for (const auto &[type, name] : watchedNames(database)) {
        QList<EntityId> bearers;
        {
            Query query(database, "mention.namesakes", mentionTypeName(type), name);
            while (query.next())
                bearers.append(EntityId{query.integer(0)});
        }
        for (const EntityId bearer : std::as_const(bearers)) {
            Query query(database, "noteworthy.naming", bearer.value, since.toSecsSinceEpoch(), after.value);
            while (query.next())
                addReason(reasons, ArticleId{query.integer(0)}, NoteworthyReason::Kind::WatchedName, name);
        }
    }
}

void addCaught(Database &database, const QList<ArticleId> &caught, Reasons &reasons)
{
    for (const ArticleId article : caught)
        for (const RuleDeed &deed : readDeeds(database, article))
            if (deed.actions.contains(RuleAction{RuleActionKind::Notify, {}}))
                addReason(reasons, article, NoteworthyReason::Kind::Rule, deed.title);
}

QString whatIsNew(const StoryNews &news)
{
    return news.sentence.isEmpty() ? news.values.join(QStringLiteral(" · ")) : news.sentence;
}

// The reader knows the text from elsewhere.
bool isReadElsewhere(Database &database, const Headline &headline)
{
    const ArticleId shown = headline.copyOf.isValid() ? headline.copyOf : headline.id;
    Query query(database, "noteworthy.isRead", shown.value);
    return query.next() && query.truth(0);
}

bool isMuted(Database &database, SourceId source)
{
    Query query(database, "noteworthy.isMuted", source.value);
    return query.next() && query.truth(0);
}

} // namespace

NoteworthyNews readNoteworthy(Database &database, const NoteworthyHints &hints, const QDateTime &since)
{
    NoteworthyNews news;
    const Transaction snapshot(database, Transaction::Kind::Read);
    if (Query query(database, "noteworthy.newest"); query.next())
        news.newest.value = query.integer(0);
    Reasons reasons;
    if (hints.after.isValid())
        addWatched(database, hints.after, since, reasons);
    addCaught(database, hints.caught, reasons);
    for (const Development &development : hints.developments)
        addReason(reasons, development.headline.id, NoteworthyReason::Kind::FollowedStory,
            whatIsNew(development.news));
    for (auto it = reasons.cbegin(); it != reasons.cend(); ++it) {
        auto headline = readHeadline(database, it.key());
        if (headline && !headline->read && headline->published >= since
            && !isMuted(database, headline->source) && !isReadElsewhere(database, *headline))
            news.articles.append({std::move(*headline), it.value()});
    }
    return news;
}

} // namespace sokbo
