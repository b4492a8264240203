// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/headlinereader.h"

#include "kit/answer.h"

#include <utility>

namespace sokbo {

namespace {

constexpr int blockRows = 64; // read at once: more than a screen holds
constexpr int waitingBlocks = 6; // a scroll bar that is dragged passes blocks that nobody will look at
constexpr int keptHeadlines = 4096;
constexpr int retryMilliseconds = 1000; // after a read that failed

} // namespace

HeadlineReader::HeadlineReader(const Store &store, std::function<ArticleId(int row)> idAt, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_idAt(std::move(idAt))
    , m_headlines(keptHeadlines)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &HeadlineReader::fetch);
}

const Headline *HeadlineReader::headline(int row) const
{
    const ArticleId id = m_idAt(row);
    if (!id.isValid())
        return nullptr;
    const Headline *headline = m_headlines.object(id);
    if (!headline || m_stale.contains(id))
        want(row);
    return headline;
}

void HeadlineReader::take(const Headline &headline)
{
    m_headlines.insert(headline.id, new Headline(headline));
    m_stale.remove(headline.id);
}

void HeadlineReader::makeStale(const QList<ArticleId> &ids)
{
    if (ids.isEmpty())
        return;
    // Up to 50,000 are told at once: reading some anew in vain costs less than looking for all of those.
    if (ids.size() > m_headlines.size())
        return makeAllStale();
    askAgain(ids);
    Q_EMIT changed();
}

void HeadlineReader::makeAllStale()
{
    const QList<ArticleId> cached = m_headlines.keys();
    m_stale = QSet<ArticleId>(cached.begin(), cached.end());
    Q_EMIT changed();
}

void HeadlineReader::cancel()
{
    m_read.cancel();
    if (std::exchange(m_fetching, false))
        askAgain(std::exchange(m_asked, {}));
    m_wantedBlocks.clear();
}

void HeadlineReader::want(int row) const
{
    const int block = row / blockRows;
    if (!m_wantedBlocks.isEmpty() && m_wantedBlocks.last() == block)
        return;
    m_wantedBlocks.removeOne(block);
    m_wantedBlocks.append(block);
    if (m_wantedBlocks.size() > waitingBlocks)
        m_wantedBlocks.removeFirst();
    if (!m_fetching)
        m_timer.start();
}

void HeadlineReader::fetch()
{
    QList<ArticleId> ids;
    while (ids.isEmpty() && !m_wantedBlocks.isEmpty()) {
        const int first = m_wantedBlocks.takeLast() * blockRows;
        for (int row = first; row < first + blockRows; ++row) {
            const ArticleId id = m_idAt(row);
            if (id.isValid() && (!m_headlines.contains(id) || m_stale.contains(id)))
                ids.append(id);
        }
    }
    if (ids.isEmpty())
        return;
    m_fetching = true;
    // What changes while the answer is on its way makes the rows stale again.
    for (ArticleId id : ids)
        m_stale.remove(id);
    m_asked = ids;
    m_read = m_store.headlines(ids);
    onAnswer(m_read, this, [this, ids](const auto &headlines) { takeAnswer(ids, headlines); });
}

void HeadlineReader::takeAnswer(const QList<ArticleId> &asked, const Result<QList<Headline>> &headlines)
{
    m_fetching = false;
    m_asked.clear();
    if (!headlines) {
        askAgain(asked);
        if (!std::exchange(m_failing, true))
            Q_EMIT failed(headlines.error());
        // The view asks for what it shows, and so for what failed; but not again and again at once.
        QTimer::singleShot(retryMilliseconds, this, &HeadlineReader::changed);
        return;
    }
    m_failing = false;
    QSet<ArticleId> gone(asked.begin(), asked.end());
    for (const Headline &headline : *headlines) {
        m_headlines.insert(headline.id, new Headline(headline));
        gone.remove(headline.id);
    }
    if (!gone.isEmpty())
        standEmpty(gone);
    Q_EMIT changed();
    if (!m_wantedBlocks.isEmpty())
        m_timer.start();
}

// They are still to be read: what is shown of them meanwhile is an earlier state.
void HeadlineReader::askAgain(const QList<ArticleId> &ids)
{
    for (ArticleId id : ids)
        if (m_headlines.contains(id))
            m_stale.insert(id);
}

// They are not asked for any more.
void HeadlineReader::standEmpty(const QSet<ArticleId> &ids)
{
    for (ArticleId id : ids) {
        auto *gone = new Headline;
        gone->id = id;
        m_headlines.insert(id, gone);
    }
    Q_EMIT missing(ids);
}

} // namespace sokbo
