// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/inputfile.h"
#include "cli/output.h"

#include "bbs/boardparser.h"
#include "core/result.h"
#include "feed/feedlimits.h"
#include "feed/feedparser.h"
#include "feed/opml.h"
#include "html/charset.h"
#include "net/inflater.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace sokbo::cli {

namespace {

using namespace Qt::StringLiterals;

struct Options {
    QStringList files;
    FeedHints hints;
    std::optional<SourceKind> kind; // none: judged by the bytes
    bool opml = false;
    bool lines = false; // JSON Lines
};

bool takeKind(Options &options, const QString &name)
{
    options.opml = name == "opml"_L1;
    options.kind = sourceKindFromName(name);
    return options.opml || options.kind || name == "auto"_L1;
}

Result<Options> optionsOf(const QStringList &arguments)
{
    Options options;
    options.hints.now = QDateTime::currentDateTimeUtc();
    bool json = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (argument == "--json"_L1) {
            json = true;
        } else if (argument == "--jsonl"_L1) {
            options.lines = true;
        } else if (argument == "--base"_L1 || argument == "--content-type"_L1 || argument == "--kind"_L1) {
            if (++i == arguments.size())
                return failure(Error::Kind::Usage, argument + u" needs a value"_s);
            const QString &value = arguments.at(i);
            if (argument == "--base"_L1)
                options.hints.base = QUrl(value);
            else if (argument == "--content-type"_L1)
                options.hints.contentType = value.toUtf8();
            else if (!takeKind(options, value))
                return failure(Error::Kind::Usage, u"there is no kind '%1'"_s.arg(value));
        } else if (argument.startsWith("--"_L1)) {
            return failure(Error::Kind::Usage, u"parse has no option '%1'"_s.arg(argument));
        } else {
            options.files.append(argument);
        }
    }
    if (options.files.isEmpty())
        return failure(Error::Kind::Usage, u"parse needs a file"_s);
    if (json == options.lines)
        return failure(Error::Kind::Usage, u"parse needs --json or --jsonl"_s);
    return options;
}

QJsonObject jsonOf(const FeedItem &item)
{
    QJsonArray enclosures;
    for (const Enclosure &enclosure : item.enclosures)
        enclosures.append(QJsonObject{{"url"_L1, enclosure.url}, {"type"_L1, enclosure.mimeType},
            {"length"_L1, enclosure.bytes}, {"title"_L1, enclosure.title},
            {"seconds"_L1, enclosure.seconds}});
    QJsonObject object{{"id"_L1, item.id}, {"title"_L1, item.title}, {"link"_L1, item.link},
        {"author"_L1, item.author}, {"published"_L1, timeJson(item.published)},
        {"updated"_L1, timeJson(item.updated)}, {"content"_L1, item.content}, {"summary"_L1, item.summary},
        {"categories"_L1, QJsonArray::fromStringList(item.categories)}, {"enclosures"_L1, enclosures}};
    if (item.number > 0)
        object.insert("number"_L1, item.number);
    if (item.comments >= 0)
        object.insert("comments"_L1, item.comments);
    if (item.notice)
        object.insert("notice"_L1, true);
    return object;
}

QJsonObject jsonOf(const ParsedFeed &feed)
{
    QJsonArray entries;
    for (const FeedItem &item : feed.entries)
        entries.append(jsonOf(item));
    return {{"kind"_L1, feed.kind}, {"title"_L1, feed.title}, {"subtitle"_L1, feed.subtitle},
        {"link"_L1, feed.link}, {"id"_L1, feed.id}, {"author"_L1, feed.author},
        {"language"_L1, feed.language}, {"updated"_L1, timeJson(feed.updated)}, {"feed_url"_L1, feed.feedUrl},
        {"next_page"_L1, feed.nextPage}, {"entries"_L1, entries}};
}

QJsonObject jsonOf(const OpmlDocument &document)
{
    QJsonArray entries;
    for (const Source &source : document.sources) {
        const QString url = source.url.toString(QUrl::FullyEncoded);
        const QString site = source.siteUrl.toString(QUrl::FullyEncoded);
        entries.append(
            QJsonObject{{"id"_L1, url}, {"title"_L1, source.title}, {"link"_L1, site.isEmpty() ? url : site},
                {"kind"_L1, sourceKindName(source.kind)}, {"url"_L1, url}, {"folder"_L1, source.folder}});
    }
    return {{"kind"_L1, u"opml"_s}, {"title"_L1, document.title}, {"entries"_L1, entries}};
}

template <typename Parsed>
Result<QJsonObject> asJson(const Result<Parsed> &parsed)
{
    return parsed.map([](const Parsed &value) { return jsonOf(value); });
}

// The list of a board's page; none where nothing tells the board's software.
std::optional<Result<ParsedFeed>> board(const QByteArray &bytes, const Options &options)
{
    const QString html = decode(bytes, DocumentKind::Html, options.hints.contentType).text;
    const std::optional<SourceKind> kind = options.kind ? options.kind : boardKind(html, options.hints.base);
    if (!kind)
        return std::nullopt;
    return parseBoard(html, *kind, options.hints.base);
}

Result<QJsonObject> parsed(const QByteArray &bytes, const Options &options)
{
    if (options.kind == SourceKind::Feed)
        return asJson(parseFeed(bytes, options.hints));
    if (options.kind)
        return asJson(board(bytes, options).value());
    if (options.opml || looksLikeOpml(bytes))
        return asJson(parseOpml(bytes));
    if (!looksLikeFeed(bytes, options.hints))
        if (const auto list = board(bytes, options))
            return asJson(*list);
    return asJson(parseFeed(bytes, options.hints));
}

QString line(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<QJsonObject> parsedFile(Context &context, const QString &name, const Options &options)
{
    return readInflated(context, name, feedlimits::documentBytes)
        .and_then([&options](const QByteArray &bytes) { return parsed(bytes, options); });
}

} // namespace

Status parse(Context &context, const QStringList &words)
{
    const Result<Options> options = optionsOf(words);
    if (!options)
        return tl::unexpected(options.error());
    tl::unexpected<Error> lastError = failure(Error::Kind::NotFound, {});
    qsizetype failed = 0;
    bool first = true;
    // Several files make an array, printed as it comes so that only one of them is in memory at a time.
    const bool array = !options->lines && options->files.size() > 1;
    context.print(array ? u"["_s : QString());
    for (const QString &name : options->files) {
        const Result<QJsonObject> result = parsedFile(context, name, *options);
        QJsonObject object = result.value_or(QJsonObject());
        object.insert("file"_L1, name);
        if (!result) {
            object.insert("error"_L1, result.error().message);
            lastError = inFile(name, result.error());
            ++failed;
        }
        context.print((array && !first ? u",\n"_s : QString()) + line(object) + (array ? u""_s : u"\n"_s));
        first = false;
    }
    context.print(array ? u"]\n"_s : QString());
    // One bad file among others is told in its place; only where nothing could be read has the command
    // failed.
    if (failed == options->files.size())
        return lastError;
    return Done;
}

} // namespace sokbo::cli
