// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/articlechoice.h"
#include "cli/articlefiles.h"
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

Result<> exportList(const Store &store, const QString &name)
{
    const Result<QList<Source>> sources = await(store.sources());
    if (!sources)
        return tl::unexpected(sources.error());
    return writeFile(name, writeOpml({u"Sokbo"_s, *sources}));
}

QString imageEnding(const QByteArray &mimeType)
{
    const QString name = QString::fromLatin1(mimeType.mid(mimeType.indexOf('/') + 1));
    return name == "jpeg"_L1 ? u"jpg"_s : name;
}

// The pane's page with its images as files beside it, and with a policy that lets a browser show those.
Result<QByteArray> htmlFile(const Store &store, const StoredArticle &stored, const QDir &folder)
{
    QString html = renderArticlePage(pageOf(stored), PageStyle());
    html.replace("img-src article:;"_L1, "img-src 'self' file:;"_L1);
    for (const AssetRef &image : stored.images) {
        const QString address = u"article:///asset/"_s + image.hash;
        if (!html.contains(address))
            continue;
        const Result<Asset> asset = await(store.asset(image.hash));
        if (!asset)
            return tl::unexpected(asset.error());
        const QString name = u"images/%1.%2"_s.arg(image.hash.left(24), imageEnding(image.mimeType));
        folder.mkpath(u"images"_s);
        if (const Result<> written = writeFile(folder.filePath(name), asset->bytes); !written)
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
    if (format == "md"_L1)
        bytes = renderMarkdown(pageOf(*stored)).toUtf8();
    else if (format == "json"_L1)
        bytes = QJsonDocument(articleJson(*stored)).toJson();
    else
        bytes = htmlFile(store, *stored, folder);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const QString name = folder.filePath(fileNameFor(id, stored->article.title, format));
    if (const Result<> written = writeFile(name, *bytes); !written)
        return written;
    context.print(name + u'\n');
    return {};
}

bool namesList(const Arguments &arguments)
{
    return arguments.plain.size() == 1 && arguments.plain.first().endsWith(".opml"_L1, Qt::CaseInsensitive);
}

Status exportArticles(Context &context, const Store &store, const Arguments &arguments)
{
    const Result<QList<ArticleId>> ids = articleIds(arguments.plain);
    if (!ids)
        return tl::unexpected(ids.error());
    const QDir folder(arguments.value("o"));
    if (!QDir().mkpath(folder.path()))
        return fail(context, u"the folder %1 cannot be made"_s.arg(folder.path()));
    for (const ArticleId id : *ids)
        if (const Result<> done = exportArticle(context, store, id, *arguments.flags.cbegin(), folder); !done)
            return tl::unexpected(done.error());
    return Done;
}

} // namespace

Status exportFiles(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments = takeApart(words, {u"md"_s, u"html"_s, u"json"_s, u"epub"_s, u"o="_s});
    if (!arguments)
        return tl::unexpected(arguments.error());
    if (arguments->has("epub"))
        return failure(Error::Kind::Usage, u"--epub is not there yet: take --html, --md or --json"_s);
    const bool list = namesList(*arguments);
    if (!list && (arguments->flags.size() != 1 || !arguments->values.contains(u"o"_s)))
        return failure(Error::Kind::Usage,
            u"export needs FILE.opml, or ids with --md, --html or --json and -o FOLDER"_s);
    return context.withReader([&](Store &store) -> Status {
        if (!list)
            return exportArticles(context, store, *arguments);
        return exportList(store, arguments->plain.first()).map([] { return int(Done); });
    });
}

} // namespace sokbo::cli
