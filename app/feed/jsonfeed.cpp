// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/jsonfeed.h"

#include "core/media.h"
#include "feed/feedlimits.h"
#include "feed/feedtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sokbo {

namespace {

using namespace Qt::StringLiterals;

QString htmlIn(const QJsonObject &object)
{
    QString html = object.value("content_html"_L1).toString().left(feedlimits::content);
    removeCDataMarks(html);
    return html.trimmed();
}

// Identifiers must be strings, but many are numbers.
QString stringOf(const QJsonValue &value)
{
    if (value.isDouble()) {
        const double number = value.toDouble();
        const auto whole = static_cast<qint64>(number);
        return static_cast<double>(whole) == number ? QString::number(whole)
                                                    : QString::number(number, 'g', 17);
    }
    return value.toString().trimmed();
}

// `authors` of version 1.1, `author` of 1.0; some write one author where a list should be, a list where one
// should be, or a bare name.
void readAuthors(EntryDraft &draft, const QJsonObject &object)
{
    const auto listOf = [&object](QLatin1String key) {
        const QJsonValue value = object.value(key);
        return value.isObject() || value.isString() ? QJsonArray{value} : value.toArray();
    };
    QJsonArray authors = listOf("authors"_L1);
    if (authors.isEmpty())
        authors = listOf("author"_L1);
    for (const QJsonValue &author : std::as_const(authors)) {
        const QString name
            = author.isString() ? author.toString() : author.toObject().value("name"_L1).toString();
        draft.offerAuthor(personName(name), 0);
    }
}

EntryDraft entryOf(const QJsonObject &object)
{
    EntryDraft entry;
    entry.id.offer(stringOf(object.value("id"_L1)).left(feedlimits::identifier), 0);
    entry.link.offer(stringOf(object.value("url"_L1)), 0);
    entry.link.offer(stringOf(object.value("external_url"_L1)), 1);
    entry.title.offer(titleText(object.value("title"_L1).toString(), TitleKind::Loose, feedlimits::title), 0);
    entry.content.offer(htmlIn(object), 0);
    entry.content.offer(htmlOfText(object.value("content_text"_L1).toString().left(feedlimits::content)), 1);
    entry.summary.offer(htmlOfText(object.value("summary"_L1).toString().left(feedlimits::content)), 0);
    entry.published.offer(stringOf(object.value("date_published"_L1)).left(feedlimits::date), 0);
    entry.updated.offer(stringOf(object.value("date_modified"_L1)).left(feedlimits::date), 0);
    readAuthors(entry, object);
    for (const QJsonValue &tag : object.value("tags"_L1).toArray())
        entry.offerCategory(tag.toString());
    for (const QJsonValue &value : object.value("attachments"_L1).toArray()) {
        const QJsonObject attachment = value.toObject();
        entry.offerEnclosure(
            {.url = stringOf(attachment.value("url"_L1)),
                .mimeType = attachment.value("mime_type"_L1).toString(),
                .bytes = std::max(0LL, attachment.value("size_in_bytes"_L1).toInteger()),
                .title = attachment.value("title"_L1).toString(),
                .seconds = mediaSeconds(attachment.value("duration_in_seconds"_L1).toVariant().toString())},
            0);
    }
    for (const auto image : {"image"_L1, "banner_image"_L1})
        entry.offerEnclosure(
            {.url = stringOf(object.value(image)), .mimeType = u"image/*"_s, .bytes = 0, .title = {}}, 1);
    return entry;
}

} // namespace

std::optional<FeedDraft> readJsonFeed(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    const QJsonObject object = document.object();
    const bool said = object.value("version"_L1).toString().contains("jsonfeed.org"_L1);
    if (!said && !object.value("items"_L1).isArray())
        return std::nullopt;
    FeedDraft feed;
    feed.kind = u"json"_s;
    feed.head.title.offer(
        titleText(object.value("title"_L1).toString(), TitleKind::Loose, feedlimits::title), 0);
    feed.head.summary.offer(htmlOfText(object.value("description"_L1).toString().left(feedlimits::title)), 0);
    feed.head.link.offer(stringOf(object.value("home_page_url"_L1)), 0);
    feed.feedUrl = stringOf(object.value("feed_url"_L1));
    feed.nextPage = stringOf(object.value("next_url"_L1));
    feed.language = stringOf(object.value("language"_L1));
    readAuthors(feed.head, object);
    for (const QJsonValue &item : object.value("items"_L1).toArray()) {
        if (feed.entries.size() >= feedlimits::entries)
            break;
        if (item.isObject())
            feed.entries.append(entryOf(item.toObject()));
    }
    return feed;
}

} // namespace sokbo
