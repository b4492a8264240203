// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/notifier.h"
#include "support/fakeclock.h"
#include "support/fakedesktop.h"
#include "support/storedarticles.h"

#include <QSignalSpy>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

const QString watchedName = u"윤하늘"_s;

template <typename T>
void done(const QFuture<Result<T>> &write)
{
    if (const auto result = StoredArticles::wait(write); !result)
        qFatal("unexpected failure: %s", qPrintable(result.error().message));
}

} // namespace

class TestNotifier : public QObject {
    Q_OBJECT

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<FakeNotifications> m_desktop;
    std::unique_ptr<StoredArticles> m_articles;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<Notifier> m_notifier;
    bool m_isInFront = false;

    QList<ArticleId> add(int count, const QString &name = watchedName, StoryId story = {})
    {
        QList<AnalysedArticle> articles = m_articles->make(count, u"소식"_s);
        for (AnalysedArticle &analysed : articles) {
            Mention mention;
            mention.type = MentionType::Person;
            mention.text = mention.name = name;
            mention.end = int(name.size());
            analysed.mentions = {mention};
            analysed.article.published = m_clock->now().addSecs(-60);
        }
        const QList<ArticleId> ids = m_articles->save(articles);
        QList<StoryPlace> places;
        for (const ArticleId id : ids)
            places.append({id, story, m_clock->now(), {}});
        if (story.isValid())
            done(m_articles->store().placeInStories(places, m_clock->now()));
        return ids;
    }
    void syncEnds(const QList<ArticleId> &caught = {}, const QList<Development> &developments = {})
    {
        SyncLine line;
        line.added = 1;
        line.notify = caught;
        m_notifier->takeReport({{line}, developments, false, {}, {}, {}});
    }
    const FakeNotifications::Told &told(int which) const { return m_desktop->told.at(which); }
    // What must not come has had its time.
    void settle()
    {
        StoredArticles::wait(m_articles->store().headlines({}));
        QTest::qWait(30);
    }

private Q_SLOTS:
    void init()
    {
        m_isInFront = false;
        m_bus = std::make_unique<PrivateBus>();
        m_desktop = std::make_unique<FakeNotifications>(m_bus->connect());
        m_articles = std::make_unique<StoredArticles>();
        m_clock = std::make_unique<FakeClock>();
        StoredArticles::wait(
            m_articles->store().setWatched({{MentionType::Person, watchedName, m_clock->now()}}, true))
            .value();
        add(1, u"민하린"_s); // so that there is something before what is new
        m_notifier
            = std::make_unique<Notifier>(m_articles->store(), *m_clock, [this] { return m_isInFront; });
        m_notifier->setServer(std::make_unique<NotificationServer>(m_bus->connect()));
        QTRY_VERIFY(m_notifier->isServed());
        settle();
    }

    void cleanup()
    {
        m_notifier.reset();
        m_articles.reset();
        m_desktop.reset();
        m_bus.reset();
    }

    void aSyncThatBringsAWatchedNameIsToldOnce()
    {
        add(1);
        add(1, u"민하린"_s);
        syncEnds();
        QTRY_COMPARE(m_desktop->told.size(), 1);
        QVERIFY(told(0).title.startsWith(u"소식"_s));
        QVERIFY(told(0).body.contains(watchedName));
        QCOMPARE(told(0).actions.size(), 8); // a click, open, save, read
        syncEnds();
        settle();
        QCOMPARE(m_desktop->told.size(), 1);
    }

    void whatWasStoredBeforeIsNoNews()
    {
        add(2);
        m_notifier
            = std::make_unique<Notifier>(m_articles->store(), *m_clock, [this] { return m_isInFront; });
        m_notifier->setServer(std::make_unique<NotificationServer>(m_bus->connect()));
        QTRY_VERIFY(m_notifier->isServed());
        settle();
        syncEnds();
        settle();
        QVERIFY(m_desktop->told.isEmpty());
    }

    void aStoryIsReplacedAsItGrows()
    {
        add(1, watchedName, StoryId{5});
        syncEnds();
        QTRY_COMPARE(m_desktop->told.size(), 1);
        add(2, watchedName, StoryId{5});
        syncEnds();
        QTRY_COMPARE(m_desktop->told.size(), 2);
        QCOMPARE(told(1).replaces, told(0).id);
        QCOMPARE(told(1).hints.value(u"urgency"_s).toInt(), 0);
        m_desktop->close(told(0).id);
        settle();
        add(1, watchedName, StoryId{5});
        syncEnds();
        settle();
        QCOMPARE(m_desktop->told.size(), 2); // the reader has closed it
    }

    void actionsSayWhatTheReaderWants()
    {
        const QList<ArticleId> ids = add(2, watchedName, StoryId{5});
        syncEnds();
        QTRY_COMPARE(m_desktop->told.size(), 1);
        QSignalSpy opened(m_notifier.get(), &Notifier::openRequested);
        QSignalSpy saved(m_notifier.get(), &Notifier::saveRequested);
        QSignalSpy read(m_notifier.get(), &Notifier::readRequested);
        const uint id = told(0).id;
        m_desktop->activate(id, u"default"_s, u"token"_s);
        m_desktop->activate(id, u"open"_s);
        m_desktop->activate(id, u"save"_s);
        m_desktop->activate(id, u"read"_s);
        QTRY_COMPARE(read.size(), 1);
        QCOMPARE(opened.size(), 2);
        QVERIFY(ids.contains(opened.first().first().value<ArticleId>()));
        QCOMPARE(opened.first().last().toString(), u"token"_s);
        QCOMPARE(saved.size(), 1);
        QCOMPARE(read.first().first().value<QList<ArticleId>>().size(), 2);
    }

    void readingTheArticleClosesItsNotification()
    {
        const QList<ArticleId> ids = add(1);
        syncEnds();
        QTRY_COMPARE(m_desktop->told.size(), 1);
        done(m_articles->store().setRead(ids, true));
        QTRY_COMPARE(m_desktop->closedByCaller, QList<uint>{told(0).id});
    }

    void inFrontOfTheReaderNothingIsTold()
    {
        m_isInFront = true;
        add(1);
        syncEnds();
        settle();
        QVERIFY(m_desktop->told.isEmpty());
        m_isInFront = false;
        m_notifier->lookAgain();
        settle();
        QVERIFY(m_desktop->told.isEmpty()); // the reader saw it come
    }

    void aPauseHoldsUntilItEnds()
    {
        QSignalSpy paused(m_notifier.get(), &Notifier::pausedChanged);
        m_notifier->pause(std::chrono::hours(1));
        QVERIFY(m_notifier->isPaused());
        const QList<ArticleId> ids = add(3);
        syncEnds();
        settle();
        QVERIFY(m_desktop->told.isEmpty());
        done(m_articles->store().setRead({ids.first()}, true));
        m_notifier->resume();
        QVERIFY(!m_notifier->isPaused());
        QCOMPARE(paused.size(), 2);
        QTRY_COMPARE(m_desktop->told.size(), 1);
        QVERIFY(told(0).title.contains(u'2')); // what was read meanwhile is not counted
        QSignalSpy opened(m_notifier.get(), &Notifier::openRequested);
        m_desktop->activate(told(0).id, u"default"_s);
        QTRY_COMPARE(opened.size(), 1);
        QVERIFY(!opened.first().first().value<ArticleId>().isValid());
    }

    void quietHoursEndWithASummary()
    {
        NotifySettings settings;
        settings.hasQuietHours = true;
        const QTime now = m_clock->now().toLocalTime().time();
        settings.quietFrom = now.addSecs(-3600);
        settings.quietUntil = now.addSecs(3600);
        m_notifier->setSettings(settings);
        add(2);
        syncEnds();
        settle();
        QVERIFY(m_desktop->told.isEmpty());
        m_clock->advance(std::chrono::hours(1));
        m_notifier->lookAgain();
        QTRY_COMPARE(m_desktop->told.size(), 1);
    }

    void theSwitchTurnsAllOff()
    {
        NotifySettings settings;
        settings.on = false;
        m_notifier->setSettings(settings);
        add(1);
        syncEnds();
        settle();
        QVERIFY(m_desktop->told.isEmpty());
        // Switched on again, what came meanwhile is not made up for.
        m_notifier->setSettings({});
        add(1);
        syncEnds();
        QTRY_COMPARE(m_desktop->told.size(), 1);
    }

    void aServerThatComesBackIsUsedAgain()
    {
        QSignalSpy served(m_notifier.get(), &Notifier::servedChanged);
        m_desktop.reset();
        QTRY_VERIFY(!m_notifier->isServed());
        add(1);
        syncEnds();
        settle();
        m_desktop = std::make_unique<FakeNotifications>(m_bus->connect());
        QTRY_VERIFY(m_notifier->isServed());
        QVERIFY(served.size() >= 2);
        add(1);
        syncEnds();
        QTRY_COMPARE(m_desktop->told.size(), 1);
    }

    void whatIsNewInAFollowedStoryIsTold()
    {
        const QList<ArticleId> ids = add(1, u"민하린"_s, StoryId{8});
        syncEnds({},
            {{*m_articles->store().headlines(ids).result()->cbegin(), {{}, u"불은 두 시간 만에 꺼졌다."_s}}});
        QTRY_COMPARE(m_desktop->told.size(), 1);
        QVERIFY(told(0).body.contains(u"불은 두 시간 만에 꺼졌다."_s));
    }
};

QTEST_GUILESS_MAIN(TestNotifier)
#include "tst_notifier.moc"
