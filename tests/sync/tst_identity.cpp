// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsfeed.h"

using namespace sokbo;
using namespace sokbo::test;

namespace {

QByteArray entry(const QByteArray &title, const QByteArray &link, const QByteArray &time,
    const QByteArray &text = "글", const QByteArray &guid = {})
{
    return "<item><title>" + title + "</title>"
        + (link.isEmpty() ? QByteArray() : "<link>" + link + "</link>")
        + (guid.isEmpty() ? QByteArray() : "<guid isPermaLink=\"false\">" + guid + "</guid>")
        + "<pubDate>Mon, 23 Nov 2026 " + time + " +0900</pubDate><description>" + text
        + "</description></item>";
}

constexpr auto place = "https://jang.example/list";

} // namespace

// What a sync takes for one article, and what for two.
class TestIdentity : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void entriesThatShareALinkAreArticlesOfTheirOwn()
    {
        SyncRig rig;
        rig.add(feedUrl);
        const QByteArray first = entry("무 한 단", place, "07:00:00")
            + entry("배추 세 포기", place, "07:00:00") + entry("대파", place, "06:00:00")
            + entry("속보 자막", {}, "06:00:00");
        rig.web.setPage(feedUrl, rss(first));
        QCOMPARE(rig.syncOne().added, 4);
        rig.startServiceAgain(); // which remembers nothing
        rig.web.setPage(feedUrl, rss(entry("쪽파", place, "08:00:00") + first));
        const SyncLine line = rig.syncOne();
        QCOMPARE(line.added, 1);
        QCOMPARE(line.unchanged, 4);
        QCOMPARE(rig.headlines().size(), 5);
    }

    void aNewEntryDoesNotTakeAKnownOnesPlaceByItsLink()
    {
        SyncRig rig;
        rig.add(feedUrl);
        const QByteArray first = entry("무 한 단", place, "07:00:00", "글", "가");
        rig.web.setPage(feedUrl, rss(first));
        QCOMPARE(rig.syncOne().added, 1);
        // The known one does not reach the store again: the service remembers it.
        rig.web.setPage(feedUrl, rss(entry("대파", place, "07:10:00", "다른 글", "나") + first));
        QCOMPARE(rig.syncOne().added, 1);
        QCOMPARE(rig.headlines().size(), 2);
        // The same under another guid, beside the first and in place of it.
        rig.web.setPage(feedUrl, rss(entry("무 한 단", place, "07:00:00", "글", "다") + first));
        rig.syncOne();
        rig.web.setPage(feedUrl, rss(entry("무 한 단", place, "07:00:00", "글", "다")));
        rig.syncOne();
        QCOMPARE(rig.headlines().size(), 2);
    }

    void aLinkThatChangesWithEveryAnswerIsOne()
    {
        SyncRig rig;
        rig.add(feedUrl);
        for (const QByteArray &mark :
            QByteArrayList{"sid=0123456789abcdef01", "sid=fedcba9876543210ff", "k=7", "k=8"}) {
            rig.web.setPage(feedUrl,
                rss(entry("무 한 단", "https://jang.example/v?id=1&amp;" + mark, "07:12:31")
                    + entry("대파", "https://jang.example/v?id=2&amp;" + mark, "07:11:02")));
            rig.syncOne();
            QCOMPARE(rig.headlines().size(), 2);
        }
    }

    void theOnlyEntryOfAFeedLeavesItsHistory()
    {
        SyncRig rig;
        rig.add(feedUrl);
        for (const QByteArray &hour : QByteArrayList{"07", "08", "09"}) {
            const QByteArray only = entry("지금 " + hour + "시의 물높이", place, hour + ":00:00", {});
            rig.web.setPage(feedUrl, rss(only));
            QCOMPARE(rig.syncOne().added, 1);
            rig.startServiceAgain();
            rig.web.setPage(feedUrl, rss("<!-- again -->" + only));
            QCOMPARE(rig.syncOne().unchanged, 1);
        }
        QCOMPARE(rig.headlines().size(), 3);
        // A title that is corrected is no other entry.
        rig.web.setPage(feedUrl, rss(entry("지금 9시의 물높이(고침)", place, "09:00:00", {})));
        QCOMPARE(rig.syncOne().revised, 1);
        QCOMPARE(rig.headlines().size(), 3);
    }

    void aGuidThatIsGivenAgainIsANewArticle()
    {
        SyncRig rig;
        rig.add(feedUrl);
        rig.web.setPage(feedUrl, rss(entry("비가 온다", place, "07:00:00", "우산을 챙기자.", "1")));
        QCOMPARE(rig.syncOne().added, 1);
        rig.web.setPage(feedUrl, rss(entry("고래가 돌아왔다", place, "09:00:00", "바다가 붐빈다.", "1")));
        QCOMPARE(rig.syncOne().added, 1);
        rig.startServiceAgain();
        rig.web.setPage(feedUrl,
            rss("<!-- again -->" + entry("고래가 돌아왔다", place, "09:00:00", "바다가 붐빈다.", "1")));
        QCOMPARE(rig.syncOne().unchanged, 1);
        rig.web.setPage(
            feedUrl, rss(entry("고래가 돌아왔다(종합)", place, "09:30:00", "바다가 아주 붐빈다.", "1")));
        QCOMPARE(rig.syncOne().revised, 1);
        QCOMPARE(rig.headlines().size(), 2);
        QCOMPARE(rig.article(QStringLiteral("비가 온다")).revisions, 0);
        QCOMPARE(rig.article(rig.headlines().first().title).revisions, 1);
    }
};

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"
