// SPDX-License-Identifier: GPL-3.0-or-later
// sokboctl stories, as a script calls it.
#include "cli/program.h"
#include "support/daysfeed.h"
#include "support/faultyserver.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

class tst_CliStories : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultyServer> m_server;

    Answer run(const QStringList &words) const
    {
        return runProgram(
            QStringLiteral(SOKBOCTL), QStringList{u"--data"_s, m_folder->filePath(u"data"_s)} + words);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<FaultyServer>();
        m_server->setPage(u"/sky"_s,
            {daysFeed("하늘신문",
                dayItem("1", "01:00", "[속보] 새벽호, 고흥 나로우주센터서 이륙",
                    "한국형 발사체 새벽호가 23일 오전 고흥 나로우주센터에서 관측위성 3기를 싣고 이륙했다.")
                    + dayItem("2", "09:00", "코스피 닷새째 상승 마감…3,012.77",
                        "코스피가 외국인의 매수에 닷새째 올라 3,012.77로 마쳤다."))});
        m_server->setPage(u"/sea"_s,
            {daysFeed("바다일보",
                dayItem("3", "01:30", "한국형 발사체 새벽호 고흥서 이륙…위성 3기 실었다",
                    "새벽호가 23일 오전 고흥 나로우주센터에서 이륙했다. 관측위성 3기를 실었다."))});
        QCOMPARE(run({u"add"_s, m_server->url(u"/sky"_s), m_server->url(u"/sea"_s)}).status, 0);
        QCOMPARE(run({u"sync"_s}).status, 0);
    }
    void cleanup()
    {
        m_server.reset();
        m_folder.reset();
    }

    void aRepeatedTextSaysWhoseCopyItIs()
    {
        m_server->setPage(u"/again"_s,
            {daysFeed("메아리",
                dayItem("9", "02:00", "[속보] 새벽호, 고흥 나로우주센터서 이륙",
                    "한국형 발사체 새벽호가 23일 오전 고흥 나로우주센터에서 관측위성 3기를 싣고 "
                    "이륙했다."))});
        QCOMPARE(run({u"add"_s, m_server->url(u"/again"_s)}).status, 0);
        QCOMPARE(run({u"sync"_s}).status, 0);
        const QJsonArray articles
            = run({u"stories"_s, u"--json"_s}).rows()[1].toObject()["articles"_L1].toArray();
        QCOMPARE(articles.size(), 3);
        QCOMPARE(
            articles[2].toObject()["copy_of"_L1].toInteger(), articles[0].toObject()["id"_L1].toInteger());
        QVERIFY(!articles[0].toObject().contains("copy_of"_L1));
        QCOMPARE(run({u"count"_s, u"is:copy"_s}).output.trimmed(), "1");
        QCOMPARE(run({u"read"_s, QString::number(articles[0].toObject()["id"_L1].toInteger())}).status, 0);
        QCOMPARE(run({u"count"_s, u"is:read"_s}).output.trimmed(), "2"); // the copy too
    }

    void aHoroscopeIsFoundByItsKind()
    {
        m_server->setPage(u"/stars"_s,
            {daysFeed("별자리",
                dayItem("7", "00:10", "[오늘의 운세] 11월 23일",
                    "쥐띠 서두르지 않으면 길하다. 소띠 마음을 편히 한다."))});
        QCOMPARE(run({u"add"_s, m_server->url(u"/stars"_s)}).status, 0);
        QCOMPARE(run({u"sync"_s}).status, 0);
        const QJsonArray rows = run({u"list"_s, u"kind:fortune"_s, u"--json"_s}).rows();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0].toObject()["kind"_L1].toString(), u"fortune"_s);
        QCOMPARE(run({u"count"_s, u"종류:기사"_s}).output.trimmed(), "3");
        QCOMPARE(run({u"count"_s, u"kind:nonsense"_s}).status, 2);
    }

    void aStoryIsFollowedAndWhatIsNewInItIsNamed()
    {
        const auto articles = run({u"stories"_s, u"--json"_s}).rows()[1].toObject()["articles"_L1].toArray();
        const QString id = QString::number(articles[0].toObject()["id"_L1].toInteger());
        QCOMPARE(run({u"follow"_s, id}).status, 0);
        QCOMPARE(run({u"count"_s, u"is:followed"_s}).output.trimmed(), "2");
        QCOMPARE(run({u"follow"_s, u"99999"_s}).status, 1);
        m_server->setPage(u"/more"_s,
            {daysFeed("한강저널",
                dayItem("8", "11:40", "새벽호 위성 3기 남극 기지와 교신 성공",
                    "한국형 발사체 새벽호가 고흥 나로우주센터에서 이륙했다. 위성 3기는 남극 기지의 안테나와 "
                    "첫 교신에 "
                    "성공했다고 연구원 관계자가 밝혔다."))});
        QCOMPARE(run({u"add"_s, m_server->url(u"/more"_s)}).status, 0);
        QVERIFY(QString::fromUtf8(run({u"sync"_s}).output)
                    .contains(u"new in a story you follow: 새벽호 위성 3기 남극 기지와 교신 성공"_s));
        QCOMPARE(run({u"unfollow"_s, id}).status, 0);
        QCOMPARE(run({u"count"_s, u"is:followed"_s}).output.trimmed(), "0");
    }

    void everyArticleIsInOneGroupNewestGroupFirst()
    {
        const Answer answer = run({u"stories"_s, u"--json"_s});
        QCOMPARE(answer.status, 0);
        const QJsonArray groups = answer.rows();
        QCOMPARE(groups.size(), 2);
        const QJsonObject alone = groups[0].toObject(), launch = groups[1].toObject();
        QVERIFY(alone["id"_L1].isNull());
        QCOMPARE(alone["articles"_L1].toArray().size(), 1);
        QVERIFY(launch["id"_L1].toInteger() > 0);
        QCOMPARE(launch["headline"_L1].toString(), u"한국형 발사체 새벽호 고흥서 이륙…위성 3기 실었다"_s);
        QCOMPARE(launch["from"_L1].toString(), u"2020-11-23T01:00:00Z"_s);
        QCOMPARE(launch["until"_L1].toString(), u"2020-11-23T01:30:00Z"_s);
        QCOMPARE(launch["sources"_L1].toArray(), QJsonArray({u"하늘신문"_s, u"바다일보"_s}));
        const QJsonObject first = launch["articles"_L1].toArray().first().toObject();
        QCOMPARE(first["link"_L1].toString(), u"https://news.example/1"_s);
        QCOMPARE(first["flag"_L1].toString(), u"속보"_s);
        QCOMPARE(first["title"_L1].toString(), u"새벽호, 고흥 나로우주센터서 이륙"_s);
        QCOMPARE(first["published"_L1].toString(), u"2020-11-23T01:00:00Z"_s);
        QCOMPARE(first["source"_L1].toString(), u"하늘신문"_s);
    }

    void aQueryChoosesTheArticlesAndGroupsOnlyTheGroups()
    {
        QCOMPARE(run({u"stories"_s, u"코스피"_s, u"--json"_s}).rows().size(), 1);
        QCOMPARE(run({u"stories"_s, u"코스피"_s, u"--groups-only"_s, u"--json"_s}).rows().size(), 0);
        QCOMPARE(run({u"stories"_s, u"--groups-only"_s, u"--json"_s}).rows().size(), 1);
        QCOMPARE(run({u"stories"_s, u"source:바다일보"_s, u"--json"_s})
                     .rows()
                     .first()["articles"_L1]
                     .toArray()
                     .size(),
            1);
    }

    void aPersonReadsLines()
    {
        const QString lines = QString::fromUtf8(run({u"stories"_s, u"--groups-only"_s}).output);
        QCOMPARE(lines.count(u'\n'), 3);
        QVERIFY(lines.startsWith(
            u"한국형 발사체 새벽호 고흥서 이륙…위성 3기 실었다  (2 articles, 2 sources)\n"_s));
        QVERIFY(lines.contains(u"[속보] 새벽호, 고흥 나로우주센터서 이륙"_s));
    }

    void listNamesTheStory()
    {
        const QJsonArray rows = run({u"list"_s, u"새벽호"_s, u"--json"_s}).rows();
        QCOMPARE(rows.size(), 2);
        QVERIFY(rows[0].toObject()["story"_L1].toInteger() > 0);
        QCOMPARE(rows[0].toObject()["story"_L1], rows[1].toObject()["story"_L1]);
    }

    void badWordsAreAUsageError()
    {
        QCOMPARE(run({u"stories"_s, u"--nonsense"_s}).status, 2);
        QCOMPARE(run({u"stories"_s, u"(가"_s}).status, 2);
    }
};

QTEST_GUILESS_MAIN(tst_CliStories)
#include "tst_stories.moc"
