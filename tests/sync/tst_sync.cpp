// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsfeed.h"

#include "text/bodytext.h"

#include <QDir>
#include <QSignalSpy>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// The database and its log: every page that was written shows.
QByteArray databaseBytes(const QString &folder)
{
    QByteArray bytes;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({u"*.db"_s, u"*.db-wal"_s}, QDir::Files)) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            bytes += name.toUtf8() + file.readAll();
    }
    return bytes;
}

} // namespace

class tst_Sync : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_rig = std::make_unique<NewsRig>(); }
    void cleanup() { m_rig.reset(); }

    void bringsArticlesIntoTheStore()
    {
        const SourceId id = m_rig->add(feedUrl);
        QSignalSpy progress(&m_rig->service(), &SyncService::progress);
        QSignalSpy finished(&m_rig->service(), &SyncService::finished);
        const SyncReport report = m_rig->sync();
        const SyncLine line = SyncRig::lineOf(report, id);
        QCOMPARE(line.status, u"ok"_s);
        QCOMPARE(line.added, 2);
        QVERIFY(line.bytes > 0);
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(progress.size() >= 2);
        QCOMPARE(progress.last().first().value<SyncProgress>().done, 1);

        const StoredArticle first = m_rig->article(u"첫 소식"_s);
        QCOMPARE(first.article.flag, u"속보"_s);
        QCOMPARE(first.article.guid, u"g1"_s);
        QCOMPARE(first.article.link, QUrl(u"https://news.example/1"_s));
        QCOMPARE(first.article.language, u"ko"_s);
        QCOMPARE(bodyText(first.article.body), u"홍길동 의원이 말했다."_s);
        QVERIFY(!first.mentions.isEmpty());
        QCOMPARE(m_rig->source(id).title, u"하늘신문"_s);
        QCOMPARE(m_rig->source(id).siteUrl, QUrl(u"https://news.example/"_s));
    }

    void takesARepeatedTitleForNoText()
    {
        m_rig->web.setPage(feedUrl,
            rss(item(1, "첫 말", "첫  말") + item(2, "둘째 말", "둘째 말 &lt;img src=\"/a.png\"&gt;")
                + item(3, "셋째 말", "셋째 말, 그리고 더")));
        m_rig->add(feedUrl);
        m_rig->sync();
        QCOMPARE(m_rig->article(u"첫 말"_s).article.body.html(), QString());
        QVERIFY(m_rig->article(u"둘째 말"_s).article.body.html().contains(u"<img"_s));
        QVERIFY(m_rig->article(u"셋째 말"_s).article.body.html().contains(u"그리고 더"_s));
    }

    void storesNothingTwice()
    {
        const SourceId id = m_rig->add(feedUrl);
        m_rig->sync();
        m_rig->web.setPage(
            feedUrl, twoItems().replace("하늘신문", "땅신문")); // another answer with the same entries
        const SyncLine line = SyncRig::lineOf(m_rig->sync(), id);
        QCOMPARE(line.status, u"unchanged"_s);
        QCOMPARE(line.added, 0);
        QCOMPARE(line.unchanged, 2);
        QCOMPARE(m_rig->headlines().size(), 2);
    }

    void asksWithTheValidatorsOfTheLastAnswer()
    {
        m_rig->add(feedUrl);
        m_rig->sync();
        QVERIFY(m_rig->web.requests().last().etag.isEmpty());
        m_rig->sync();
        QVERIFY(!m_rig->web.requests().last().etag.isEmpty());
    }

    void asksWithTheValidatorsThatAnUnchangedAnswerNamed()
    {
        const SourceId id = m_rig->add(feedUrl);
        QList<FetchRequest> asked;
        m_rig->web.setAnswer(feedUrl, [&asked](const FetchRequest &request) -> Result<FetchResponse> {
            asked.append(request);
            FetchResponse answer;
            answer.status = asked.size() == 1 ? 200 : 304;
            answer.url = request.url;
            if (answer.status == 200)
                answer.body = twoItems();
            if (asked.size() != 3)
                answer.etag = "\"v" + QByteArray::number(asked.size()) + '"';
            if (asked.size() != 2)
                answer.lastModified = "Mon, 0" + QByteArray::number(asked.size()) + " Nov 2026 00:00:00 GMT";
            return answer;
        });
        for (int i = 0; i < 4; ++i)
            m_rig->sync();
        QCOMPARE(asked.at(1).etag, QByteArray("\"v1\""));
        QCOMPARE(asked.at(2).etag, QByteArray("\"v2\""));
        QCOMPARE(asked.at(2).lastModified, asked.at(1).lastModified); // what it does not name stays
        QCOMPARE(asked.at(3).etag, QByteArray("\"v2\""));
        QCOMPARE(asked.at(3).lastModified, QByteArray("Mon, 03 Nov 2026 00:00:00 GMT"));
        m_rig->startServiceAgain(); // the next run of the program too
        QCOMPARE(m_rig->source(id).state.etag, QByteArray("\"v4\""));
    }

    void namesASourceByItsHostWhereItsFeedHasNoName()
    {
        const SourceId id = m_rig->add(feedUrl);
        m_rig->web.setPage(
            feedUrl, "<rss><channel><item><guid>1</guid><title>a</title></item></channel></rss>");
        m_rig->sync();
        QCOMPARE(m_rig->source(id).title, QUrl(feedUrl).host());
        m_rig->web.setPage(feedUrl, twoItems()); // once it has one, that counts
        m_rig->sync();
        QCOMPARE(m_rig->source(id).title, u"하늘신문"_s);
        m_rig->web.setPage(
            feedUrl, "<rss><channel><item><guid>3</guid><title>c</title></item></channel></rss>");
        m_rig->sync();
        QCOMPARE(m_rig->source(id).title, u"하늘신문"_s);
    }

    void writesNothingForAnUnchangedAnswer()
    {
        const SourceId id = m_rig->add(feedUrl);
        m_rig->sync();
        QTest::qWait(50); // what the store does of its own after an intake
        QSignalSpy changed(&m_rig->store(), &Store::changed);
        const QByteArray before = databaseBytes(m_rig->folder());
        const SyncLine line = SyncRig::lineOf(m_rig->sync(), id);
        QCOMPARE(line.status, u"unchanged"_s);
        QCOMPARE(line.bytes, 0);
        QTest::qWait(50);
        QCOMPARE(changed.size(), 0);
        QVERIFY(databaseBytes(m_rig->folder()) == before);
    }

    void remembersWhenAnUnchangedSourceIsDue()
    {
        const SourceId id = m_rig->add(feedUrl);
        m_rig->sync();
        const QDateTime firstPlan = m_rig->source(id).state.nextSync;
        m_rig->clock.advance(24h);
        QVERIFY(firstPlan < m_rig->clock.now());
        QCOMPARE(SyncRig::lineOf(m_rig->sync({}), id).status, u"unchanged"_s);
        QCOMPARE(m_rig->sync({}).lines.size(), 0);
        QCOMPARE(m_rig->source(id).state.nextSync, firstPlan);
        m_rig->endService();
        QTRY_VERIFY(m_rig->source(id).state.nextSync > m_rig->clock.now());
    }

    // What the store says lies years ahead then, and would never be written over.
    void remembersWhenItIsDueThoughTheClockWasSetBack()
    {
        const SourceId id = m_rig->add(feedUrl);
        m_rig->sync();
        const QDateTime firstPlan = m_rig->source(id).state.nextSync;
        m_rig->clock.set(m_rig->clock.now().addYears(-7));
        QCOMPARE(m_rig->sync({}).lines.size(), 1);
        QCOMPARE(m_rig->source(id).state.nextSync, firstPlan);
        m_rig->endService();
        QTRY_VERIFY(m_rig->source(id).state.nextSync < firstPlan.addYears(-6));
        QVERIFY(m_rig->source(id).state.nextSync > m_rig->clock.now());
    }

    // By its arrival, never earlier, as everything whose date is yet to come; what was there keeps its date.
    void datesWhatComesWhileTheClockIsSetBack()
    {
        const QDateTime right = m_rig->clock.now();
        const QDateTime back = right.addYears(-7);
        m_rig->add(feedUrl);
        m_rig->sync();
        const QDateTime before = m_rig->article(u"첫 소식"_s).article.published;
        QVERIFY(before > right.addDays(-30));
        m_rig->clock.set(back);
        m_rig->web.setPage(feedUrl, rss(item(1, "첫 소식", "다른 글") + item(3, "셋째 소식", "글")));
        m_rig->sync();
        QCOMPARE(m_rig->article(u"첫 소식"_s).article.published, before);
        QCOMPARE(m_rig->article(u"셋째 소식"_s).article.published, back);
    }

    void revisesWhatChanged()
    {
        const SourceId id = m_rig->add(feedUrl);
        m_rig->sync();
        const ArticleId saved = m_rig->article(u"둘째 소식"_s).article.id;
        QVERIFY(wait(m_rig->store().setSaved({saved}, true)));
        m_rig->web.setPage(
            feedUrl, rss(item(1, "[속보] 첫 소식", "같은 글") + item(2, "[종합] 둘째 소식", "새 글")));
        const SyncLine line = SyncRig::lineOf(m_rig->sync(), id);
        QCOMPARE(line.revised, 2);
        QCOMPARE(line.added, 0);
        const StoredArticle revised = m_rig->article(u"둘째 소식"_s);
        QCOMPARE(revised.article.id, saved);
        QCOMPARE(revised.article.flag, u"종합"_s);
        QVERIFY(revised.headline.saved);
        QCOMPARE(revised.revisions, 1);
    }

    void datesWhatHasNoDateByTheClock()
    {
        m_rig->add(feedUrl);
        m_rig->web.setPage(feedUrl,
            rss(item(1, "날짜 없음", "글", "<x>pubDate</x>")
                + item(2, "먼 훗날", "글", "<pubDate>Mon, 23 Nov 2099 00:00:00 GMT</pubDate>")
                + item(3, "먼 옛날", "글", "<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>")));
        m_rig->sync();
        const QDateTime now = m_rig->clock.now();
        for (const Headline &headline : m_rig->headlines())
            QCOMPARE(headline.published, now);
        // What the feed lists first is the newest.
        QCOMPARE(m_rig->headlines().first().title, u"날짜 없음"_s);
        m_rig->clock.advance(24h);
        m_rig->web.setPage(feedUrl, rss(item(1, "날짜 없음", "다른 글", "<x>pubDate</x>")));
        m_rig->sync();
        QCOMPARE(m_rig->article(u"날짜 없음"_s).article.published, now);
    }

    void asksOnlyWhatIsDue()
    {
        const SourceId id = m_rig->add(feedUrl);
        QCOMPARE(m_rig->sync({}).lines.size(), 1);
        QVERIFY(m_rig->sync({}).lines.isEmpty());
        QCOMPARE(m_rig->web.requestsFor(feedUrl), 1);
        QCOMPARE(m_rig->sync({.sources = {id}}).lines.size(), 1);
        m_rig->clock.advance(25h);
        QCOMPARE(m_rig->sync({}).lines.size(), 1);
    }

    void readsTheSampleBoard()
    {
        const SourceId id
            = m_rig->add(u"sample:///board.html"_s, [](Source &source) { source.kind = SourceKind::Rhymix; });
        QVERIFY(SyncRig::lineOf(m_rig->sync(), id).added >= 10);
        const QList<Headline> rows = m_rig->headlines();
        for (const Headline &row : rows) {
            const StoredArticle stored = wait(m_rig->store().article(row.id)).value();
            QVERIFY2(stored.article.wholeText, qPrintable(row.title));
            QVERIFY(!bodyText(stored.article.body).isEmpty());
        }
        QVERIFY(rows.first().number > 400);
        QCOMPARE(SyncRig::lineOf(m_rig->sync(), id).status, u"unchanged"_s);
        QVERIFY(m_rig->web.requests().isEmpty());
    }

    void syncsByItselfWhatIsDue()
    {
        m_rig->add(feedUrl);
        QSignalSpy finished(&m_rig->service(), &SyncService::finished);
        m_rig->service().setSchedule(true);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(m_rig->headlines().size(), 2);
    }

private:
    std::unique_ptr<NewsRig> m_rig;
};

QTEST_GUILESS_MAIN(tst_Sync)
#include "tst_sync.moc"
