// SPDX-License-Identifier: GPL-3.0-or-later
// What the window fetches for reading without a network.
#include "kit/answer.h"
#include "kit/words.h"
#include "mainwindow/boardarea.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/statusline.h"
#include "sources/sidebar.h"

#include <QMessageBox>

namespace sokbo {

namespace {

constexpr qsizetype mostKept = 1000; // articles of a board in one go
constexpr qsizetype keptUnasked = 100; // more than this is not what one may have meant

} // namespace

void MainWindow::useOfflinePlan()
{
    if (m_service)
        m_service->setOfflinePlan(
            {qint64(m_settings.imageMegabytes()) * 1'000'000, m_settings.imagesAhead()});
}

void MainWindow::fetchImages(const QList<ArticleId> &ids)
{
    if (!m_service || m_settings.offline() || ids.isEmpty())
        return;
    onAnswer(m_service->fetchImages(ids), this, [this](const Result<int> &images) {
        if (!images)
            return tell(images.error());
        if (*images > 0)
            m_status->say(tr("%n image(s) kept for offline reading.", nullptr, *images));
    });
}

// Who opens an article wants to see its pictures; they stay as long as there is room.
void MainWindow::fetchImagesOfOpened(ArticleId id)
{
    if (m_service && !m_settings.offline() && m_reachable)
        logIfFailed(
            "fetch the images of an article", m_service->fetchImages({id}, ImageKeep::WithinBudget), this);
}

void MainWindow::keepBoard()
{
    const auto query = parseQuery(m_history.here().board.query, m_parts.clock.now());
    if (!m_service || !query || m_settings.offline())
        return;
    onAnswer(m_store.board(*query), this, [this](const Result<QList<ArticleId>> &ids) {
        if (!ids)
            return tell(ids.error());
        withHeadlines(ids->mid(0, mostKept), [this](const QList<Headline> &headlines) {
            QList<ArticleId> missing;
            for (const Headline &headline : headlines)
                if (!headline.offline)
                    missing.append(headline.id);
            keepArticles(missing);
        });
    });
}

void MainWindow::keepArticles(const QList<ArticleId> &ids)
{
    if (ids.isEmpty())
        return m_status->say(tr("All of it can be read offline already."));
    if (ids.size() > keptUnasked
        && QMessageBox::question(this, tr("Make available offline"),
               tr("Fetch what is missing of %n article(s)?", nullptr, int(ids.size())))
            != QMessageBox::Yes)
        return;
    m_keeping.cancel();
    m_keeping = m_service->makeOffline(ids);
    auto *watcher = new QFutureWatcher<Result<OfflineReport>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, watcher](int done) {
        const int total = watcher->progressMaximum();
        m_status->showWork(
            tr("For offline reading: %1 of %2 articles").arg(countText(done), countText(total)), done, total);
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QFuture<Result<OfflineReport>> done = watcher->future();
        m_status->endWork();
        updateCommands();
        if (done.isCanceled() || done.resultCount() == 0)
            return m_status->say(tr("Cancelled. What came stays."));
        if (const Result<OfflineReport> report = done.result(); !report)
            tell(report.error());
        else if (report->missing > 0)
            m_status->say(tr("%n article(s) can be read offline now.", nullptr, report->articles)
                + QLatin1Char(' ') + tr("%n still lack(s) something.", nullptr, report->missing));
        else
            m_status->say(tr("%n article(s) can be read offline now.", nullptr, report->articles));
    });
    watcher->setFuture(m_keeping);
    m_status->showWork(tr("For offline reading …"), 0, int(ids.size()));
    updateCommands();
}

} // namespace sokbo
