// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/tagchanges.h"

#include <algorithm>

namespace sokbo {

namespace {

BoardQuery articlesWith(const QString &tag)
{
    QueryNode node;
    node.kind = QueryNode::Kind::Field;
    node.field = QueryField::Tag;
    node.text = tag;
    node.quoted = true;
    BoardQuery query;
    query.root.children = {node};
    return query;
}

} // namespace

TagChanges::TagChanges(Store &store, UndoSteps &undo, Questions &questions, Notices &notices)
    : m_store(store)
    , m_undo(undo)
    , m_questions(questions)
    , m_notices(notices)
{
}

void TagChanges::withArticles(const QString &tag, std::function<void(const Articles &)> use)
{
    onAnswer(m_store.board(articlesWith(tag)), this, [this, use](const Result<Articles> &articles) {
        if (articles)
            use(*articles);
        else
            m_notices.tell(articles.error());
    });
}

void TagChanges::change(const Tag &before, const Tag &after)
{
    if (before == after)
        return;
    onAnswer(m_store.tags(), this, [this, before, after](const Result<QList<Tag>> &tags) {
        if (!tags)
            return m_notices.tell(tags.error());
        const auto same
            = [](const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) == 0; };
        const auto other = std::find_if(tags->cbegin(), tags->cend(),
            [&](const Tag &tag) { return same(tag.name, after.name) && !same(tag.name, before.name); });
        if (other == tags->cend())
            return changeNow(before, after);
        const QString question
            = tr("A tag “%1” exists already, on %n article(s).", nullptr, other->articles).arg(other->name)
            + QLatin1Char('\n')
            + tr("The %n article(s) of “%1” are added to it, and “%1” goes.", nullptr, before.articles)
                  .arg(before.name);
        if (m_questions.agrees({tr("Merge tags"), question, tr("Merge"), {}}))
            merge(before, *other, after);
    });
}

void TagChanges::changeNow(const Tag &before, const Tag &after)
{
    onAnswer(m_store.updateTag(before.name, after), this, [this, before, after](const Result<> &done) {
        if (!done)
            return m_notices.tell(done.error());
        m_undo.push(
            tr("change the tag “%1”").arg(before.name),
            [this, before, after] { return m_store.updateTag(after.name, before); },
            [this, before, after] { return m_store.updateTag(before.name, after); });
    });
}

// The articles of both are read first: no tag can be told from the other afterwards.
void TagChanges::merge(const Tag &before, const Tag &into, const Tag &after)
{
    withArticles(before.name, [this, before, into, after](const Articles &ofBefore) {
        withArticles(into.name, [this, before, into, after, ofBefore](const Articles &ofInto) {
            Articles joined = ofBefore;
            const QSet<ArticleId> had(ofInto.begin(), ofInto.end());
            joined.removeIf([&had](ArticleId id) { return had.contains(id); });
            onAnswer(m_store.updateTag(before.name, after), this,
                [this, before, into, after, ofBefore, joined](const Result<> &done) {
                    if (!done)
                        return m_notices.tell(done.error());
                    m_undo.push(
                        tr("merge the tag “%1” into “%2”").arg(before.name, into.name),
                        [this, before, into, after, ofBefore, joined] {
                            return QList{m_store.updateTag(after.name, into),
                                m_store.setTags(joined, {}, {into.name}),
                                m_store.setTags(ofBefore, {before.name}, {}),
                                m_store.updateTag(before.name, before)};
                        },
                        [this, before, after] { return m_store.updateTag(before.name, after); });
                });
        });
    });
}

void TagChanges::remove(const Tag &tag)
{
    withArticles(tag.name, [this, tag](const Articles &articles) {
        onAnswer(m_store.removeTag(tag.name), this, [this, tag, articles](const Result<> &done) {
            if (!done)
                return m_notices.tell(done.error());
            m_undo.push(
                tr("remove the tag “%1”").arg(tag.name),
                [this, tag, articles] {
                    return QList{m_store.setTags(articles, {tag.name}, {}), m_store.updateTag(tag.name, tag)};
                },
                [this, tag] { return m_store.removeTag(tag.name); });
        });
    });
}

} // namespace sokbo
