// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "feed/opml.h"
#include "sync/catalogue.h"
#include "sync/syncservice.h"

#include <QFile>

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

struct Wishes {
    std::optional<SourceKind> kind;
    QString folder;
    QString title;
    bool fullText = false;
    bool images = false;
};

Result<Wishes> wishesOf(const Arguments &arguments)
{
    Wishes wishes;
    const QString kind = arguments.value("kind");
    wishes.kind = sourceKindFromName(kind);
    if (!wishes.kind && !kind.isEmpty() && kind != "auto"_L1)
        return failure(Error::Kind::Usage,
            u"--kind is auto, feed, rhymix, gnuboard, site or looks, not '%1'"_s.arg(kind));
    wishes.folder = arguments.value("folder");
    wishes.title = arguments.value("title");
    wishes.fullText = arguments.has("full-text");
    wishes.images = arguments.has("images");
    if (!wishes.title.isEmpty() && arguments.plain.size() > 1)
        return failure(Error::Kind::Usage, u"--title names one source only"_s);
    return wishes;
}

struct Found {
    Source source;
    std::optional<Credentials> credentials;
};

// The address that was typed, as it may be said on a terminal, which others read: without a password.
QString withoutPassword(const QString &address)
{
    QUrl url = addressesMeant(address).first();
    takeCredentials(url);
    return url.toString();
}

// The source at an address that does not answer now, of the kind that the user says it is.
Found takenAtTheirWord(const QString &address, SourceKind kind)
{
    Found found;
    found.source.kind = kind;
    found.source.url = addressesMeant(address).first();
    found.credentials = takeCredentials(found.source.url);
    found.source.fullText = kind == SourceKind::Feed ? FullText::FeedOnly : FullText::AtSync;
    return found;
}

bool isUnreachable(const Error &error)
{
    return error.kind == Error::Kind::Network || error.kind == Error::Kind::Timeout
        || error.kind == Error::Kind::Http;
}

// What only looks like a list is shown, and added when the user says that it is one.
tl::unexpected<Error> shownOnly(Context &context, const QString &address, const Candidate &list)
{
    for (const FeedItem &item : list.newest)
        context.print(u"  %1  %2%3\n"_s.arg(item.published.isValid()
                ? item.published.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s)
                : u"----------------"_s,
            withoutControls(item.title),
            item.author.isEmpty() ? QString() : u" · "_s + withoutControls(item.author)));
    return failure(Error::Kind::NotFound,
        u"no feed and no board that we know; by its looks the page is this list: add it with 'sokboctl add "
        u"%1 "
        "--kind looks'"_s.arg(withoutPassword(address)));
}

Result<Found> sourceAt(Context &context, SyncService &service, const QString &address, const Wishes &wishes)
{
    // No address is a name of the catalogue.
    if (const auto known = catalogueEntry(address))
        return Found{sourceOf(*known), {}};
    const Result<QList<Candidate>> found = await(context, service.discover(address, wishes.kind));
    if (found && !wishes.kind && found->first().source.kind == SourceKind::Looks)
        return shownOnly(context, address, found->first());
    if (found)
        return Found{found->first().source, found->first().credentials};
    if (!wishes.kind || !isUnreachable(found.error()))
        return tl::unexpected(found.error());
    warn(context,
        u"%1 does not answer now (%2); added all the same"_s.arg(
            withoutPassword(address), found.error().message));
    return takenAtTheirWord(address, *wishes.kind);
}

Result<SourceId> subscribe(Context &context, Store &store, const Source &source)
{
    const Result<SourceId> id = await(store.addSource(source));
    if (id)
        context.print(u"%1\t%2\t%3\t%4\n"_s.arg(QString::number(id->value), sourceKindName(source.kind),
            withoutControls(source.title), source.url.toString()));
    return id;
}

// The subscriptions of the built-in sample board, with their folders. Their images need no network.
Status addSample(Context &context, Store &store)
{
    QFile file(u":/sample/sources.opml"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::NotFound, u"this program was built without the sample board"_s);
    const Result<OpmlDocument> opml = parseOpml(file.readAll());
    if (!opml)
        return tl::unexpected(opml.error());
    for (Source source : opml->sources) {
        source.images = ImageFetching::AtSync;
        if (source.kind != SourceKind::Feed)
            source.fullText = FullText::AtSync;
        if (const Result<SourceId> id = subscribe(context, store, source); !id)
            return tl::unexpected(id.error());
    }
    return Done;
}

// A name and a password go into the keyring; a script is told where there is none.
Result<> signIn(Context &context, SyncService &service, SourceId id, const Credentials &credentials)
{
    const Result<CredentialStore::Kept> kept = await(context, service.signIn(id, credentials));
    if (!kept)
        return tl::unexpected(kept.error());
    if (*kept == CredentialStore::Kept::ForThisRun && !context.isServed())
        return failure(Error::Kind::NotFound,
            u"there is no keyring to keep the password in; the source will ask for it"_s);
    return {};
}

Result<> addAddress(
    Context &context, Store &store, SyncService &service, const QString &address, const Wishes &wishes)
{
    Result<Found> found = sourceAt(context, service, address, wishes);
    if (!found)
        return tl::unexpected(found.error());
    Source &source = found->source;
    source.folder = wishes.folder;
    if (!wishes.title.isEmpty())
        source.title = wishes.title;
    if (wishes.fullText)
        source.fullText = FullText::AtSync;
    source.images = wishes.images ? ImageFetching::AtSync : ImageFetching::Ahead;
    const Result<SourceId> id = subscribe(context, store, source);
    if (!id)
        return tl::unexpected(id.error());
    return found->credentials ? signIn(context, service, *id, *found->credentials) : Result<>();
}

// One that fails does not keep the others from being added.
Status addAddresses(Context &context, Store &store, const QStringList &addresses, const Wishes &wishes)
{
    const Result<SyncService *> service = context.service(store);
    if (!service)
        return tl::unexpected(service.error());
    int status = Done;
    for (const QString &address : addresses)
        if (const Result<> added = addAddress(context, store, **service, address, wishes); !added)
            status = fail(context, u"%1: %2"_s.arg(withoutPassword(address), added.error().message));
    return status;
}

} // namespace

Status add(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments
        = takeApart(words, {u"kind="_s, u"folder="_s, u"title="_s, u"full-text"_s, u"images"_s, u"sample"_s});
    if (!arguments)
        return tl::unexpected(arguments.error());
    const Result<Wishes> wishes = wishesOf(*arguments);
    if (!wishes)
        return tl::unexpected(wishes.error());
    const QStringList &addresses = arguments->plain;
    if (addresses.isEmpty() && !arguments->has("sample"))
        return failure(Error::Kind::Usage, u"add needs an address"_s);
    return context.withWriter([&](Store &store) -> Status {
        if (arguments->has("sample"))
            if (const Status added = addSample(context, store); !added)
                return added;
        return addresses.isEmpty() ? Done : addAddresses(context, store, addresses, *wishes);
    });
}

} // namespace sokbo::cli
