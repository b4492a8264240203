// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/highlighttable.h"

#include "store/times.h"
#include "text/bodytext.h"
#include "text/passages.h"

#include <algorithm>

namespace sokbo {

namespace {

Highlight highlightOf(const Query &query)
{
    Highlight highlight;
    highlight.id = query.integer(0);
    highlight.passage = {query.text(2), query.text(3), query.text(4), query.number(1)};
    highlight.colour = highlightColourFromNumber(query.integer(5));
    highlight.note = query.text(6);
    highlight.made = timeFromSeconds(query.integer(7));
    return highlight;
}

std::optional<FormerState::HighlightValue> storedHighlight(Database &database, qint64 id)
{
    Query query(database, "highlight.one", id);
    if (!query.next())
        return std::nullopt;
    return FormerState::HighlightValue{ArticleId{query.integer(8)}, highlightOf(query), true};
}

bool isSame(const Highlight &a, const Highlight &b)
{
    return a.passage == b.passage && a.colour == b.colour && a.note == b.note && a.made == b.made;
}

// Writes what is wanted of one highlight, and notes what was there.
void write(
    Database &database, const FormerState::HighlightValue &wanted, FormerState &former, ChangeSet &changes)
{
    const Highlight &highlight = wanted.highlight;
    const Passage &passage = highlight.passage;
    const auto before = storedHighlight(database, highlight.id);
    if (!wanted.exists && !before)
        return;
    if (wanted.exists && before && isSame(before->highlight, highlight))
        return;
    run(database, "user.keep", wanted.article.value);
    FormerState::HighlightValue value = before.value_or(wanted);
    value.exists = before.has_value();
    const qint64 made = highlight.made.toSecsSinceEpoch();
    if (!wanted.exists) {
        run(database, "highlight.delete", highlight.id);
    } else if (before) {
        run(database, "highlight.update", highlight.id, passage.start, passage.text, passage.before,
            passage.after, qint64(highlight.colour), highlight.note, made);
    } else {
        run(database, "highlight.insert", highlight.id > 0 ? std::optional(highlight.id) : std::nullopt,
            wanted.article.value, passage.start, passage.text, passage.before, passage.after,
            qint64(highlight.colour), highlight.note, made);
        value.highlight.id = database.lastInsertId();
    }
    run(database, "user.letGo", wanted.article.value);
    former.highlights.append(value);
    if (!changes.marked.contains(wanted.article))
        changes.marked.append(wanted.article);
}

} // namespace

QList<Highlight> readHighlights(Database &database, ArticleId article, const SafeHtml &body)
{
    QList<Highlight> highlights;
    for (Query query(database, "highlight.ofArticle", article.value); query.next();)
        highlights.append(highlightOf(query));
    if (highlights.isEmpty())
        return highlights;
    const QString text = bodyText(body);
    for (Highlight &highlight : highlights)
        if (const auto place = findPassage(text, highlight.passage)) {
            highlight.start = place->start;
            highlight.end = place->end;
        }
    // The lost ones come last.
    std::stable_sort(highlights.begin(), highlights.end(), [](const Highlight &a, const Highlight &b) {
        return a.isLost() != b.isLost() ? b.isLost() : a.start < b.start;
    });
    return highlights;
}

FormerState changeHighlights(Database &database, ArticleId article, const QList<Highlight> &put,
    const QList<qint64> &remove, ChangeSet &changes)
{
    if (!Query(database, "article.place", article.value).next())
        fail(Error::Kind::NotFound, QStringLiteral("there is no article %1").arg(article.value));
    FormerState former;
    const auto isOurs = [&](qint64 id) {
        const auto stored = storedHighlight(database, id);
        return stored && stored->article == article;
    };
    for (const Highlight &highlight : put)
        if (highlight.id == 0 || isOurs(highlight.id))
            write(database, {article, highlight, true}, former, changes);
    for (const qint64 id : remove)
        if (isOurs(id))
            write(database, {article, Highlight{id, {}, {}, {}, {}, -1, -1}, false}, former, changes);
    return former;
}

void putBackHighlights(
    Database &database, const FormerState &wanted, FormerState &replaced, ChangeSet &changes)
{
    for (const FormerState::HighlightValue &each : wanted.highlights)
        write(database, each, replaced, changes);
}

} // namespace sokbo
