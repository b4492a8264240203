// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/statusline.h"

#include "kit/colours.h"
#include "kit/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace sokbo {

namespace {

constexpr int wordMilliseconds = 6000;
constexpr int namedWaits = 2; // sources
constexpr int fewArticles = 60; // marked in the twinkling of an eye

// All headlines are there, and many texts wait for their marks.
bool isMarking(const SyncProgress &progress)
{
    return progress.done == progress.total && progress.toAnalyse >= fewArticles;
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_bar(new QProgressBar(this))
    , m_left(new QLabel(this))
    , m_cancel(new QToolButton(this))
    , m_offlineBadge(new QLabel(this))
    , m_right(new QLabel(this))
    , m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("statusLine"));
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(120, 7);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->hide();
    m_left->setTextFormat(Qt::PlainText);
    m_left->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_left->setObjectName(QStringLiteral("statusText"));
    m_right->setTextFormat(Qt::PlainText);
    m_right->setObjectName(QStringLiteral("statusPosition"));
    m_cancel->setText(tr("Cancel  Esc"));
    m_cancel->setAutoRaise(true);
    m_cancel->setFocusPolicy(Qt::NoFocus);
    m_cancel->hide();
    m_offlineBadge->setObjectName(QStringLiteral("offlineBadge"));
    m_offlineBadge->hide();
    m_timer->setSingleShot(true);
    m_timer->setInterval(wordMilliseconds);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 1, 10, 2);
    layout->setSpacing(10);
    layout->addWidget(m_bar);
    layout->addWidget(m_offlineBadge);
    layout->addWidget(m_left, 1);
    layout->addWidget(m_cancel);
    layout->addWidget(m_right);
    setFixedHeight(std::max(24, fontMetrics().height() + 8));
    connect(m_cancel, &QToolButton::clicked, this, &StatusLine::cancelRequested);
    connect(m_timer, &QTimer::timeout, this, [this] {
        m_word.clear();
        updateLeft();
    });
}

void StatusLine::showSync(const SyncProgress &progress)
{
    m_syncing = true;
    m_syncProgress = progress;
    m_sync = tr("Sync: %1 of %2 sources · %3 new")
                 .arg(countText(progress.done), countText(progress.total), countText(progress.added));
    // Of many nobody reads the names; the last ones are those that hang.
    if (progress.done > 0 && !progress.waitingFor.isEmpty() && progress.waitingFor.size() <= namedWaits)
        m_sync += QStringLiteral(" · ")
            + tr("waiting for %1").arg(progress.waitingFor.join(QStringLiteral(", ")));
    if (isMarking(progress))
        m_sync = tr("%1 new · marking names: %2 of %3 articles")
                     .arg(countText(progress.added), countText(progress.analysed),
                         countText(progress.toAnalyse));
    updateBar();
    updateLeft();
}

void StatusLine::stressSync()
{
    m_word.clear();
    say(m_sync.isEmpty() ? tr("A sync is running already.")
                         : tr("A sync is running already. %1").arg(m_sync));
}

// What was asked for most plainly comes first.
void StatusLine::updateBar()
{
    const bool working = !m_work.isEmpty(), reanalysing = !m_reanalysis.isEmpty();
    const bool marking = m_syncing && isMarking(m_syncProgress);
    m_bar->setVisible(m_syncing || working || reanalysing);
    m_cancel->setVisible(m_syncing || working || reanalysing);
    const auto show = [this](int done, int total) {
        m_bar->setRange(0, std::max(1, total));
        m_bar->setValue(done);
    };
    if (marking)
        show(m_syncProgress.analysed, m_syncProgress.toAnalyse);
    else if (m_syncing)
        show(m_syncProgress.done, m_syncProgress.total);
    else if (working)
        show(m_workDone, m_workTotal);
    else
        show(m_reanalysisProgress.done, m_reanalysisProgress.total);
}

void StatusLine::showReanalysis(const ReanalysisProgress &progress)
{
    m_reanalysisProgress = progress;
    if (progress.total < fewArticles && m_reanalysis.isEmpty())
        return;
    const QString text = progress.isFirst ? tr("Marking names of new articles: %1 of %2")
                                          : tr("Marking names anew: %1 of %2 articles");
    m_reanalysis = text.arg(countText(progress.done), countText(progress.total));
    updateBar();
    updateLeft();
}

void StatusLine::endReanalysis(const ReanalysisProgress &progress)
{
    if (m_reanalysis.isEmpty())
        return;
    m_reanalysis.clear();
    updateBar();
    if (progress.waitsForMains)
        return say(tr("Marking names waits until the machine no longer runs on its battery."));
    say(progress.cancelled ? tr("Stopped marking names. It goes on at the next start.")
                           : tr("Names are marked anew."));
}

void StatusLine::endSync(const SyncReport &report)
{
    m_syncing = false;
    updateBar();
    int added = 0, errors = 0;
    for (const SyncLine &line : report.lines) {
        added += line.added;
        errors += line.error.has_value() && line.error->kind != Error::Kind::Cancelled ? 1 : 0;
    }
    QString text
        = report.cancelled ? tr("Sync cancelled.") : tr("Synced: %Ln new article(s).", nullptr, added);
    if (errors > 0)
        text += QLatin1Char(' ') + tr("%Ln source(s) could not be read.", nullptr, errors);
    say(text);
}

void StatusLine::showWork(const QString &text, int done, int total)
{
    m_work = text;
    m_workDone = done;
    m_workTotal = total;
    updateBar();
    updateLeft();
}

void StatusLine::endWork()
{
    m_work.clear();
    updateBar();
    updateLeft();
}

void StatusLine::setOffline(bool byChoice, bool reachable, bool metered)
{
    m_offlineBadge->setVisible(byChoice || !reachable || metered);
    m_offlineBadge->setText(byChoice ? tr("Offline") : !reachable ? tr("No connection") : tr("Metered"));
    m_offlineBadge->setToolTip(byChoice ? tr("Nothing is fetched until you go online again.")
            : !reachable                ? tr("The last attempts reached no server.")
                         : tr("This connection costs by the byte: nothing is synced by itself."));
    const QColor ground = mixed(errorColour(isDark(palette())), palette().color(QPalette::Window), 0.16);
    QPalette colours = palette();
    colours.setColor(QPalette::Window, ground);
    colours.setColor(QPalette::WindowText, readableOn(errorColour(isDark(colours)), ground));
    m_offlineBadge->setPalette(colours);
    m_offlineBadge->setAutoFillBackground(true);
    m_offlineBadge->setMargin(2);
}

void StatusLine::setPosition(int place, int articles, int stories)
{
    m_position = articles == 0 ? QString()
        : place < 0            ? tr("%Ln article(s)", nullptr, articles)
                    : tr("%1 of %2", "place on the board").arg(countText(place + 1), countText(articles));
    if (stories < articles)
        m_position += QStringLiteral(" · ") + tr("%Ln story(s)", "how many a board has", stories);
    updateRight();
}

void StatusLine::setSought(int place, int places)
{
    m_sought = places == 0 ? QString()
        : place == 0       ? tr("found %Ln time(s) in the article", nullptr, places)
                           : tr("%1 of %2 in the article").arg(countText(place), countText(places));
    updateRight();
}

void StatusLine::setSizes(int offlineArticles, const StoreStats &stats)
{
    // How many articles there are stands in the sidebar, and on the left of this where the board shows them
    // all.
    m_sizes = stats.articles == 0 ? QString() : tr("offline %1").arg(countText(offlineArticles));
    m_sizesDetail = tr("%1 articles · database %2 · images %3 · %4 articles can be searched in full")
                        .arg(countText(stats.articles), bytesText(stats.databaseBytes),
                            bytesText(stats.imageBytes), countText(stats.indexed));
    updateRight();
}

void StatusLine::say(const QString &text, const QString &detail)
{
    m_word = text;
    m_wordDetail = detail;
    m_timer->start();
    updateLeft();
}

void StatusLine::showLink(const QString &address)
{
    m_link = address;
    updateLeft();
}

void StatusLine::updateLeft()
{
    m_left->setText(!m_link.isEmpty() ? m_link
            : !m_word.isEmpty()       ? m_word
            : m_syncing               ? m_sync
            : !m_work.isEmpty()       ? m_work
                                      : m_reanalysis);
    m_left->setToolTip(m_link.isEmpty() && !m_word.isEmpty() ? m_wordDetail : QString());
}

void StatusLine::updateRight()
{
    QStringList parts;
    for (const QString &part : {m_sought, m_position, m_sizes})
        if (!part.isEmpty())
            parts.append(part);
    m_right->setText(parts.join(QStringLiteral(" · ")));
    m_right->setToolTip(m_sizesDetail);
}

} // namespace sokbo
