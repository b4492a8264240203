// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/output.h"
#include "cli/session.h"

#include <functional>

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

using Mark = std::function<QFuture<Result<>>(Store &, const QList<ArticleId> &)>;

// Opens the store, sees that all articles are there, and marks them.
int mark(const Invocation &invocation, const QStringList &words, const Mark &change, bool images = false)
{
    const Result<QList<ArticleId>> ids = articleIds(words);
    if (!ids)
        return failWith(ids.error());
    Result<std::unique_ptr<Store>> store = openForWriting(invocation);
    if (!store)
        return failWith(store.error());
    if (const Result<> here = requireArticles(**store, *ids); !here)
        return failWith(here.error());
    if (const Result<> done = await(change(**store, *ids)); !done)
        return failWith(done.error());
    if (!images)
        return Done;
    Result<std::unique_ptr<Network>> network = Network::start(**store);
    if (!network)
        return failWith(network.error());
    const Result<int> fetched = await((*network)->service().fetchImages(*ids));
    return fetched ? Done : failWith(fetched.error());
}

int markPlain(const Invocation &invocation, const Mark &change)
{
    const Result<Arguments> arguments = takeApart(invocation.arguments, {});
    return arguments ? mark(invocation, arguments->plain, change) : failWith(arguments.error());
}

} // namespace

int save(const Invocation &invocation)
{
    const Result<Arguments> arguments = takeApart(invocation.arguments, {u"no-images"_s});
    if (!arguments)
        return failWith(arguments.error());
    return mark(
        invocation, arguments->plain,
        [](Store &store, const QList<ArticleId> &ids) { return store.setSaved(ids, true); },
        !arguments->has("no-images"));
}

int unsave(const Invocation &invocation)
{
    return markPlain(
        invocation, [](Store &store, const QList<ArticleId> &ids) { return store.setSaved(ids, false); });
}

int markRead(const Invocation &invocation)
{
    return markPlain(
        invocation, [](Store &store, const QList<ArticleId> &ids) { return store.setRead(ids, true); });
}

int markUnread(const Invocation &invocation)
{
    return markPlain(
        invocation, [](Store &store, const QList<ArticleId> &ids) { return store.setRead(ids, false); });
}

int tag(const Invocation &invocation)
{
    const Result<Arguments> arguments = takeApart(invocation.arguments, {}, Words::Signed);
    if (!arguments)
        return failWith(arguments.error());
    QStringList ids, add, remove;
    for (const QString &word : arguments->plain) {
        if (word.startsWith(u'+') && word.size() > 1)
            add.append(word.mid(1).trimmed());
        else if (word.startsWith(u'-') && word.size() > 1)
            remove.append(word.mid(1).trimmed());
        else
            ids.append(word);
    }
    if (add.isEmpty() && remove.isEmpty())
        return wrongUsage(u"tag needs +NAME or -NAME"_s);
    for (const QString &name : add)
        if (name.isEmpty() || name.contains(u','))
            return wrongUsage(u"'%1' cannot be the name of a tag"_s.arg(name));
    return mark(invocation, ids, [add, remove](Store &store, const QList<ArticleId> &articles) {
        return store.setTags(articles, add, remove);
    });
}

int note(const Invocation &invocation)
{
    const Result<Arguments> arguments = takeApart(invocation.arguments, {}, Words::Signed);
    if (!arguments)
        return failWith(arguments.error());
    if (arguments->plain.size() < 2)
        return wrongUsage(u"note needs an article's id and a text; an empty text takes the note away"_s);
    const QString text = arguments->plain.mid(1).join(u' ');
    return mark(invocation, {arguments->plain.first()},
        [text](Store &store, const QList<ArticleId> &ids) { return store.setNote(ids.first(), text); });
}

int tags(const Invocation &invocation)
{
    const Result<Arguments> arguments = takeApart(invocation.arguments, {u"json"_s});
    if (!arguments)
        return failWith(arguments.error());
    Result<std::unique_ptr<Store>> store = openForReading(invocation);
    if (!store)
        return failWith(store.error());
    const Result<QList<Tag>> all = await((*store)->tags());
    if (!all)
        return failWith(all.error());
    QJsonArray array;
    for (const Tag &each : *all) {
        if (arguments->has("json"))
            array.append(QJsonObject{
                {u"name"_s, each.name}, {u"articles"_s, each.articles}, {u"unread"_s, each.unread}});
        else
            print(fitted(u"%1/%2"_s.arg(each.unread).arg(each.articles), 11, Align::Right) + u"  "_s
                + withoutControls(each.name) + u'\n');
    }
    if (arguments->has("json"))
        printJson(array);
    return Done;
}

} // namespace sokbo::cli
