// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/querycompiler.h"

#include "core/articlekind.h"
#include "core/mention.h"
#include "search/fieldvalues.h"
#include "search/searchtext.h"
#include "store/correctiontable.h"
#include "store/counttable.h"
#include "store/querynode.h"
#include "store/tagtable.h"

#include <QUrl>

#include <algorithm>
#include <limits>

namespace sokbo {

namespace {

constexpr qint64 earliest = std::numeric_limits<qint64>::min();
constexpr qint64 latest = std::numeric_limits<qint64>::max();

QString entityTypeOf(QueryField field)
{
    const auto type = entityType(field);
    return type ? mentionTypeName(*type) : QString();
}

} // namespace

CompiledQuery::CompiledQuery(
    Connection &connection, const BoardQuery &query, Texts texts, const std::function<bool()> &cancelled)
    : m_connection(connection)
    , m_texts(texts)
    , m_cancelled(cancelled)
    , m_from(earliest)
    , m_until(latest)
{
    m_highest = highestArticle(m_connection.database);
    takeSpan(query.root);
    m_root = compile(query.root);
    if (!Query(m_connection.database, "source.hiding").next())
        return;
    const IdSet hidden = setOf("board.setOfHidden");
    m_root->possible -= hidden;
    m_root->certain -= hidden;
}

CompiledQuery::~CompiledQuery() = default;

// Conditions on the time that stand at the top of the query bound the walk through the board, in whatever
// order.
void CompiledQuery::takeSpan(const QueryNode &root)
{
    if (root.kind == QueryNode::Kind::And)
        for (const QueryNode &child : root.children)
            takeSpan(child);
    if (root.kind != QueryNode::Kind::Field)
        return;
    const qint64 seconds = wholeSeconds(root.time);
    if (root.field == QueryField::After)
        m_from = qMax(m_from, seconds);
    if (root.field == QueryField::Before)
        m_until = qMin(m_until, seconds);
}

std::unique_ptr<CompiledQuery::Node> CompiledQuery::compile(const QueryNode &query)
{
    if (m_cancelled())
        fail(Error::Kind::Cancelled, QStringLiteral("cancelled"));
    auto node = std::make_unique<Node>();
    switch (query.kind) {
    case QueryNode::Kind::Word:
    case QueryNode::Kind::Phrase:
        return compileText(query, false);
    case QueryNode::Kind::Field:
        return compileField(query);
    case QueryNode::Kind::And:
        node->kind = Node::Kind::And;
        break;
    case QueryNode::Kind::Or:
        node->kind = Node::Kind::Or;
        break;
    case QueryNode::Kind::Not:
        node->kind = Node::Kind::Not;
        break;
    }
    for (const QueryNode &child : query.children)
        node->children.push_back(compile(child));
    settle(*node);
    return node;
}

void CompiledQuery::settle(Node &node)
{
    const bool all = node.kind != Node::Kind::Or;
    node.certain = node.possible = IdSet(m_highest, all);
    for (const auto &child : node.children) {
        switch (node.kind) {
        case Node::Kind::Not:
            node.certain = child->possible.complement();
            node.possible = child->certain.complement();
            break;
        case Node::Kind::Or:
            node.certain |= child->certain;
            node.possible |= child->possible;
            break;
        default:
            node.certain &= child->certain;
            node.possible &= child->possible;
        }
    }
}

std::unique_ptr<CompiledQuery::Node> CompiledQuery::compileText(const QueryNode &query, bool inTitle)
{
    auto node = std::make_unique<Node>();
    node->kind = inTitle ? Node::Kind::Title : Node::Kind::Text;
    const bool asPhrase = query.kind == QueryNode::Kind::Phrase || query.quoted;
    node->needle = asPhrase ? TextNeedle::phrase(query.text) : TextNeedle::word(query.text);
    node->certain = node->possible = IdSet(m_highest);
    if (node->needle.isEmpty())
        return node;
    if (m_texts == Texts::Read) {
        node->possible = IdSet(m_highest, true);
    } else {
        node->possible = indexedWith(node->needle, inTitle);
        if (node->needle.termsSuffice())
            node->certain = node->possible;
        else if (!inTitle && CommonWords::mayBeKept(QString::fromUtf8(node->needle.verbatim())))
            node->common = QString::fromUtf8(node->needle.verbatim());
        node->possible |= unindexed();
        node->lookedUp = IdSet(blockOf(m_highest));
    }
    if (inTitle || asPhrase)
        return node;
    node->meant = entitiesOfSign(m_connection.database, query.text);
    node->signs = signsOfName(m_connection.database, query.text);
    if (m_texts == Texts::Indexed) {
        const IdSet called = setOfSigns(*node);
        node->certain |= called;
        node->possible |= called;
    }
    return node;
}

std::unique_ptr<CompiledQuery::Node> CompiledQuery::compileNear(const QueryNode &query)
{
    auto node = std::make_unique<Node>();
    node->kind = Node::Kind::Near;
    node->near = NearWords(query.text, int(query.number));
    node->certain = IdSet(m_highest);
    node->possible = IdSet(m_highest, true);
    if (m_texts == Texts::Read)
        return node;
    for (const TextNeedle &word : node->near.words())
        node->possible &= indexedWith(word, false);
    node->possible |= unindexed();
    return node;
}

// The articles that the index has the word's tokens for.
IdSet CompiledQuery::indexedWith(const TextNeedle &needle, bool inTitle)
{
    IdSet found(m_highest);
    m_connection.index.find(needle, inTitle, [&](qint64 id) { found.insert(id); });
    return found;
}

// Of a sign the articles with whom it means; of a name those that have it and its sign.
IdSet CompiledQuery::setOfSigns(const Node &node)
{
    IdSet found = unionOf("board.setOfEntity", node.meant);
    for (const SignOfName &name : node.signs) {
        IdSet called = setOf("board.setOfEntity", name.entity);
        called &= indexedWith(TextNeedle::word(name.sign), false);
        found |= called;
    }
    return found;
}

// Articles that the index has yet to come to: only their texts tell.
IdSet CompiledQuery::unindexed()
{
    return m_connection.index.isWhole() ? IdSet(m_highest)
                                        : setOf("board.setOfUnindexed", m_connection.index.todo());
}

std::unique_ptr<CompiledQuery::Node> CompiledQuery::compileField(const QueryNode &query)
{
    auto node = std::make_unique<Node>();
    const auto is = [&](IdSet set) {
        node->certain = std::move(set);
        node->possible = node->certain;
        return std::move(node);
    };
    const auto time = [&](Node::Kind kind) {
        node->kind = kind;
        node->seconds = wholeSeconds(query.time);
        node->certain = IdSet(m_highest);
        node->possible = IdSet(m_highest, true);
        return std::move(node);
    };
    switch (query.field) {
    case QueryField::Title:
        return compileText(query, true);
    case QueryField::Near:
        return compileNear(query);
    case QueryField::Author:
        return is(setOfAuthors(query));
    case QueryField::Source:
    case QueryField::Folder:
        return is(setOfSources(query));
    case QueryField::SourceNumber:
        return is(setOf("board.setOfSource", query.number));
    case QueryField::EntityNumber:
        return is(setOf("board.setOfEntity", query.number));
    case QueryField::Tag:
        return is(unionOf("board.setOfTag", tagsMeant(m_connection.database, query)));
    case QueryField::Entity:
    case QueryField::Person:
    case QueryField::Organisation:
    case QueryField::Place:
        return is(unionOf("board.setOfEntity", entitiesOf(query)));
    case QueryField::Said:
        return is(unionOf("board.setOfSaid", entitiesOf(query)));
    case QueryField::SaidNumber:
        return is(setOf("board.setOfSaid", query.number));
    case QueryField::Ticker:
        return is(setOf("board.setOfTicker", query.text.trimmed()));
    case QueryField::Flag:
        return is(setOfFlag(query));
    case QueryField::Story:
        return is(setOfStories(query));
    case QueryField::Kind: {
        const auto kind = articleKindFromName(query.text).value_or(ArticleKind::Report);
        if (kind == ArticleKind::Report)
            return is(setOf("board.setOfNoReport").complement());
        return is(setOf("board.setOfKind", qint64(kind)));
    }
    case QueryField::Is:
        if (query.text == u"copy")
            return is(setOf("board.setOfCopies"));
        if (query.text == u"followed")
            return is(setOf("board.setOfFollowed"));
        if (query.text == u"saved")
            return is(setOf("board.setOfSaved"));
        if (query.text == u"highlighted")
            return is(setOf("board.setOfHighlighted"));
        if (query.text == u"offline")
            return is(setOf("board.setOfOffline"));
        if (query.text == u"watched")
            return is(unionOf("board.setOfEntity", watchedEntities(m_connection.database)));
        if (query.text == u"read")
            return is(setOf("board.setOfUnread").complement());
        return is(setOf("board.setOfUnread"));
    case QueryField::Has:
        if (query.text == u"note")
            return is(setOf("board.setOfNoted"));
        return is(setOf(query.text == u"tag" ? "board.setOfTagged" : "board.setOfImaged"));
    case QueryField::Language:
        return is(setOf("board.setOfLanguage", query.text));
    case QueryField::After:
        return time(Node::Kind::After);
    case QueryField::Before:
        return time(Node::Kind::Before);
    }
    Q_UNREACHABLE();
}

template <typename... Values>
IdSet CompiledQuery::setOf(const char *name, const Values &...values)
{
    IdSet set(m_highest);
    Query query(m_connection.database, name, values...);
    while (query.next())
        set.insert(query.integer(0));
    return set;
}

// The sets of several values as one.
template <typename Value>
IdSet CompiledQuery::unionOf(const char *name, const QList<Value> &values)
{
    IdSet set(m_highest);
    for (const Value &value : values)
        set |= setOf(name, value);
    return set;
}

IdSet CompiledQuery::setOfAuthors(const QueryNode &query)
{
    const QString wanted = foldText(query.text);
    QList<qint64> authors;
    {
        Query all(m_connection.database, "board.authors");
        while (all.next())
            if (isAuthor(all.text(1), wanted, query.quoted))
                authors.append(all.integer(0));
    }
    return unionOf("board.setOfAuthor", authors);
}

IdSet CompiledQuery::setOfFlag(const QueryNode &query)
{
    const QString wanted = flagKey(query.text);
    QStringList flags;
    {
        Query all(m_connection.database, "board.flags");
        while (all.next())
            if (flagKey(all.text(0)) == wanted)
                flags.append(all.text(0));
    }
    return unionOf("board.setOfFlag", flags);
}

// A source by part of its title or of its host, a folder by its path with all below it. A source that is gone
// stands in no folder any more.
IdSet CompiledQuery::setOfSources(const QueryNode &query)
{
    const QString wanted = foldText(query.text);
    QList<qint64> sources;
    {
        Query all(m_connection.database, "board.sources");
        while (all.next()) {
            const bool matches = query.field == QueryField::Folder
                ? !all.truth(4) && isInFolder(all.text(3), wanted)
                : isSource(all.text(1), QUrl::fromEncoded(all.bytes(2)).host(), wanted, query.quoted);
            if (matches)
                sources.append(all.integer(0));
        }
    }
    return unionOf("board.setOfSource", sources);
}

// A story by its number, or every story with a headline that has the words; the articles that are alone with
// them too.
IdSet CompiledQuery::setOfStories(const QueryNode &query)
{
    bool isNumber = false;
    const qint64 number = query.text.toLongLong(&isNumber);
    if (isNumber)
        return setOf("board.setOfStory", number);
    const TextNeedle needle = query.quoted ? TextNeedle::phrase(query.text) : TextNeedle::word(query.text);
    if (needle.isEmpty())
        return IdSet(m_highest);
    IdSet found(m_highest);
    IdSet titles = indexedWith(needle, true);
    titles |= unindexed();
    QSet<qint64> stories;
    for (const qint64 id : titles.ids()) {
        if (!needle.isIn(titleOf(id)))
            continue;
        found.insert(id);
        if (Query story(m_connection.database, "story.of", id); story.next() && story.integer(0) > 0)
            stories.insert(story.integer(0));
    }
    return found |= unionOf("board.setOfStory", QList<qint64>(stories.begin(), stories.end()));
}

// Whoever's name or any other surface form is the text or, where it is not in quotes, begins with it.
QList<qint64> CompiledQuery::entitiesOf(const QueryNode &query)
{
    QList<qint64> entities;
    {
        Query all(m_connection.database, query.quoted ? "board.entitiesByKey" : "board.entitiesByKeyPrefix",
            searchKey(query.text), entityTypeOf(query.field));
        while (all.next())
            entities.append(all.integer(0));
    }
    return entities;
}

} // namespace sokbo
