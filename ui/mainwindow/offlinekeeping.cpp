// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/offlinekeeping.h"

#include "kit/answer.h"
#include "kit/words.h"

namespace sokbo {

namespace {

constexpr qsizetype mostKept = 1000; // articles of a board in one go
constexpr qsizetype keptUnasked = 100; // more than this is not what one may have meant

} // namespace

OfflineKeeping::OfflineKeeping(Store &store, const Clock &clock, Syncing &syncing, Questions &questions,
    Notices &notices, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_syncing(syncing)
    , m_questions(questions)
    , m_notices(notices)
{
    connect(&syncing, &Syncing::wentOffline, this, &OfflineKeeping::cancel);
}

void OfflineKeeping::keepImages(const QList<ArticleId> &ids)
{
    if (!m_syncing.isOnline() || ids.isEmpty())
        return;
    onAnswer(m_syncing.service()->fetchImages(ids), this, [this](const Result<int> &images) {
        if (!images)
            m_notices.tell(images.error());
        else if (*images > 0)
            m_notices.say(tr("%Ln image(s) kept for offline reading.", nullptr, *images));
    });
}

void OfflineKeeping::loadImages(ArticleId id)
{
    if (!m_syncing.isOnline())
        return m_notices.say(tr("Offline: images cannot be loaded."));
    onAnswer(m_syncing.service()->fetchImages({id}, ImageKeep::WithinBudget), this,
        [this](const Result<int> &images) {
            if (!images)
                m_notices.tell(images.error());
            else if (*images == 0)
                m_notices.say(tr("No image could be loaded."));
        });
}

// Nobody asked for these, so a failure is not told: the page shows which pictures are missing.
void OfflineKeeping::fetchImagesOfOpened(ArticleId id)
{
    if (m_syncing.isOnline() && m_syncing.isReachable())
        logIfFailed("fetch the images of an article",
            m_syncing.service()->fetchImages({id}, ImageKeep::WithinBudget), this);
}

void OfflineKeeping::keepBoard(const Board &board)
{
    if (!m_syncing.isOnline())
        return;
    const auto query = parseQuery(board.query, m_clock.now());
    if (!query)
        return m_notices.tell(query.error());
    onAnswer(m_store.board(*query), this, [this](const Result<QList<BoardEntry>> &entries) {
        if (!entries)
            return m_notices.tell(entries.error());
        onAnswer(m_store.headlines(idsOf(entries->mid(0, mostKept))), this,
            [this](const Result<QList<Headline>> &headlines) { keepMissing(headlines); });
    });
}

void OfflineKeeping::keepMissing(const Result<QList<Headline>> &headlines)
{
    if (!headlines)
        return m_notices.tell(headlines.error());
    QList<ArticleId> missing;
    for (const Headline &headline : *headlines)
        if (!headline.offline)
            missing.append(headline.id);
    keepArticles(missing);
}

void OfflineKeeping::keepArticles(const QList<ArticleId> &ids)
{
    if (!m_syncing.isOnline())
        return;
    if (ids.isEmpty())
        return m_notices.say(tr("All of it can be read offline already."));
    if (ids.size() > keptUnasked
        && !m_questions.agrees({tr("Make available offline"),
            tr("Fetch what is missing of %Ln article(s)?", nullptr, int(ids.size())), {}, {}}))
        return;
    start(ids);
}

void OfflineKeeping::start(const QList<ArticleId> &ids)
{
    m_keeping.cancel();
    m_keeping = m_syncing.service()->makeOffline(ids);
    auto *watcher = new QFutureWatcher<Result<OfflineReport>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, watcher](int done) {
        const int total = watcher->progressMaximum();
        Q_EMIT progress(
            tr("For offline reading: %1 of %2 articles").arg(countText(done), countText(total)), done, total);
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        end(watcher->future());
    });
    watcher->setFuture(m_keeping);
    Q_EMIT progress(tr("For offline reading …"), 0, int(ids.size()));
}

void OfflineKeeping::end(const QFuture<Result<OfflineReport>> &keeping)
{
    Q_EMIT ended();
    if (keeping.isCanceled() || keeping.resultCount() == 0)
        return m_notices.say(tr("Cancelled. What came stays."));
    const Result<OfflineReport> report = keeping.result();
    if (!report)
        return m_notices.tell(report.error());
    QString text = tr("%Ln article(s) can be read offline now.", nullptr, report->articles);
    if (report->missing > 0)
        text += QLatin1Char(' ') + tr("%Ln still lack(s) something.", nullptr, report->missing);
    m_notices.say(text);
}

} // namespace sokbo
