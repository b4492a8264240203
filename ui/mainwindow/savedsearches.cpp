// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/savedsearches.h"

namespace sokbo {

SavedSearches::SavedSearches(
    Store &store, const Clock &clock, UndoSteps &undo, Questions &questions, Notices &notices)
    : m_store(store)
    , m_clock(clock)
    , m_undo(undo)
    , m_questions(questions)
    , m_notices(notices)
{
}

void SavedSearches::keep(const QString &query)
{
    if (const auto parsed = parseQuery(query, m_clock.now()); !parsed)
        return m_notices.tell(parsed.error());
    const auto name = m_questions.text(tr("Keep this search"), tr("Name of the search:"), query.trimmed());
    if (!name)
        return;
    SavedSearch search;
    search.name = *name;
    search.query = query.trimmed();
    onAnswer(m_store.saveSearch(search), this, [this, search](const Result<qint64> &id) {
        if (!id)
            return m_notices.tell(id.error());
        m_notices.say(tr("“%1” stands in the sidebar now.").arg(search.name));
    });
}

void SavedSearches::rename(const SavedSearch &search, const QString &name)
{
    SavedSearch renamed = search;
    renamed.name = name;
    onAnswer(m_store.saveSearch(renamed), this, [this, search, renamed](const Result<qint64> &id) {
        if (!id)
            return m_notices.tell(id.error());
        m_undo.push([search] { return tr("rename the search “%1”").arg(search.name); },
            [&store = m_store, search] { return store.saveSearch(search); },
            [&store = m_store, renamed] { return store.saveSearch(renamed); });
    });
}

void SavedSearches::remove(const SavedSearch &search)
{
    onAnswer(m_store.removeSearch(search.id), this, [this, search](const Result<FormerState> &replaced) {
        if (!replaced)
            return m_notices.tell(replaced.error());
        m_undo.push([search] { return tr("remove the search “%1”").arg(search.name); }, m_store, *replaced);
    });
}

} // namespace sokbo
