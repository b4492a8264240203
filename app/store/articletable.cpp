// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/articletable.h"

#include "store/checksum.h"
#include "store/mentioncodec.h"
#include "store/tagtable.h"
#include "store/times.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sokbo {

namespace {

QStringList categoriesOf(const QByteArray &json)
{
    QStringList categories;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).array())
        categories.append(value.toString());
    return categories;
}

QList<Enclosure> enclosuresOf(const QByteArray &json)
{
    QList<Enclosure> enclosures;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).array()) {
        const QJsonObject object = value.toObject();
        enclosures.append({object[QLatin1String("url")].toString(), object[QLatin1String("type")].toString(),
            object[QLatin1String("bytes")].toInteger(), object[QLatin1String("title")].toString(),
            object[QLatin1String("seconds")].toInt()});
    }
    return enclosures;
}

} // namespace

std::optional<Headline> readHeadline(Database &database, ArticleId id)
{
    Headline headline;
    bool tagged = false;
    {
        Query query(database, "article.headline", id.value);
        if (!query.next())
            return std::nullopt;
        headline.id = id;
        headline.source.value = query.integer(0);
        headline.published = timeFromSeconds(query.integer(1));
        headline.read = !query.truth(2);
        headline.saved = query.truth(3);
        headline.hasNote = query.truth(4);
        tagged = query.truth(5);
        headline.hasImage = query.truth(6);
        headline.offline = query.truth(7);
        headline.story.value = query.integer(8);
        headline.number = query.integer(9) > 0 ? query.integer(9) : id.value;
        headline.flag = query.text(10);
        headline.title = query.text(11);
        headline.sourceTitle = query.text(12);
        headline.author = query.text(13);
        headline.titleMentions
            = unpackMentions(query.view(14), Mention::Field::Title).value_or(QList<Mention>());
        headline.comments = static_cast<int>(query.integer(15));
        headline.kind = articleKindFromNumber(query.integer(16));
        headline.copyOf.value = query.integer(17);
        headline.hasHighlight = query.truth(18);
        headline.media = mediaKindFromNumber(query.integer(19));
    }
    if (tagged)
        headline.tags = readTagNames(database, id);
    return headline;
}

void saveComments(Database &database, const QHash<ArticleId, int> &counts, ChangeSet &changes)
{
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        run(database, "article.setComments", it.key().value, it.value());
        if (database.changes() > 0)
            changes.marked.append(it.key());
    }
}

QList<Headline> readHeadlines(Database &database, const QList<ArticleId> &ids)
{
    QList<Headline> headlines;
    headlines.reserve(ids.size());
    Transaction snapshot(database, Transaction::Kind::Read);
    for (const ArticleId id : ids)
        if (auto headline = readHeadline(database, id))
            headlines.append(std::move(*headline));
    return headlines;
}

std::optional<Article> readArticle(Connection &connection, ArticleId id, bool withBody)
{
    Query query(connection.database, "article.detail", id.value);
    if (!query.next())
        return std::nullopt;
    Article article;
    article.id = id;
    article.source.value = query.integer(0);
    article.published = timeFromSeconds(query.integer(1));
    article.number = query.integer(2);
    article.language = query.text(3);
    article.flag = query.text(4);
    article.title = query.text(5);
    article.author = query.text(6);
    article.fetched = timeFromSeconds(query.integer(7));
    article.wholeText = query.truth(8);
    article.guid = query.text(9);
    article.link = QUrl::fromEncoded(query.bytes(10));
    article.leadImage = QUrl::fromEncoded(query.bytes(11));
    article.categories = categoriesOf(query.bytes(12));
    article.enclosures = enclosuresOf(query.bytes(13));
    article.kind = articleKindFromNumber(query.integer(16));
    article.isForSubscribers = query.truth(17);
    article.canonical = QUrl::fromEncoded(query.bytes(18));
    if (withBody && !query.isNull(15))
        article.body = SafeHtml::fromSanitised(connection.codec.unpack(query.integer(14), query.view(15)));
    return article;
}

qint64 rowChecksum(const RowContent &row)
{
    const qint64 numbers[]
        = {row.id, row.source, row.published, row.number, row.author, row.guidHash, row.linkHash};
    quint32 sum = crc32(QByteArrayView(reinterpret_cast<const char *>(numbers), qsizetype(sizeof numbers)));
    for (const QString *text : {&row.language, &row.flag, &row.title}) {
        const QByteArray utf8 = text->toUtf8();
        sum = crc32(QByteArrayView(utf8.constData(), utf8.size() + 1),
            sum); // with its end, so that nothing moves over
    }
    return sum;
}

} // namespace sokbo
