// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/quotationtable.h"

#include "search/searchtext.h"
#include "store/times.h"

#include <algorithm>

namespace sokbo {

namespace {

constexpr int readForEach = 6; // copies and longer versions of the same words, in the worst case

SaidWords wordsOf(const Query &query)
{
    SaidWords said;
    said.speaker = EntityId{query.integer(0)};
    said.type = mentionTypeFromName(query.text(1)).value_or(MentionType::Person);
    said.name = query.text(2);
    said.who = query.text(3);
    said.role = query.text(4);
    said.article = ArticleId{query.integer(5)};
    said.field = query.truth(6) ? Mention::Field::Title : Mention::Field::Text;
    said.start = query.number(7);
    said.end = query.number(8);
    said.text = query.text(9);
    said.title = query.text(10);
    said.sourceTitle = query.text(11);
    said.published = timeFromSeconds(query.integer(12));
    return said;
}

} // namespace

void putQuotations(Database &database, ArticleId id, qint64 published, const QList<Quotation> &quotations,
    const QList<Mention> &mentions)
{
    for (const Quotation &quotation : quotations) {
        const Mention speaker = mentions.value(quotation.speaker);
        if (!speaker.entity.isValid())
            continue;
        run(database, "quotation.put", quotation.field == Mention::Field::Title, quotation.start,
            quotation.end, quotation.who, speaker.role, quotation.text);
        run(database, "quotation.putSpeaker", speaker.entity.value, published, id.value,
            database.lastInsertId());
    }
}

void dropQuotations(Database &database, EntityId speaker, ArticleId id, qint64 published)
{
    run(database, "quotation.drop", speaker.value, published, id.value);
    run(database, "quotation.dropSpeaker", speaker.value, published, id.value);
}

void keepQuotationsOfText(
    Database &database, ArticleId id, const QList<Mention> &mentions, QList<Quotation> &quotations)
{
    quotations.removeIf([](const Quotation &quotation) { return quotation.field == Mention::Field::Text; });
    for (const SaidWords &said : readQuotations(database, id)) {
        if (said.field != Mention::Field::Text)
            continue;
        const auto speaker = std::find_if(mentions.begin(), mentions.end(), [&said](const Mention &mention) {
            return mention.field == Mention::Field::Text && mention.entity == said.speaker;
        });
        if (speaker != mentions.end())
            quotations.append({Mention::Field::Text, said.start, said.end, said.text,
                int(speaker - mentions.begin()), said.who});
    }
}

QList<SaidWords> readQuotations(Database &database, ArticleId id)
{
    QList<SaidWords> all;
    Query query(database, "quotation.ofArticle", id.value);
    while (query.next())
        all.append(wordsOf(query));
    return all;
}

QList<SaidWords> readNewestWords(Database &database, EntityId speaker, int limit)
{
    QList<SaidWords> all;
    QList<QString> keys;
    Query query(database, "quotation.newest", speaker.value, limit * readForEach);
    while (query.next() && all.size() < limit) {
        SaidWords said = wordsOf(query);
        const QString key = searchKey(said.text);
        const bool isKnown = std::any_of(keys.begin(), keys.end(),
            [&key](const QString &other) { return other.contains(key) || key.contains(other); });
        if (isKnown)
            continue;
        keys.append(key);
        all.append(std::move(said));
    }
    return all;
}

} // namespace sokbo
