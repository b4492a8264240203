// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/codepoints.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "core/clock.h"
#include "search/boardquery.h"
#include "text/bodytext.h"

#include <algorithm>

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype articlesAtOnce = 1'000;

// Offsets count code points of the title, or of the article's text: which is read once for each article.
class Places {
public:
    explicit Places(const Store &store)
        : m_store(store)
    {
    }

    Result<std::pair<int, int>> of(const SaidWords &said)
    {
        if (said.field == Mention::Field::Title)
            return placesIn(said.title, said);
        if (m_article != said.article) {
            const Result<StoredArticle> article = await(m_store.article(said.article));
            if (!article)
                return tl::unexpected(article.error());
            m_article = said.article;
            m_text = bodyText(article->article.body);
        }
        return placesIn(m_text, said);
    }

private:
    static std::pair<int, int> placesIn(const QString &text, const SaidWords &said)
    {
        CodePoints points(text);
        const int start = points.before(said.start);
        return {start, points.before(said.end)};
    }

    const Store &m_store;
    ArticleId m_article;
    QString m_text;
};

Result<QJsonObject> saidJson(const SaidWords &said, Places &places)
{
    return places.of(said).map([&said](const std::pair<int, int> &place) {
        return QJsonObject{{u"speaker"_s, said.name}, {u"entity"_s, said.speaker.value},
            {u"type"_s, mentionTypeName(said.type)}, {u"who"_s, said.who}, {u"role"_s, said.role},
            {u"text"_s, said.text}, {u"article"_s, said.article.value},
            {u"field"_s, said.field == Mention::Field::Title ? u"title"_s : u"text"_s},
            {u"start"_s, place.first}, {u"end"_s, place.second}, {u"title"_s, said.title},
            {u"source"_s, said.sourceTitle}, {u"published"_s, timeJson(said.published)}};
    });
}

QString saidLine(const SaidWords &said)
{
    return withoutControls(
               u"%1  %2: “%3” (%4)"_s.arg(fitted(QString::number(said.article.value), 7, Align::Right),
                   said.who, said.text.simplified(), said.sourceTitle))
        + u'\n';
}

// Of speakers that the query asks for, what others say in the same articles is left out.
QSet<EntityId> speakersOf(const Store &store, const QueryNode &node, QSet<EntityId> speakers = {})
{
    if (node.kind == QueryNode::Kind::Field && node.field == QueryField::SaidNumber)
        speakers.insert(EntityId{node.number});
    if (node.kind == QueryNode::Kind::Field && node.field == QueryField::Said)
        for (const EntityRow &row : await(store.findEntities(node.text)).value_or(QList<EntityRow>()))
            speakers.insert(row.id);
    if (node.kind != QueryNode::Kind::Not)
        for (const QueryNode &child : node.children)
            speakers = speakersOf(store, child, speakers);
    return speakers;
}

Result<QList<SaidWords>> wordsIn(Store &store, const BoardQuery &query)
{
    const Result<QList<BoardEntry>> board = await(store.board(query));
    if (!board)
        return tl::unexpected(board.error());
    const QSet<EntityId> wanted = speakersOf(store, query.root);
    const QList<ArticleId> ids = idsOf(*board);
    QList<SaidWords> all;
    for (qsizetype at = 0; at < ids.size(); at += articlesAtOnce) {
        Result<QList<SaidWords>> some = await(store.quotationsIn(ids.mid(at, articlesAtOnce)));
        if (!some)
            return some;
        std::copy_if(some->begin(), some->end(), std::back_inserter(all),
            [&wanted](const SaidWords &said) { return wanted.isEmpty() || wanted.contains(said.speaker); });
    }
    return all;
}

} // namespace

Status quotes(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments = takeApart(words, {u"json"_s}, Words::Signed);
    if (!arguments)
        return tl::unexpected(arguments.error());
    const Result<BoardQuery> query = parseQuery(arguments->plain.join(u' '), SystemClock().now());
    if (!query)
        return tl::unexpected(query.error());
    return context.withReader([&](Store &store) -> Status {
        const Result<QList<SaidWords>> all = wordsIn(store, *query);
        if (!all)
            return tl::unexpected(all.error());
        if (!arguments->has("json")) {
            for (const SaidWords &said : *all)
                context.print(saidLine(said));
            return Done;
        }
        Places places(store);
        QJsonArray array;
        for (const SaidWords &said : *all) {
            const Result<QJsonObject> object = saidJson(said, places);
            if (!object)
                return tl::unexpected(object.error());
            array.append(*object);
        }
        printJson(context, array);
        return Done;
    });
}

} // namespace sokbo::cli
