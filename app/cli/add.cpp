// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/output.h"
#include "cli/session.h"
#include "feed/opml.h"
#include "sync/catalogue.h"

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
        return failure(Error::Kind::Usage, u"--kind is auto, feed, rhymix or gnuboard, not '%1'"_s.arg(kind));
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

// What is at the address; where the user says what it is, an address that does not answer now is taken at his
// word.
Result<Found> sourceAt(SyncService &service, const QString &address, const Wishes &wishes)
{
    // No address is a name of the catalogue.
    if (const auto known = catalogueEntry(address))
        return Found{sourceOf(*known), {}};
    const Result<QList<Candidate>> found = await(service.discover(address, wishes.kind));
    if (found)
        return Found{found->first().source, found->first().credentials};
    const bool unreachable = found.error().kind == Error::Kind::Network
        || found.error().kind == Error::Kind::Timeout || found.error().kind == Error::Kind::Http;
    if (!wishes.kind || !unreachable)
        return tl::unexpected(found.error());
    Source source;
    source.kind = *wishes.kind;
    source.url = addressesMeant(address).first();
    const std::optional<Credentials> credentials = takeCredentials(source.url);
    source.fullText = source.kind == SourceKind::Feed ? FullText::FeedOnly : FullText::AtSync;
    fail(u"%1 does not answer now (%2); added all the same"_s.arg(
        source.url.toString(), found.error().message));
    return Found{source, credentials};
}

// A name and a password go into the keyring; a script is told where there is none.
int signIn(SyncService &service, SourceId id, const Credentials &credentials)
{
    const Result<CredentialStore::Kept> kept = await(service.signIn(id, credentials));
    if (!kept)
        return fail(kept.error().message);
    if (*kept == CredentialStore::Kept::ForThisRun)
        return fail(u"there is no keyring to keep the password in; the source will ask for it"_s);
    return Done;
}

Result<SourceId> subscribe(Store &store, Source source)
{
    const Result<SourceId> id = await(store.addSource(source));
    if (id)
        print(u"%1\t%2\t%3\t%4\n"_s.arg(QString::number(id->value), sourceKindName(source.kind),
            withoutControls(source.title), source.url.toString()));
    return id;
}

// The subscriptions of the built-in sample board, with their folders. Their images need no network.
Result<> subscribeSample(Store &store)
{
    QFile file(u":/sample/sources.opml"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::NotFound, u"this program was built without the sample board"_s);
    const Result<OpmlDocument> opml = parseOpml(file.readAll());
    if (!opml)
        return tl::unexpected(opml.error());
    for (Source source : opml->sources) {
        source.keepImages = true;
        if (source.kind != SourceKind::Feed)
            source.fullText = FullText::AtSync;
        if (const Result<SourceId> id = subscribe(store, source); !id)
            return tl::unexpected(id.error());
    }
    return {};
}

} // namespace

int add(const Invocation &invocation)
{
    const Result<Arguments> arguments = takeApart(invocation.arguments,
        {u"kind="_s, u"folder="_s, u"title="_s, u"full-text"_s, u"images"_s, u"sample"_s});
    if (!arguments)
        return failWith(arguments.error());
    const Result<Wishes> wishes = wishesOf(*arguments);
    if (!wishes)
        return failWith(wishes.error());
    if (arguments->plain.isEmpty() && !arguments->has("sample"))
        return wrongUsage(u"add needs an address"_s);
    Result<std::unique_ptr<Store>> store = openForWriting(invocation);
    if (!store)
        return failWith(store.error());
    if (arguments->has("sample"))
        if (const Result<> done = subscribeSample(**store); !done)
            return failWith(done.error());
    if (arguments->plain.isEmpty())
        return Done;

    Result<std::unique_ptr<Network>> network = Network::start(**store);
    if (!network)
        return failWith(network.error());
    int status = Done;
    for (const QString &address : arguments->plain) {
        QUrl told = addressesMeant(address).first();
        takeCredentials(told); // what is said on a terminal is read by others
        Result<Found> found = sourceAt((*network)->service(), address, *wishes);
        if (!found) {
            status = fail(u"%1: %2"_s.arg(told.toString(), found.error().message));
            continue;
        }
        Source &source = found->source;
        source.folder = wishes->folder;
        if (!wishes->title.isEmpty())
            source.title = wishes->title;
        if (wishes->fullText)
            source.fullText = FullText::AtSync;
        source.keepImages = wishes->images;
        const Result<SourceId> id = subscribe(**store, source);
        if (!id)
            status = fail(u"%1: %2"_s.arg(told.toString(), id.error().message));
        else if (found->credentials)
            status = std::max(status, signIn((*network)->service(), *id, *found->credentials));
    }
    return status;
}

} // namespace sokbo::cli
