// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsfeed.h"

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

const QString secondPaper = u"https://paper.example/feed"_s;

QByteArray launch()
{
    return item(1, "[속보] 새벽호, 고흥 나로우주센터서 이륙",
        "한국형 발사체 새벽호가 23일 오전 고흥 나로우주센터에서 관측위성 3기를 싣고 이륙했다.");
}

QByteArray otherNews()
{
    return item(
        2, "코스피 닷새째 상승 마감…3,012.77", "코스피가 외국인의 매수에 닷새째 올라 3,012.77로 마쳤다.");
}

QByteArray launchInTheOtherPaper()
{
    return item(3, "한국형 발사체 새벽호 고흥서 이륙…위성 3기 실었다",
        "새벽호가 23일 오전 고흥 나로우주센터에서 이륙했다. 관측위성 3기를 실었다.");
}

} // namespace

class tst_Stories : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SyncRig> m_rig;

    StoryId storyOf(const QString &title) { return m_rig->article(title).headline.story; }
    StoryId launchStory() { return storyOf(u"새벽호, 고흥 나로우주센터서 이륙"_s); }
    StoryId otherPapersStory() { return storyOf(u"한국형 발사체 새벽호 고흥서 이륙…위성 3기 실었다"_s); }
    StoryId otherStory() { return storyOf(u"코스피 닷새째 상승 마감…3,012.77"_s); }

private Q_SLOTS:
    void init()
    {
        m_rig = std::make_unique<SyncRig>();
        m_rig->web.setPage(feedUrl, rss(launch() + otherNews()));
        m_rig->web.setPage(secondPaper, rss(launchInTheOtherPaper(), "바다일보"));
    }
    void cleanup() { m_rig.reset(); }

    void articlesOfSeveralSourcesAreOneStoryWhenTheSyncHasEnded()
    {
        m_rig->add(feedUrl);
        m_rig->add(secondPaper);
        m_rig->sync();
        QVERIFY(launchStory().isValid());
        QCOMPARE(otherPapersStory(), launchStory());
        QVERIFY(!otherStory().isValid());
    }

    void aLaterSyncAddsToTheStory()
    {
        m_rig->add(feedUrl);
        m_rig->sync();
        QVERIFY(!launchStory().isValid());
        m_rig->add(secondPaper);
        m_rig->sync();
        QVERIFY(launchStory().isValid());
        QCOMPARE(otherPapersStory(), launchStory());
    }

    void anotherRunOfTheProgramGoesOnWithTheStories()
    {
        m_rig->add(feedUrl);
        m_rig->sync();
        m_rig->startServiceAgain();
        m_rig->add(secondPaper);
        m_rig->sync();
        QVERIFY(launchStory().isValid());
        QCOMPARE(otherPapersStory(), launchStory());
    }

    void articlesFromBeforeThereWereStoriesArePlacedToo()
    {
        m_rig->add(feedUrl);
        m_rig->sync();
        // As a library of an earlier version has it: no article has a signature.
        QVERIFY(wait(m_rig->store().placeInStories({}, m_rig->clock.now().addYears(1))));
        QVERIFY(wait(m_rig->store().storyShelf(9)).value().places.first().signature.isEmpty());
        m_rig->startServiceAgain();
        m_rig->add(secondPaper);
        m_rig->sync();
        QVERIFY(launchStory().isValid());
        QCOMPARE(otherPapersStory(), launchStory());
    }

    void whatComesAgainKeepsItsPlace()
    {
        m_rig->add(feedUrl);
        m_rig->add(secondPaper);
        m_rig->sync();
        const StoryId story = launchStory();
        m_rig->startServiceAgain();
        m_rig->web.setPage(feedUrl, rss(launch() + otherNews()) + "<!-- again -->");
        m_rig->sync();
        QCOMPARE(launchStory(), story);
        QCOMPARE(otherPapersStory(), story);
    }

    void whatIsNewInAFollowedStoryIsReported()
    {
        const QByteArray answered = item(7, "새벽호 위성 3기, 남극 기지와 교신 성공",
            "새벽호가 23일 오전 고흥 나로우주센터에서 이륙했다. 위성 3기는 같은 날 오후 남극 기지의 안테나와 "
            "첫 교신에 "
            "성공했다고 연구원 관계자가 밝혔다.");
        m_rig->add(feedUrl);
        m_rig->add(secondPaper);
        QVERIFY(m_rig->sync().developments.isEmpty());
        const ArticleId first = m_rig->article(u"새벽호, 고흥 나로우주센터서 이륙"_s).headline.id;
        QVERIFY(wait(m_rig->store().setFollowed({first}, true, m_rig->clock.now())));
        m_rig->web.setPage(secondPaper, rss(answered + launchInTheOtherPaper(), "바다일보"));
        m_rig->web.setPage(
            feedUrl, rss(otherNews() + launch() + item(9, "제주 귤 수확 시작", "감귤 농가가 바쁘다.")));
        const QList<Development> developments = m_rig->sync().developments;
        QCOMPARE(developments.size(), 1);
        QCOMPARE(developments[0].headline.title, u"새벽호 위성 3기, 남극 기지와 교신 성공"_s);
        QVERIFY(developments[0].news.sentence.contains(u"첫 교신에 성공했다고"_s));
        QVERIFY(m_rig->sync().developments.isEmpty()); // nothing has come since
    }

    // So many articles get their places by portions, and between two of these much may happen.
    void placingEndsWithItsBook_data()
    {
        QTest::addColumn<bool>("programEnds");
        QTest::newRow("the reader joins stories") << false;
        QTest::newRow("the program ends") << true;
    }
    void placingEndsWithItsBook()
    {
        QFETCH(bool, programEnds);
        constexpr int articles = 1900;
        QByteArray items;
        for (int i = 0; i < articles; ++i)
            items += i / 10 % 10 == 0 ? item(i, "새벽호 이륙 " + QByteArray::number(i),
                         "새벽호가 23일 오전 고흥 나로우주센터에서 관측위성 3기를 싣고 이륙했다.")
                                      : item(i, "소식 " + QByteArray::number(i), "짧은 글");
        m_rig->web.setPage(feedUrl, rss(items));
        m_rig->add(feedUrl);
        const auto withoutPlace = [this] {
            int without = 0;
            const auto shelf
                = wait(m_rig->store().storyShelf(9)); // kept: a loop over a part would outlive it
            for (const StoryPlace &place : shelf->places)
                without += place.signature.isEmpty() ? 1 : 0;
            return without;
        };
        QList<ArticleId> joined;
        const auto first = connect(&m_rig->store(), &Store::changed, this, [&](const ChangeSet &changes) {
            if (changes.placed.size() < 2 || !joined.isEmpty())
                return;
            joined = {changes.placed.first(), changes.placed.last()};
            if (programEnds)
                m_rig->endService();
            else
                m_rig->store().joinStories(joined);
        });
        const QFuture<SyncReport> syncing = m_rig->service().sync({.evenIfNotDue = true});
        wait(syncing, 120'000);
        disconnect(first);
        QVERIFY(!joined.isEmpty());
        QVERIFY(withoutPlace() > 0);
        if (programEnds)
            m_rig->startServiceAgain();
        m_rig->add(secondPaper);
        m_rig->sync();
        QCOMPARE(withoutPlace(), 0);
        const StoryId story = wait(m_rig->store().headlines({joined[0]})).value()[0].story;
        QCOMPARE(wait(m_rig->store().headlines({joined[1]})).value()[0].story == story, true);
    }

    void theCopyOfAPreferredSourceIsShown()
    {
        m_rig->add(feedUrl);
        m_rig->add(secondPaper, [](Source &source) { source.preferred = true; });
        m_rig->web.setPage(secondPaper, rss(launch(), "바다일보"));
        m_rig->sync();
        const Result<QList<Headline>> all = wait(m_rig->store().page({}, 10, std::nullopt));
        QVERIFY(all);
        int copies = 0;
        for (const Headline &headline : *all) {
            if (!headline.copyOf.isValid())
                continue;
            ++copies;
            QCOMPARE(headline.sourceTitle == u"바다일보"_s, false);
        }
        QCOMPARE(copies, 1);
    }

    void aStoreThatRefusesLosesNoArticle()
    {
        m_rig->add(feedUrl);
        m_rig->loseTable("story_signature");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"stories"_s));
        const SyncLine line = m_rig->syncOne();
        QCOMPARE(line.status, u"ok"_s);
        QCOMPARE(line.added, 2);
    }
};

QTEST_GUILESS_MAIN(tst_Stories)
#include "tst_stories.moc"
