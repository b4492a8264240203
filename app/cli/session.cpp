// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/session.h"

#include "net/webfetcher.h"

#include <QCoreApplication>
#include <QDir>

namespace sokbo::cli {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<Store>> openForReading(const Invocation &invocation)
{
    // A folder that nobody has used yet is an empty one, and not an error.
    if (!QDir(invocation.dataFolder).exists())
        return openForWriting(invocation);
    return Store::open(invocation.dataFolder, Store::Access::ReadOnly);
}

Result<std::unique_ptr<Store>> openForWriting(const Invocation &invocation)
{
    Result<std::unique_ptr<Store>> store = Store::open(invocation.dataFolder);
    if (!store && store.error().kind == Error::Kind::Busy)
        store.error().message
            = u"another process is writing to %1: close it, or only read"_s.arg(invocation.dataFolder);
    return store;
}

Result<std::unique_ptr<Network>> Network::start(Store &store)
{
    Result<std::unique_ptr<Recogniser>> recogniser = Recogniser::load();
    if (!recogniser)
        return tl::unexpected(recogniser.error());
    std::unique_ptr<Network> network(new Network);
    SyncOptions options;
    options.credentials = &network->m_keyring;
    const QString version = QCoreApplication::applicationVersion();
    network->m_service = std::make_unique<SyncService>(
        store, std::shared_ptr<const Recogniser>(std::move(*recogniser)),
        [version, &clock = network->m_clock] { return makeWebFetcher(version, clock); }, network->m_clock,
        options);
    return network;
}

Result<QList<ArticleId>> articleIds(const QStringList &arguments)
{
    QList<ArticleId> ids;
    for (const QString &argument : arguments) {
        bool isNumber = false;
        const QString digits = argument.startsWith(u'#') ? argument.mid(1) : argument;
        const ArticleId id{digits.toLongLong(&isNumber)};
        if (!isNumber || !id.isValid())
            return failure(Error::Kind::Usage, u"'%1' is no article's id"_s.arg(argument));
        if (!ids.contains(id))
            ids.append(id);
    }
    if (ids.isEmpty())
        return failure(Error::Kind::Usage, u"name an article by its id"_s);
    return ids;
}

Result<> requireArticles(const Store &store, const QList<ArticleId> &ids)
{
    const Result<QList<Headline>> headlines = await(store.headlines(ids));
    if (!headlines)
        return tl::unexpected(headlines.error());
    QSet<ArticleId> here;
    for (const Headline &headline : *headlines)
        here.insert(headline.id);
    for (const ArticleId id : ids)
        if (!here.contains(id))
            return failure(Error::Kind::NotFound, u"there is no article %1"_s.arg(id.value));
    return {};
}

int failWith(const Error &error)
{
    return error.kind == Error::Kind::Usage ? wrongUsage(error.message) : fail(error.message);
}

} // namespace sokbo::cli
