// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/output.h"
#include "cli/session.h"
#include "feed/opml.h"

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

// What is at the address; where the user says what it is, an address that does not answer now is taken at his
// word.
Result<Source> sourceAt(SyncService &service, const QString &address, const Wishes &wishes)
{
    const Result<QList<Candidate>> found = await(service.discover(address, wishes.kind));
    if (found)
        return found->first().source;
    const bool unreachable = found.error().kind == Error::Kind::Network
        || found.error().kind == Error::Kind::Timeout || found.error().kind == Error::Kind::Http;
    if (!wishes.kind || !unreachable)
        return tl::unexpected(found.error());
    fail(u"%1 does not answer now (%2); added all the same"_s.arg(address, found.error().message));
    Source source;
    source.kind = *wishes.kind;
    source.url = addressesMeant(address).first();
    source.fullText = source.kind == SourceKind::Feed ? FullText::FeedOnly : FullText::AtSync;
    return source;
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
        Result<Source> source = sourceAt((*network)->service(), address, *wishes);
        if (!source) {
            status = fail(u"%1: %2"_s.arg(address, source.error().message));
            continue;
        }
        source->folder = wishes->folder;
        if (!wishes->title.isEmpty())
            source->title = wishes->title;
        if (wishes->fullText)
            source->fullText = FullText::AtSync;
        source->keepImages = wishes->images;
        if (const Result<SourceId> id = subscribe(**store, *source); !id)
            status = fail(u"%1: %2"_s.arg(address, id.error().message));
    }
    return status;
}

} // namespace sokbo::cli
