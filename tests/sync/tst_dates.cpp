// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsfeed.h"

#include <algorithm>

using namespace sokbo;
using namespace sokbo::test;

namespace {

constexpr int nineHours = 9 * 3600;

// A paper that publishes something every half hour, and its reader, who asks as often.
class Paper {
public:
    explicit Paper(SyncRig &rig)
        : m_rig(rig)
        , m_id(rig.add(feedUrl))
    {
    }

    // The true time of an article that was published just now, and how it is written.
    void publish(const QByteArray &title, int ahead)
    {
        m_rig.clock.advance(std::chrono::minutes(30));
        ++m_count;
        const QDateTime time = m_rig.clock.now().addSecs(-60 * (3 + m_count % 5) - m_count);
        const QByteArray written
            = QLocale::c().toString(time.addSecs(ahead), u"ddd, dd MMM yyyy HH:mm:ss").toLatin1();
        m_items = "<item><guid>" + title + "</guid><title>" + title + "</title><pubDate>" + written
            + " GMT</pubDate></item>" + m_items;
        m_rig.web.setPage(feedUrl, rss(m_items));
        QCOMPARE(m_rig.syncOne().added, 1);
        times.insert(QString::fromUtf8(title), time);
    }

    Source source() { return m_rig.source(m_id); }
    SourceId id() const { return m_id; }

    // Whether all articles stand at their true times.
    bool isTrue()
    {
        const QList<Headline> headlines = m_rig.headlines();
        return headlines.size() == times.size()
            && std::all_of(headlines.begin(), headlines.end(), [this](const Headline &headline) {
                   return headline.published == times.value(headline.title);
               });
    }

    QHash<QString, QDateTime> times;

private:
    SyncRig &m_rig;
    SourceId m_id;
    QByteArray m_items;
    int m_count = 0;
};

QStringList titlesOn(SyncRig &rig)
{
    QStringList titles;
    for (const Headline &headline : rig.headlines())
        titles.append(headline.title);
    return titles;
}

} // namespace

class TestDates : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void datesThatLieAheadAreCorrectedOnceThatIsSure()
    {
        SyncRig rig;
        Paper paper(rig);
        paper.publish("하나", nineHours);
        QCOMPARE(rig.headlines()[0].published, rig.clock.now()); // by its arrival
        rig.startServiceAgain(); // what is known so far is kept
        paper.publish("둘", nineHours);
        QCOMPARE(paper.source().state.dates.minutes, 0);
        QCOMPARE(titlesOn(rig), (QStringList{QStringLiteral("둘"), QStringLiteral("하나")}));
        paper.publish("셋", nineHours);
        QCOMPARE(paper.source().state.dates.minutes, 540);
        QVERIFY(paper.isTrue());
        paper.publish("넷", nineHours);
        QVERIFY(paper.isTrue());
        QCOMPARE(wait(rig.store().doctor(false)).value().problems, QStringList());
    }

    void theReaderMayTakeThemAsTheyAreWritten()
    {
        SyncRig rig;
        Paper paper(rig);
        for (const char *title : {"하나", "둘", "셋"})
            paper.publish(title, nineHours);
        QVERIFY(paper.isTrue());
        SourceEdit edit;
        edit.datesAsWritten = true;
        const SourceEdit former = wait(rig.store().editSource(paper.id(), edit)).value();
        QCOMPARE(paper.source().state.dates.minutes, 540); // it still says so
        QVERIFY(!paper.isTrue());
        QCOMPARE(rig.headlines()[0].published, rig.clock.now());
        paper.publish("넷", nineHours);
        QCOMPARE(rig.headlines()[0].published, rig.clock.now());
        wait(rig.store().editSource(paper.id(), former)).value();
        QVERIFY(paper.isTrue());
        QCOMPARE(wait(rig.store().doctor(false)).value().problems, QStringList());
    }

    void aSourceThatIsMendedIsReadAsItIs()
    {
        SyncRig rig;
        Paper paper(rig);
        for (const char *title : {"하나", "둘", "셋"})
            paper.publish(title, nineHours);
        for (const char *title : {"넷", "다섯", "여섯"})
            paper.publish(title, 0);
        QCOMPARE(paper.source().state.dates, DateShift());
        QVERIFY(paper.isTrue()); // those of before, and those since
    }

    void aSourceThatIsRightIsLeftAlone()
    {
        SyncRig rig;
        Paper paper(rig);
        for (const char *title : {"하나", "둘", "셋", "넷"})
            paper.publish(title, 0);
        QVERIFY(paper.isTrue());
        paper.publish("내일의 일", nineHours);
        paper.publish("다섯", 0);
        paper.publish("모레의 일", 40 * 3600);
        paper.publish("글피의 일", nineHours);
        QCOMPARE(paper.source().state.dates.minutes, 0);
        // What is yet to come stands where it came.
        QCOMPARE(titlesOn(rig).first(4),
            (QStringList{QStringLiteral("글피의 일"), QStringLiteral("모레의 일"), QStringLiteral("다섯"),
                QStringLiteral("내일의 일")}));
    }

    void measuresAgainstTheServersClock()
    {
        SyncRig rig;
        const SourceId id = rig.add(feedUrl);
        // Our clock is four hours behind.
        QByteArray items;
        for (int i = 1; i <= 4; ++i) {
            rig.clock.advance(std::chrono::minutes(30));
            const QDateTime server = rig.clock.now().addSecs(4 * 3600);
            items = "<item><guid>" + QByteArray::number(i) + "</guid><title>소식 " + QByteArray::number(i)
                + "</title><pubDate>" + server.addSecs(-60 * i).toString(Qt::ISODate).toLatin1()
                + "</pubDate></item>" + items;
            rig.web.setAnswer(feedUrl, [page = rss(items), server](const FetchRequest &request) {
                FetchResponse response;
                response.status = 200;
                response.url = request.url;
                response.body = page;
                response.contentType = "application/xml";
                response.date = server;
                return Result<FetchResponse>(response);
            });
            QCOMPARE(rig.syncOne().added, 1);
        }
        QCOMPARE(rig.source(id).state.dates, DateShift());
    }
};

QTEST_GUILESS_MAIN(TestDates)
#include "tst_dates.moc"
