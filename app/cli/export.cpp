// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/articlechoice.h"
#include "cli/articlefiles.h"
#include "cli/books.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/outputfile.h"
#include "feed/opml.h"
#include "render/articlepage.h"

#include <QDir>
#include <QJsonDocument>

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

Result<> exportList(Context &context, const Store &store, const QString &name)
{
    const Result<QList<Source>> sources = await(store.sources());
    if (!sources)
        return tl::unexpected(sources.error());
    return writeFile(context, name, writeOpml({u"Sokbo"_s, *sources}));
}

QString imageEnding(const QByteArray &mimeType)
{
    const QString name = QString::fromLatin1(mimeType.mid(mimeType.indexOf('/') + 1));
    return name == "jpeg"_L1 ? u"jpg"_s : name;
}

// The pane's page with its images as files beside it, and with a policy that lets a browser show those.
Result<QByteArray> htmlFile(
    Context &context, const Store &store, const StoredArticle &stored, const QDir &folder)
{
    QString html = renderArticlePage(pageOf(stored), PageStyle());
    html.replace("img-src article:;"_L1, "img-src 'self' file:;"_L1);
    // A browser scrolls to places in the page by itself.
    html.replace("href=\"article:///at/top\""_L1, "href=\"#\""_L1);
    html.replace("href=\"article:///at/"_L1, "href=\"#at-"_L1);
    for (const AssetRef &image : stored.images) {
        const QString address = u"article:///asset/"_s + image.hash;
        if (!html.contains(address))
            continue;
        const Result<Asset> asset = await(store.asset(image.hash));
        if (!asset)
            return tl::unexpected(asset.error());
        const QString name = u"images/%1.%2"_s.arg(image.hash.left(24), imageEnding(image.mimeType));
        folder.mkpath(u"images"_s);
        if (const Result<> written = writeFile(context, folder.filePath(name), asset->bytes); !written)
            return tl::unexpected(written.error());
        html.replace(address, name);
    }
    return html.toUtf8();
}

Result<> exportArticle(
    Context &context, const Store &store, ArticleId id, const QString &format, const QDir &folder)
{
    const Result<StoredArticle> stored = await(store.article(id));
    if (!stored)
        return tl::unexpected(stored.error());
    Result<QByteArray> bytes;
    if (format == "epub"_L1)
        bytes = articleBook(store, id);
    else if (format == "md"_L1)
        bytes = renderMarkdownFile(pageOf(*stored)).toUtf8();
    else if (format == "json"_L1)
        bytes = QJsonDocument(articleJson(*stored)).toJson();
    else
        bytes = htmlFile(context, store, *stored, folder);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const QString name = folder.filePath(fileNameFor(id, stored->article.title, format));
    if (const Result<> written = writeFile(context, name, *bytes); !written)
        return written;
    context.print(name + u'\n');
    return {};
}

bool namesList(const Arguments &arguments)
{
    return arguments.plain.size() == 1 && arguments.plain.first().endsWith(".opml"_L1, Qt::CaseInsensitive);
}

Status exportArticles(Context &context, const Store &store, const Arguments &arguments, const QString &format)
{
    const Result<QList<ArticleId>> ids = articleIds(arguments.plain);
    if (!ids)
        return tl::unexpected(ids.error());
    const QDir folder(arguments.value("o"));
    if (!QDir().mkpath(folder.path()))
        return fail(context, u"the folder %1 cannot be made"_s.arg(folder.path()));
    for (const ArticleId id : *ids)
        if (const Result<> done = exportArticle(context, store, id, format, folder); !done)
            return tl::unexpected(done.error());
    return Done;
}

// Error kind: Usage.
Result<> checked(const Arguments &arguments)
{
    const bool isBook = namesBook(arguments);
    const bool isOfQuery = arguments.values.contains(u"query"_s);
    const qsizetype formats = arguments.flags.size() - (arguments.has("force") ? 1 : 0);
    if (formats != 1 || !arguments.values.contains(u"o"_s) || isOfQuery != arguments.plain.isEmpty())
        return failure(Error::Kind::Usage,
            u"export needs FILE.opml, or ids (for a book --query too) with --md, --html, --json or --epub "
            "and -o FOLDER"_s);
    const bool hasBookOption = isOfQuery || arguments.has("force") || arguments.values.contains(u"limit"_s)
        || arguments.values.contains(u"title"_s);
    if (hasBookOption && !isBook)
        return failure(Error::Kind::Usage,
            u"--query, --limit, --title and --force are for a book: --epub -o FILE.epub"_s);
    return {};
}

} // namespace

Status exportFiles(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments = takeApart(words,
        {u"md"_s, u"html"_s, u"json"_s, u"epub"_s, u"force"_s, u"o="_s, u"query="_s, u"limit="_s,
            u"title="_s});
    if (!arguments)
        return tl::unexpected(arguments.error());
    const bool list = namesList(*arguments);
    if (const Result<> right = checked(*arguments); !list && !right)
        return tl::unexpected(right.error());
    return context.withReader([&](Store &store) -> Status {
        if (list)
            return exportList(context, store, arguments->plain.first()).map([] { return int(Done); });
        if (namesBook(*arguments))
            return exportBook(context, store, *arguments);
        return exportArticles(context, store, *arguments, *arguments->flags.cbegin());
    });
}

} // namespace sokbo::cli
