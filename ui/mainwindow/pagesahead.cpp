// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/pagesahead.h"

#include "kit/answer.h"
#include "render/articlepage.h"

#include <QtConcurrentRun>

#include <utility>

namespace sokbo {

PagesAhead::PagesAhead(const Store &store, StyleOf styleOf, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_styleOf(std::move(styleOf))
{
}

void PagesAhead::prepare(const QList<ArticleId> &ids)
{
    QHash<ArticleId, Coming> kept;
    for (const ArticleId id : ids)
        if (const auto known = m_coming.constFind(id); known != m_coming.cend())
            kept.insert(id, *known);
    m_coming = std::move(kept);
    for (const ArticleId id : ids)
        if (id.isValid() && !m_coming.contains(id))
            read(id);
}

void PagesAhead::read(ArticleId id)
{
    const quint64 number = ++m_number;
    m_coming.insert(id, {number, std::nullopt});
    onAnswer(m_store.article(id), this, [this, id, number](const Result<StoredArticle> &article) {
        if (!coming(id, number))
            return;
        if (article)
            make(id, number, *article);
        else
            m_coming.remove(id); // who opens it is told
    });
}

void PagesAhead::make(ArticleId id, quint64 number, const StoredArticle &article)
{
    onAnswer(QtConcurrent::run(renderArticlePage, pageOf(article), m_styleOf(article)), this,
        [this, id, number, article](const QString &page) {
            if (Coming *wanted = coming(id, number))
                wanted->ready = Ready{article, page};
        });
}

PagesAhead::Coming *PagesAhead::coming(ArticleId id, quint64 number)
{
    const auto found = m_coming.find(id);
    return found != m_coming.end() && found->number == number ? &*found : nullptr;
}

bool PagesAhead::isReady(ArticleId id) const
{
    return m_coming.value(id).ready.has_value();
}

std::optional<PagesAhead::Ready> PagesAhead::take(ArticleId id)
{
    return m_coming.take(id).ready;
}

void PagesAhead::forget()
{
    m_coming.clear();
}

void PagesAhead::follow(const ChangeSet &changes)
{
    if (changes.everything || changes.sources || changes.tags || changes.entities || changes.corrections
        || changes.watched)
        return forget();
    for (const QList<ArticleId> &ids : {changes.revised, changes.marked, changes.removed, changes.placed})
        for (const ArticleId id : ids)
            m_coming.remove(id);
}

} // namespace sokbo
