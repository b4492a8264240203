// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/entityhead.h"

#include "store/articletable.h"
#include "store/entitytable.h"
#include "store/quotationtable.h"
#include "store/times.h"

#include <algorithm>

namespace sokbo {

namespace {

constexpr int articlesForRoles = 200; // the newest ones
constexpr int articlesForStories = 400;
constexpr qsizetype rolesShown = 5;
constexpr qsizetype mostStories = 8;
constexpr int mostWords = 40; // whoever shows them leaves some out

QList<ArticleId> newestOf(Database &database, EntityId id, int limit)
{
    QList<ArticleId> articles;
    Query query(database, "mention.newest", id.value, limit);
    while (query.next())
        articles.append(ArticleId{query.integer(0)});
    return articles;
}

QDateTime publishedOf(Database &database, ArticleId id)
{
    Query query(database, "article.place", id.value);
    return query.next() ? timeFromSeconds(query.integer(1)) : QDateTime();
}

// The most frequent roles of these articles, the latest first: what somebody was called once may be a slip.
QList<EntityHead::Role> rolesOf(Database &database, EntityId id, const QList<ArticleId> &newestFirst)
{
    QList<EntityHead::Role> roles;
    for (const ArticleId article : newestFirst) {
        QStringList here;
        for (const Mention &mention : readMentions(database, article).mentions)
            if (mention.entity == id && !mention.role.isEmpty() && !here.contains(mention.role))
                here.append(mention.role);
        const QDateTime published = here.isEmpty() ? QDateTime() : publishedOf(database, article);
        for (const QString &role : std::as_const(here)) {
            auto known = std::find_if(roles.begin(), roles.end(),
                [&role](const EntityHead::Role &other) { return other.role == role; });
            if (known == roles.end())
                known = roles.insert(roles.end(), {role, published, published, 0});
            known->first = published;
            ++known->articles;
        }
    }
    std::stable_sort(
        roles.begin(), roles.end(), [](const auto &a, const auto &b) { return a.articles > b.articles; });
    roles.resize(std::min(roles.size(), rolesShown));
    std::stable_sort(
        roles.begin(), roles.end(), [](const auto &a, const auto &b) { return a.last > b.last; });
    return roles;
}

bool isNamedIn(const Headline &headline, EntityId id)
{
    return std::any_of(headline.titleMentions.begin(), headline.titleMentions.end(),
        [id](const Mention &mention) { return mention.entity == id; });
}

int sizeOf(Database &database, StoryId story)
{
    Query query(database, "story.size", story.value);
    return query.next() ? query.number(0) : 0;
}

// Stories of several articles; where there are few, also articles alone that have the name in their headline.
QList<EntityHead::Story> storiesOf(Database &database, EntityId id, const QList<ArticleId> &newestFirst)
{
    QList<EntityHead::Story> stories, alone;
    QSet<StoryId> seen;
    for (const ArticleId article : newestFirst) {
        if (stories.size() == mostStories)
            break;
        const auto headline = readHeadline(database, article);
        if (!headline || (headline->story.isValid() && seen.contains(headline->story)))
            continue;
        seen.insert(headline->story);
        if (headline->story.isValid())
            stories.append({headline->story, *headline, sizeOf(database, headline->story)});
        else if (alone.size() < mostStories && isNamedIn(*headline, id))
            alone.append({{}, *headline, 1});
    }
    stories += alone.mid(0, mostStories - stories.size());
    std::stable_sort(stories.begin(), stories.end(),
        [](const auto &a, const auto &b) { return a.headline.published > b.headline.published; });
    return stories;
}

// 尹하늘 rather than 尹.
QString hanjaOf(const QStringList &aliases)
{
    QString longest;
    for (const QString &alias : aliases) {
        const bool isHanja = std::any_of(
            alias.begin(), alias.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
        if (isHanja && alias.size() > longest.size())
            longest = alias;
    }
    return longest;
}

} // namespace

EntityHead readEntityHead(Database &database, EntityId id, const QDateTime &now)
{
    EntityHead head;
    head.card = readEntityCard(database, id, now);
    const Transaction snapshot(database, Transaction::Kind::Read);
    const QList<ArticleId> newest = newestOf(database, id, articlesForStories);
    if (head.card.entity.type == MentionType::Person)
        head.roles = rolesOf(database, id, newest.mid(0, articlesForRoles));
    head.hanja = hanjaOf(head.card.aliases);
    if (head.hanja == head.card.entity.name)
        head.hanja.clear();
    head.stories = storiesOf(database, id, newest);
    head.said = readNewestWords(database, id, mostWords);
    return head;
}

} // namespace sokbo
