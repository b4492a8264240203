// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/tidying.h"

#include "kit/answer.h"
#include "tidying/tidydialog.h"

namespace sokbo {

using namespace std::chrono_literals;

namespace {

// Behind the backup of the day (BackupKeeping), which then is there already.
constexpr auto firstLook = 12min;
constexpr auto everyLook = 1h;
constexpr int worthReleasing = 1000; // articles: bringing the full text index together writes all of it

} // namespace

Tidying::Tidying(Store &store, const Clock &clock, Notices &notices, QWidget &window)
    : m_store(store)
    , m_clock(clock)
    , m_notices(notices)
    , m_window(window)
{
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Tidying::look);
}

void Tidying::start()
{
    m_timer.start(firstLook);
}

void Tidying::look()
{
    m_timer.setInterval(everyLook);
    const QDate today = m_clock.now().toLocalTime().date();
    if (m_isRunning || m_tidied == today)
        return;
    onAnswer(m_store.sourceDefaults(), this, [this, today](const Result<SourceDefaults> &defaults) {
        if (!defaults || !defaults->tidiesByItself)
            return;
        m_tidied = today;
        onAnswer(m_store.planTidying(m_clock.now()), this, [this](const Result<TidyPlan> &plan) {
            logFailure("see what goes", plan);
            if (plan)
                begin(*plan);
        });
    });
}

void Tidying::set(const SourceDefaults &defaults)
{
    onFailure(
        m_store.setSourceDefaults(defaults), this, [this](const Error &error) { m_notices.tell(error); });
}

void Tidying::showAfterChange()
{
    onAnswer(m_store.planTidying(m_clock.now()), this, [this](const Result<TidyPlan> &plan) {
        if (!plan || !plan->hasLimits)
            return;
        onAnswer(m_store.sourceDefaults(), this, [this](const Result<SourceDefaults> &defaults) {
            if (defaults && !defaults->tidiesByItself)
                ask(nullptr, true);
        });
    });
}

void Tidying::ask(QWidget *parent, bool proposeEveryDay)
{
    TidyDialog dialog(parent ? parent : &m_window);
    onAnswer(m_store.sourceDefaults(), &dialog,
        [&dialog, proposeEveryDay](const Result<SourceDefaults> &defaults) {
            if (!defaults)
                return dialog.tell(defaults.error());
            dialog.setDefaults(*defaults);
            if (proposeEveryDay)
                dialog.proposeEveryDay();
        });
    onAnswer(m_store.planTidying(m_clock.now()), &dialog, [&dialog](const Result<TidyPlan> &plan) {
        plan ? dialog.setPlan(*plan) : dialog.tell(plan.error());
    });
    connect(&dialog, &TidyDialog::growthRequested, this, [this, &dialog] {
        onAnswer(m_store.growth(), &dialog, [&dialog](const Result<StoreGrowth> &growth) {
            growth ? dialog.setGrowth(*growth) : dialog.tell(growth.error());
        });
    });
    if (dialog.exec() != QDialog::Accepted)
        return;
    onFailure(m_store.tidyByItself(dialog.wantsItEveryDay()), this,
        [this](const Error &error) { m_notices.tell(error); });
    begin(dialog.plan());
}

void Tidying::begin(const TidyPlan &plan)
{
    if (plan.articles() == 0 || std::exchange(m_isRunning, true))
        return;
    m_isCancelled = false;
    m_left = QList<TidyPart>(plan.parts.rbegin(), plan.parts.rend());
    m_done = m_gone = 0;
    m_total = int(plan.articles());
    Q_EMIT progress(tr("The backup of the day is made"), 0, m_total);
    onAnswer(m_store.keepBackup(m_clock.now()), this, [this](const Result<> &kept) {
        if (kept)
            return goOn();
        m_notices.tell(kept.error());
        end();
    });
}

// Slice by slice: whatever the reader does in between has its turn.
void Tidying::goOn()
{
    while (!m_left.isEmpty() && m_left.last().goes.isEmpty())
        m_left.removeLast();
    if (m_isCancelled || m_left.isEmpty()) {
        m_notices.say(tr("%Ln article(s) deleted.", nullptr, m_gone));
        return m_isCancelled || m_gone < worthReleasing ? end() : releaseRoom();
    }
    Q_EMIT progress(tr("Tidying up"), m_done, m_total);
    onAnswer(m_store.tidy(m_left.last(), m_clock.now()), this,
        [this](const Result<TidySlice> &slice) { take(slice); });
}

void Tidying::take(const Result<TidySlice> &slice)
{
    if (!slice) {
        m_notices.tell(slice.error());
        return end();
    }
    if (slice->isOutdated) {
        m_notices.say(tr("Limits have changed: the rest of the articles stay."));
        return end();
    }
    m_done += slice->handled;
    m_gone += slice->gone;
    m_left.last().goes.remove(0, slice->handled);
    goOn();
}

// The file becomes smaller while the reader goes on; of few articles the store does it when it is idle.
void Tidying::releaseRoom()
{
    Q_EMIT progress(tr("The data folder is made smaller"), m_total, m_total);
    onAnswer(m_store.releaseRoom(), this, [this](const Result<bool> &goesOn) {
        logFailure("make the database smaller", goesOn);
        goesOn &&*goesOn && !m_isCancelled ? releaseRoom() : end();
    });
}

void Tidying::end()
{
    m_isRunning = false;
    m_left.clear();
    Q_EMIT ended();
}

} // namespace sokbo
