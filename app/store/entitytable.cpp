// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/entitytable.h"

#include "search/searchtext.h"
#include "store/articletable.h"
#include "store/mentioncodec.h"
#include "store/namesakes.h"
#include "store/quotationtable.h"
#include "store/storednames.h"
#include "store/times.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace sokbo {

namespace {

// Who appears with somebody is asked of the newest articles: of a president's hundred thousand all would say
// the same.
constexpr int articlesForCompany = 2000;
constexpr qsizetype mostCompany = 12;
constexpr int daysOfCard = 30; // today is the last

constexpr int quotationsOnCard = 5;

// How many of the names that fit a typed text are compared by how often they are named. A single letter fits
// a tenth of all names.
constexpr int namesCompared = 2000;

// Whom or what a document means by a mention; somebody new is known from now on.
Namesake bearerOf(KnownNames &names, const Mention &mention, NamesakeChooser &chooser, qint64 published)
{
    const QList<Namesake> all = names.of(mention.type, mention.name);
    if (const std::optional<Namesake> known = chooser.chosen(mention, all))
        return *known;
    Namesake bearer;
    bearer.sense = chooser.senseOfNew(mention, all);
    bearer.ticker = mention.ticker;
    bearer.role = mention.role;
    bearer.roleTime = mention.role.isEmpty() ? 0 : published;
    bearer.id = names.add(mention.type, mention.name, bearer);
    return bearer;
}

// The latest role and ticker are who somebody is now.
void tellNews(KnownNames &names, Namesake &known, const Mention &mention, qint64 published)
{
    const bool newerRole
        = !mention.role.isEmpty() && mention.role != known.role && published >= known.roleTime;
    const bool newTicker = !mention.ticker.isEmpty() && mention.ticker != known.ticker;
    if (!newerRole && !newTicker)
        return;
    if (newTicker)
        known.ticker = mention.ticker;
    if (newerRole) {
        known.role = mention.role;
        known.roleTime = published;
    }
    names.change(mention.type, mention.name, known);
}

struct Uses { // how often an article uses a surface form or a role of an entity
    QMap<std::pair<EntityId, QString>, int> surfaces;
    QMap<std::pair<EntityId, QString>, int> roles;
    QSet<EntityId> entities;
};

Uses usesOf(const QList<Mention> &mentions)
{
    Uses uses;
    for (const Mention &mention : mentions) {
        if (!mention.entity.isValid())
            continue;
        uses.entities.insert(mention.entity);
        ++uses.surfaces[{mention.entity, mention.text}];
        if (!mention.role.isEmpty())
            ++uses.roles[{mention.entity, mention.role}];
    }
    return uses;
}

void count(Database &database, const Uses &uses, int sign)
{
    for (auto use = uses.surfaces.cbegin(); use != uses.surfaces.cend(); ++use) {
        const auto &[entity, surface] = use.key();
        run(database, "mention.useAliasAgain", entity.value, surface, sign * use.value());
        if (database.changes() == 0)
            run(database, "mention.useAlias", entity.value, surface, searchKey(surface), sign * use.value());
    }
    for (auto use = uses.roles.cbegin(); use != uses.roles.cend(); ++use) {
        const auto &[entity, role] = use.key();
        run(database, "mention.useRoleAgain", entity.value, role, sign * use.value());
        if (database.changes() == 0)
            run(database, "mention.useRole", entity.value, role, sign * use.value());
        for (CommitWatcher *watcher : database.watchers())
            watcher->roleUsed(entity.value, role, sign * use.value());
    }
}

// Of the last statement, which linked or parted them, or found it done.
void tellLinked(Database &database, EntityId entity, qint64 published, int by)
{
    if (database.changes() > 0)
        for (CommitWatcher *watcher : database.watchers())
            watcher->nameLinked(entity.value, published, by);
}

void linkEntity(Database &database, EntityId entity, qint64 published, ArticleId article)
{
    run(database, "mention.link", entity.value, published, article.value);
    tellLinked(database, entity, published, 1);
    run(database, "mention.linkBack", article.value, entity.value);
}

EntityRow rowOf(const Query &query, int from)
{
    EntityRow row;
    row.type = mentionTypeFromName(query.text(from)).value_or(MentionType::Person);
    row.name = query.text(from + 1);
    row.role = query.text(from + 2);
    row.ticker = query.text(from + 3);
    return row;
}

std::optional<EntityRow> readEntity(Database &database, EntityId id)
{
    std::optional<EntityRow> row = readEntityRow(database, id);
    if (!row)
        return row;
    if (Query query(database, "mention.countArticles", id.value); query.next())
        row->articles = query.number(0);
    lookForNamesakes(database, *row);
    return row;
}

QStringList strings(Database &database, const char *name, EntityId id)
{
    QStringList texts;
    Query query(database, name, id.value);
    while (query.next())
        texts.append(query.text(0));
    return texts;
}

QList<EntityId> entitiesByKey(Database &database, const char *name, const QString &key)
{
    QList<EntityId> ids;
    Query query(database, name, key);
    while (query.next())
        ids.append(EntityId{query.integer(0)});
    return ids;
}

} // namespace

void putMentions(Connection &connection, ArticleId id, qint64 published, const QList<Mention> &mentions,
    const QList<Quotation> &quotations, int recogniserVersion)
{
    unlinkEntities(connection.database, id);
    putFirstMentions(connection, id, published, mentions, quotations, recogniserVersion);
}

void putFirstMentions(Connection &connection, ArticleId id, qint64 published, QList<Mention> mentions,
    const QList<Quotation> &quotations, int recogniserVersion)
{
    Database &database = connection.database;
    spellAsStored(connection, mentions);
    QMap<std::pair<MentionType, QString>, Namesake> here; // most names come several times
    NamesakeChooser chooser(database, connection.names, connection.roles, mentions);
    for (Mention &mention : mentions) {
        mention.entity = {};
        if (!hasIdentity(mention))
            continue;
        auto bearer = here.find({mention.type, mention.name});
        if (bearer == here.end())
            bearer = here.insert(
                {mention.type, mention.name}, bearerOf(connection.names, mention, chooser, published));
        tellNews(connection.names, *bearer, mention, published);
        mention.entity = bearer->id;
    }
    const Uses uses = usesOf(mentions);
    count(database, uses, 1);
    for (const EntityId entity : uses.entities) {
        // A name that no text has as such (샘 올트먼 of "올트먼") is to be found all the same.
        QString name;
        for (const Mention &mention : std::as_const(mentions))
            if (mention.entity == entity)
                name = mention.name;
        if (!uses.surfaces.contains({entity, name}))
            run(database, "mention.useAlias", entity.value, name, searchKey(name), 0);
        linkEntity(database, entity, published, id);
    }
    run(database, "mention.put", id.value, recogniserVersion, packMentions(mentions, Mention::Field::Title),
        packMentions(mentions, Mention::Field::Text));
    putQuotations(database, id, published, quotations, mentions);
}

TextMentions readMentions(Database &database, ArticleId id)
{
    TextMentions texts;
    Query query(database, "mention.ofArticle", id.value);
    if (!query.next())
        return texts;
    texts.recogniserVersion = query.number(0);
    const auto inTitle = unpackMentions(query.view(1), Mention::Field::Title);
    const auto inText = unpackMentions(query.view(2), Mention::Field::Text);
    if (!inTitle || !inText)
        qWarning("the marks of article %lld are damaged", static_cast<long long>(id.value));
    texts.mentions = inTitle.value_or(QList<Mention>()) + inText.value_or(QList<Mention>());
    return texts;
}

void unlinkEntities(Database &database, ArticleId id)
{
    count(database, usesOf(readMentions(database, id).mentions), -1);
    qint64 published = 0;
    if (Query query(database, "article.place", id.value); query.next())
        published = query.integer(1);
    QList<qint64> linked;
    {
        Query query(database, "mention.linked", id.value);
        while (query.next())
            linked.append(query.integer(0));
    }
    for (const qint64 entity : std::as_const(linked)) {
        run(database, "mention.unlink", entity, published, id.value);
        tellLinked(database, EntityId{entity}, published, -1);
        dropQuotations(database, EntityId{entity}, id, published);
    }
    if (!linked.isEmpty())
        run(database, "mention.unlinkBack", id.value);
}

void dropMentions(Database &database, ArticleId id)
{
    unlinkEntities(database, id);
    run(database, "mention.drop", id.value);
    run(database, "correction.fresh", id.value);
}

void relinkEntities(Database &database, ArticleId id)
{
    std::optional<qint64> published;
    if (Query query(database, "article.place", id.value); query.next())
        published = query.integer(1);
    if (!published)
        return;
    for (const EntityId entity : usesOf(readMentions(database, id).mentions).entities) {
        linkEntity(database, entity, *published, id);
    }
}

std::optional<EntityRow> readEntityByName(Database &database, MentionType type, const QString &name)
{
    const QList<Namesake> all = readNamesakes(database, type, name);
    const std::optional<Namesake> known = latestOf(database, all);
    return known ? readEntity(database, known->id) : std::nullopt;
}

std::optional<EntityRow> readEntityRow(Database &database, EntityId id)
{
    Query query(database, "mention.entity", id.value);
    if (!query.next())
        return std::nullopt;
    EntityRow row = rowOf(query, 0);
    row.id = id;
    return row;
}

void lookForNamesakes(Database &database, EntityRow &row)
{
    if (row.type != MentionType::Person)
        return;
    Query query(database, "mention.countNamesakes", mentionTypeName(row.type), row.name);
    row.hasNamesake = query.next() && query.number(0) > 1;
}

// By ranges of the key: the time of each article need not be read, and no day be told from it.
static void countByDay(Database &database, EntityId id, const QDateTime &now, EntityCard &card)
{
    const auto count = [&](qint64 from, qint64 until) {
        Query query(database, "mention.countBetween", id.value, from, until);
        return query.next() ? query.number(0) : 0;
    };
    const QDate today = now.toLocalTime().date();
    const qint64 weekBegins = now.toSecsSinceEpoch() - 7 * 24 * 3600;
    for (int ago = daysOfCard - 1; ago >= 0; --ago) {
        const QDate day = today.addDays(-ago);
        const qint64 from = day.startOfDay().toSecsSinceEpoch(),
                     until = day.addDays(1).startOfDay().toSecsSinceEpoch();
        const int articles = count(from, until);
        if (articles > 0)
            card.byDay.append({day, articles});
        if (weekBegins < until)
            card.articlesThisWeek += weekBegins <= from ? articles : count(weekBegins, until);
    }
}

// Who and what its newest articles name besides, in most of them first.
static QList<EntityRow> companyOf(Database &database, EntityId id)
{
    QHash<qint64, int> shared;
    {
        Query query(database, "mention.companions", id.value, articlesForCompany);
        while (query.next())
            ++shared[query.integer(0)];
    }
    shared.remove(id.value);
    QList<std::pair<int, qint64>> most; // negative, so that of two with as many the elder is first
    for (auto other = shared.cbegin(); other != shared.cend(); ++other)
        most.append({-*other, other.key()});
    std::sort(most.begin(), most.end());
    QList<EntityRow> company;
    for (const auto &[articles, other] : std::as_const(most)) {
        if (company.size() == mostCompany)
            break;
        if (auto row = readEntityRow(database, EntityId{other})) {
            row->articles = -articles;
            lookForNamesakes(database, *row);
            company.append(*std::move(row));
        }
    }
    return company;
}

EntityCard readEntityCard(Database &database, EntityId id, const QDateTime &now)
{
    Transaction snapshot(database, Transaction::Kind::Read);
    const auto entity = readEntity(database, id);
    if (!entity)
        fail(Error::Kind::NotFound, QStringLiteral("there is no entity %1").arg(id.value));
    EntityCard card;
    card.entity = *entity;
    card.aliases = strings(database, "mention.aliases", id);
    card.roles = strings(database, "mention.roles", id);
    countByDay(database, id, now, card);
    card.together = companyOf(database, id);
    QList<ArticleId> newest;
    {
        Query query(database, "mention.newest", id.value, 10);
        while (query.next())
            newest.append(ArticleId{query.integer(0)});
    }
    for (const ArticleId article : std::as_const(newest))
        if (auto headline = readHeadline(database, article))
            card.newest.append(std::move(*headline));
    card.said = readNewestWords(database, id, quotationsOnCard);
    return card;
}

QList<EntityRow> findEntities(Database &database, const QString &name)
{
    Transaction snapshot(database, Transaction::Kind::Read);
    const QString key = searchKey(name);
    if (key.isEmpty())
        return {};
    QList<EntityId> ids = entitiesByKey(database, "mention.byKey", key);
    if (ids.isEmpty()) // the beginning of a name, while it is typed
        ids = entitiesByKey(database, "mention.byKeyPrefix", key);
    QList<EntityRow> rows;
    for (const EntityId id : std::as_const(ids))
        if (auto row = readEntity(database, id); row && row->articles > 0)
            rows.append(std::move(*row));
    std::stable_sort(
        rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.articles > b.articles; });
    return rows;
}

QList<NameFound> findNames(Database &database, const QList<TypedPattern> &patterns, int limit)
{
    Transaction snapshot(database, Transaction::Kind::Read);
    QHash<EntityId, NameFound> found; // one may have several spellings, and be found by several patterns
    for (const TypedPattern &pattern : patterns) {
        Query query(database, "mention.byPattern", pattern.least(), pattern.beyond(), pattern.glob(),
            namesCompared, limit);
        while (query.next()) {
            NameFound &name = found[EntityId{query.integer(0)}];
            name.entity.id = EntityId{query.integer(0)};
            name.spelling = query.text(1);
            name.marks = query.integer(2);
        }
    }
    QList<NameFound> best = found.values();
    std::sort(best.begin(), best.end(), [](const NameFound &a, const NameFound &b) {
        return std::pair(-a.marks, a.entity.id.value) < std::pair(-b.marks, b.entity.id.value);
    });
    best = best.mid(0, limit);
    for (NameFound &name : best)
        if (auto row = readEntityRow(database, name.entity.id)) {
            name.entity = std::move(*row);
            lookForNamesakes(database, name.entity);
        }
    return best;
}

} // namespace sokbo
