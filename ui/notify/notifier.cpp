// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/notifier.h"

#include "core/failurelog.h"
#include "kit/answer.h"
#include "notify/noticetext.h"

#include <QSet>

#include <algorithm>

namespace sokbo {

using namespace std::chrono_literals;

namespace {

constexpr int ownNumber = -1; // what the program says of itself
constexpr qsizetype mostNotices = 200; // that an action can still come for
constexpr auto longestSleep = 1h; // clocks are set, and computers sleep

const QString openKey = QStringLiteral("default");
const QString openButtonKey = QStringLiteral("open");
const QString saveKey = QStringLiteral("save");
const QString readKey = QStringLiteral("read");

} // namespace

Notifier::Notifier(Store &store, const Clock &clock, std::function<bool()> isInFront, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_isInFront(std::move(isInFront))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Notifier::lookAgain);
    m_pauseTimer.setSingleShot(true);
    connect(&m_pauseTimer, &QTimer::timeout, this, &Notifier::resume);
    connect(&store, &Store::changed, this, &Notifier::takeChanges);
    startFromNewest();
}

Notifier::~Notifier() = default;

void Notifier::setServer(std::unique_ptr<NotificationServer> server)
{
    m_server = std::move(server);
    connect(m_server.get(), &NotificationServer::presenceChanged, this, &Notifier::servedChanged);
    connect(m_server.get(), &NotificationServer::activated, this, &Notifier::take);
    connect(m_server.get(), &NotificationServer::closed, this, [this](int number) { m_plan.closed(number); });
    connect(m_server.get(), &NotificationServer::lost, this, [this] { m_plan.allClosed(); });
    Q_EMIT servedChanged();
}

void Notifier::setSettings(const NotifySettings &settings)
{
    m_settings = settings;
    setTimer();
}

NotifyPlan::Moment Notifier::moment() const
{
    return {m_clock.now().toLocalTime(), m_isInFront()};
}

void Notifier::startFromNewest()
{
    onAnswer(m_store.noteworthy({}, m_clock.now()), this, [this](const Result<NoteworthyNews> &news) {
        logFailure("read which article is the newest", news);
        if (news && !m_newest.isValid())
            m_newest = news->newest;
    });
}

void Notifier::takeReport(const SyncReport &report)
{
    bool isNew = false;
    for (const SyncLine &line : report.lines) {
        m_hints.caught += line.notify;
        isNew |= line.added > 0;
    }
    m_hints.caught += report.notify;
    isNew |= !report.notify.isEmpty();
    m_hints.developments += report.developments;
    if (isNew)
        readNews();
}

void Notifier::readNews()
{
    if (std::exchange(m_isReading, true)) {
        m_readsAgain = true;
        return;
    }
    const QDateTime since = m_clock.now().addSecs(-std::chrono::seconds(NotifyPlan::oldest).count());
    m_hints.after = m_newest;
    onAnswer(m_store.noteworthy(std::exchange(m_hints, {}), since), this,
        [this](const Result<NoteworthyNews> &news) {
            m_isReading = false;
            logFailure("read what to notify of", news);
            if (!news)
                return;
            m_newest = std::max(m_newest, news->newest);
            refreshThen(news->articles);
            if (std::exchange(m_readsAgain, false))
                readNews();
        });
}

// What is remembered may have been read or moved to another story since.
void Notifier::refreshThen(const QList<Noteworthy> &fresh)
{
    const QList<ArticleId> known = m_plan.articles();
    if (known.isEmpty())
        return tell(fresh);
    onAnswer(m_store.headlines(known), this, [this, fresh](const Result<QList<Headline>> &headlines) {
        logFailure("read what was notified of", headlines);
        if (headlines)
            for (const int number : m_plan.refresh(*headlines))
                if (m_server)
                    m_server->close(number);
        tell(fresh);
    });
}

void Notifier::tell(const QList<Noteworthy> &fresh)
{
    const QList<Notice> notices = m_plan.take(fresh, m_settings, moment());
    for (const Notice &notice : notices)
        show(notice);
    setTimer();
}

void Notifier::lookAgain()
{
    if (m_plan.wakeAt(m_settings, moment()))
        refreshThen({});
}

void Notifier::setTimer()
{
    const NotifyPlan::Moment now = moment();
    if (const auto wake = m_plan.wakeAt(m_settings, now))
        m_timer.start(std::clamp<std::chrono::milliseconds>(
            std::chrono::milliseconds(now.now.msecsTo(*wake)), 1s, longestSleep));
    else
        m_timer.stop();
}

void Notifier::pause(std::chrono::milliseconds time)
{
    m_plan.pause(moment().now.addMSecs(time.count()));
    m_pauseTimer.start(time);
    setTimer();
    Q_EMIT pausedChanged();
}

void Notifier::resume()
{
    m_plan.resume();
    m_pauseTimer.stop();
    Q_EMIT pausedChanged();
    lookAgain();
}

void Notifier::show(const Notice &notice)
{
    if (!m_server)
        return m_plan.closed(notice.number);
    if (m_notices.size() >= mostNotices)
        m_notices.erase(std::min_element(m_notices.begin(), m_notices.end(),
            [](const Notice &a, const Notice &b) { return a.number < b.number; }));
    m_notices.insert(notice.number, notice);
    const NoticeText text = noticeText(notice);
    Notification notification{notice.number, text.title, text.body, {{openKey, tr("Open")}}, notice.isGrowth};
    if (notice.kind == Notice::Kind::Story)
        notification.actions.append(
            {{openButtonKey, tr("Open")}, {saveKey, tr("Save")}, {readKey, tr("Mark read")}});
    else
        notification.actions.append({{readKey, tr("Mark all read")}});
    m_server->show(notification);
}

void Notifier::say(const QString &title, const QString &body)
{
    if (m_server)
        m_server->show({ownNumber, title, body, {{openKey, tr("Open")}}, false});
}

void Notifier::take(int number, const QString &action, const QString &token)
{
    const Notice notice = m_notices.value(number);
    if (number != ownNumber && notice.number == 0)
        return;
    if (action == openKey || action == openButtonKey)
        Q_EMIT openRequested(notice.headline.id, token);
    else if (action == saveKey)
        Q_EMIT saveRequested(notice.headline.id);
    else if (action == readKey)
        Q_EMIT readRequested(notice.articles);
}

// Reading an article in the window closes what the desktop shows of it.
void Notifier::takeChanges(const ChangeSet &changes)
{
    if (changes.marked.isEmpty() && !changes.everything)
        return;
    // Up to 50,000 marked ones are told at once; those that it remembers are few.
    const QList<ArticleId> remembered = m_plan.articles();
    const QSet<ArticleId> known(remembered.begin(), remembered.end());
    if (known.isEmpty())
        return;
    if (changes.everything || std::any_of(changes.marked.begin(), changes.marked.end(), [&](ArticleId id) {
            return known.contains(id);
        }))
        refreshThen({});
}

} // namespace sokbo
