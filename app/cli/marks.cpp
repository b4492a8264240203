// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/articlechoice.h"
#include "cli/commands.h"
#include "core/tagname.h"
#include "sync/syncservice.h"
#include "text/bodytext.h"
#include "text/passages.h"

#include <functional>

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

using Mark = std::function<QFuture<Result<FormerState>>(Store &, const QList<ArticleId> &)>;
using Ids = QList<ArticleId>;

Status fetchImages(Context &context, Store &store, const Ids &ids)
{
    const Result<SyncService *> service = context.service(store);
    if (!service)
        return tl::unexpected(service.error());
    return await(context, (*service)->fetchImages(ids)).map([](int) { return int(Done); });
}

enum class Images { AsTheyAre, Fetch };

// Sees that all articles are there, and marks them.
Status mark(Context &context, const QStringList &words, const Mark &change, Images images = Images::AsTheyAre)
{
    const Result<Ids> ids = articleIds(words);
    if (!ids)
        return tl::unexpected(ids.error());
    return context.withWriter([&](Store &store) -> Status {
        if (const Result<> here = requireArticles(store, *ids); !here)
            return tl::unexpected(here.error());
        if (const Result<FormerState> done = await(change(store, *ids)); !done)
            return tl::unexpected(done.error());
        return images == Images::Fetch ? fetchImages(context, store, *ids) : Done;
    });
}

Status markPlain(Context &context, const QStringList &words, const Mark &change)
{
    const Result<Arguments> arguments = takeApart(words, {});
    if (!arguments)
        return tl::unexpected(arguments.error());
    return mark(context, arguments->plain, change);
}

struct TagChange {
    QStringList ids, add, remove;
};

Result<TagChange> tagChange(const QStringList &words)
{
    TagChange change;
    for (const QString &word : words) {
        if (word.startsWith(u'+') && word.size() > 1)
            change.add.append(word.mid(1).trimmed());
        else if (word.startsWith(u'-') && word.size() > 1)
            change.remove.append(word.mid(1).trimmed());
        else
            change.ids.append(word);
    }
    if (change.add.isEmpty() && change.remove.isEmpty())
        return failure(Error::Kind::Usage, u"tag needs +NAME or -NAME"_s);
    for (const QString &name : std::as_const(change.add))
        if (const Result<QString> tidy = tagName(name); !tidy)
            return tl::unexpected(tidy.error());
    return change;
}

Result<HighlightChange> highlightOf(
    const StoredArticle &stored, const QString &passage, HighlightColour colour, const QString &note)
{
    const QString text = bodyText(stored.article.body);
    const auto place = findPassage(text, {passage, {}, {}, 0});
    if (!place)
        return failure(Error::Kind::NotFound, u"the article's text has no such passage"_s);
    HighlightChange change
        = highlighted(text, stored.highlights, *place, colour, QDateTime::currentDateTimeUtc());
    if (!note.isEmpty() && !change.put.isEmpty())
        change.put.first().note = note;
    return change;
}

// Those within which the words stand.
Result<HighlightChange> removalOf(const StoredArticle &stored, const QString &passage)
{
    HighlightChange change;
    for (const Highlight &highlight : stored.highlights)
        if (findPassage(highlight.passage.text, {passage, {}, {}, 0}, PassageSearch::Exact))
            change.remove.append(highlight.id);
    if (change.remove.isEmpty())
        return failure(Error::Kind::NotFound, u"no highlight of the article has these words"_s);
    return change;
}

} // namespace

Status save(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments = takeApart(words, {u"no-images"_s});
    if (!arguments)
        return tl::unexpected(arguments.error());
    const Images images = arguments->has("no-images") ? Images::AsTheyAre : Images::Fetch;
    return mark(
        context, arguments->plain, [](Store &store, const Ids &ids) { return store.setSaved(ids, true); },
        images);
}

Status unsave(Context &context, const QStringList &words)
{
    return markPlain(context, words, [](Store &store, const Ids &ids) { return store.setSaved(ids, false); });
}

Status follow(Context &context, const QStringList &words)
{
    return markPlain(context, words, [](Store &store, const Ids &ids) {
        return store.setFollowed(ids, true, QDateTime::currentDateTimeUtc());
    });
}

Status unfollow(Context &context, const QStringList &words)
{
    return markPlain(context, words, [](Store &store, const Ids &ids) {
        return store.setFollowed(ids, false, QDateTime::currentDateTimeUtc());
    });
}

Status markRead(Context &context, const QStringList &words)
{
    return markPlain(context, words, [](Store &store, const Ids &ids) { return store.setRead(ids, true); });
}

Status markUnread(Context &context, const QStringList &words)
{
    return markPlain(context, words, [](Store &store, const Ids &ids) { return store.setRead(ids, false); });
}

Status tag(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments = takeApart(words, {}, Words::Signed);
    if (!arguments)
        return tl::unexpected(arguments.error());
    const Result<TagChange> change = tagChange(arguments->plain);
    if (!change)
        return tl::unexpected(change.error());
    return mark(context, change->ids,
        [&change](Store &store, const Ids &ids) { return store.setTags(ids, change->add, change->remove); });
}

Status note(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments = takeApart(words, {}, Words::Signed);
    if (!arguments)
        return tl::unexpected(arguments.error());
    if (arguments->plain.size() < 2)
        return failure(Error::Kind::Usage,
            u"note needs an article's id and a text; an empty text takes the note away"_s);
    const QString text = arguments->plain.mid(1).join(u' ');
    return mark(context, {arguments->plain.first()},
        [&text](Store &store, const Ids &ids) { return store.setNote(ids.first(), text); });
}

Status highlight(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments = takeApart(words, {u"colour="_s, u"note="_s, u"remove"_s});
    if (!arguments)
        return tl::unexpected(arguments.error());
    const std::optional<HighlightColour> colour = arguments->values.contains(u"colour"_s)
        ? highlightColourFromName(arguments->value("colour"))
        : HighlightColour::Yellow;
    if (arguments->plain.size() < 2 || !colour)
        return failure(Error::Kind::Usage,
            u"highlight needs an article's id and words of its text; --colour is yellow, green, blue or pink"_s);
    const QString passage = arguments->plain.mid(1).join(u' ');
    const bool removes = arguments->has("remove");
    return mark(context, {arguments->plain.first()}, [&](Store &store, const Ids &ids) {
        const auto change = [&]() -> Result<HighlightChange> {
            const Result<StoredArticle> stored = await(store.article(ids.first()));
            if (!stored)
                return tl::unexpected(stored.error());
            return removes ? removalOf(*stored, passage)
                           : highlightOf(*stored, passage, *colour, arguments->value("note"));
        }();
        if (!change)
            return QtFuture::makeReadyFuture(Result<FormerState>(tl::unexpected(change.error())));
        return store.changeHighlights(ids.first(), change->put, change->remove);
    });
}

} // namespace sokbo::cli
