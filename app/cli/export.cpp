// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/articlefiles.h"
#include "cli/output.h"
#include "cli/session.h"
#include "feed/opml.h"
#include "render/articlepage.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

Result<> write(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(name); // the old file stays whole until the new one is
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(Error::Kind::Store, u"%1 cannot be written: %2"_s.arg(name, file.errorString()));
    return {};
}

Result<> exportList(const Store &store, const QString &name)
{
    const Result<QList<Source>> sources = await(store.sources());
    if (!sources)
        return tl::unexpected(sources.error());
    return write(name, writeOpml({u"Sokbo"_s, *sources}));
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
        if (const Result<> written = write(folder.filePath(name), asset->bytes); !written)
            return tl::unexpected(written.error());
        html.replace(address, name);
    }
    return html.toUtf8();
}

Result<> exportArticle(const Store &store, ArticleId id, const QString &format, const QDir &folder)
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
    if (const Result<> written = write(name, *bytes); !written)
        return written;
    print(name + u'\n');
    return {};
}

bool namesList(const Arguments &arguments)
{
    return arguments.plain.size() == 1 && arguments.plain.first().endsWith(".opml"_L1, Qt::CaseInsensitive);
}

} // namespace

int exportFiles(const Invocation &invocation)
{
    const Result<Arguments> arguments
        = takeApart(invocation.arguments, {u"md"_s, u"html"_s, u"json"_s, u"epub"_s, u"o="_s});
    if (!arguments)
        return failWith(arguments.error());
    if (arguments->has("epub"))
        return fail(u"EPUB cannot be written yet: take --html, --md or --json"_s);
    const bool list = namesList(*arguments);
    if (!list && (arguments->flags.size() != 1 || !arguments->values.contains(u"o"_s)))
        return wrongUsage(u"export needs FILE.opml, or ids with --md, --html or --json and -o FOLDER"_s);
    Result<std::unique_ptr<Store>> store = openForReading(invocation);
    if (!store)
        return failWith(store.error());
    if (list) {
        const Result<> done = exportList(**store, arguments->plain.first());
        return done ? Done : failWith(done.error());
    }
    const Result<QList<ArticleId>> ids = articleIds(arguments->plain);
    if (!ids)
        return failWith(ids.error());
    const QDir folder(arguments->value("o"));
    if (!QDir().mkpath(folder.path()))
        return fail(u"the folder %1 cannot be made"_s.arg(folder.path()));
    for (const ArticleId id : *ids)
        if (const Result<> done = exportArticle(**store, id, *arguments->flags.cbegin(), folder); !done)
            return failWith(done.error());
    return Done;
}

} // namespace sokbo::cli
