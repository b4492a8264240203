// SPDX-License-Identifier: GPL-3.0-or-later
// sokboctl briefing, as a script calls it.
#include "cli/program.h"
#include "support/daysfeed.h"
#include "support/faultyserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

const QString lead
    = u"한국형 발사체 새벽호가 23일 오전 고흥 나로우주센터에서 관측위성 3기를 싣고 이륙했다."_s;

} // namespace

class tst_CliBriefing : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultyServer> m_server;

    Answer run(const QStringList &words) const
    {
        return runProgram(
            QStringLiteral(SOKBOCTL), QStringList{u"--data"_s, m_folder->filePath(u"data"_s)} + words);
    }
    // Of that day, whatever day it is now.
    Answer briefing(const QStringList &words) const
    {
        return run(QStringList{u"briefing"_s, u"--since"_s, u"2020-11-23T00:00:00Z"_s, u"--until"_s,
                       u"2020-11-24T00:00:00Z"_s}
            + words);
    }
    QJsonObject json() const { return QJsonDocument::fromJson(briefing({u"--json"_s}).output).object(); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<FaultyServer>();
        m_server->setPage(u"/sky"_s,
            {daysFeed("하늘신문",
                dayItem("1", "01:00", "[속보] 새벽호, 고흥 나로우주센터서 이륙", lead.toUtf8())
                    + dayItem("2", "09:00", "코스피 닷새째 상승 마감…3,012.77",
                        "코스피가 외국인의 매수에 닷새째 올라 3,012.77로 마쳤다."))});
        m_server->setPage(u"/sea"_s,
            {daysFeed("바다일보",
                dayItem("3", "01:30", "한국형 발사체 새벽호 고흥서 이륙…위성 3기 실었다",
                    "새벽호가 23일 오전 고흥 나로우주센터에서 이륙했다. "
                    "윤하늘 장관은 “다음 목표는 달 궤도다”라고 말했다."))});
        QCOMPARE(run({u"add"_s, m_server->url(u"/sky"_s), m_server->url(u"/sea"_s)}).status, 0);
        QCOMPARE(run({u"sync"_s}).status, 0);
    }
    void cleanup()
    {
        m_server.reset();
        m_folder.reset();
    }

    void tellsTheStoriesWithTheirChain()
    {
        const QJsonObject briefing = json();
        QCOMPARE(briefing[u"from"].toString(), u"2020-11-23T00:00:00Z"_s);
        QCOMPARE(briefing[u"made"].toString(), u"2020-11-24T00:00:00Z"_s);
        QCOMPARE(briefing[u"new_articles"].toInt(), 3);
        QCOMPARE(briefing[u"new_stories"].toInt(), 2);
        const QJsonArray stories = briefing[u"stories"].toArray();
        QCOMPARE(stories.size(), 2);
        const QJsonObject launch = stories[0].toObject();
        QCOMPARE(launch[u"sources"].toInt(), 2);
        const QJsonArray chain = launch[u"articles"].toArray();
        QCOMPARE(chain.size(), 2);
        QCOMPARE(chain[0][u"flag"].toString(), u"속보"_s);
        QCOMPARE(chain[0][u"source"].toString(), u"하늘신문"_s);
        QCOMPARE(chain[1][u"link"].toString(), u"https://news.example/3"_s);
        QVERIFY(stories[1][u"id"].isNull()); // an article alone
    }

    // Nothing is invented: the sentence stands in the article that is named.
    void quotesASentenceWordForWord()
    {
        const QJsonObject sentence = json()[u"stories"][0][u"sentence"].toObject();
        QCOMPARE(sentence[u"text"].toString(), lead);
        const Answer article = run({u"show"_s, QString::number(sentence[u"article"].toInt()), u"--text"_s});
        QVERIFY(QString::fromUtf8(article.output).contains(lead));
    }

    void saysWhoSaidWhat()
    {
        const QJsonArray said = json()[u"said"].toArray();
        QCOMPARE(said.size(), 1);
        QCOMPARE(said[0][u"text"].toString(), u"다음 목표는 달 궤도다"_s);
        QVERIFY(said[0][u"speaker"].toString().startsWith(u"윤하늘"_s));
        QVERIFY(said[0][u"entity"].toInt() > 0);
    }

    void saysWhyAStoryStandsThere()
    {
        QVERIFY(json()[u"stories"][0][u"because"].toArray().isEmpty());
        const QString market = QString::number(json()[u"stories"][1][u"articles"][0][u"id"].toInt());
        QCOMPARE(run({u"tag"_s, market, u"+증시"_s}).status, 0);
        const QJsonObject first = json()[u"stories"][0].toObject();
        QCOMPARE(first[u"because"][0][u"kind"].toString(), u"tag"_s);
        QCOMPARE(first[u"because"][0][u"name"].toString(), u"증시"_s);
    }

    void writesMarkdownAndPages()
    {
        const QString text = QString::fromUtf8(briefing({u"--md"_s}).output);
        QVERIFY(
            text.startsWith(u"# "_s) && text.contains(lead) && text.contains(u"(https://news.example/1)"_s));
        QCOMPARE(briefing({}).output, briefing({u"--md"_s}).output);
        const QString page = QString::fromUtf8(briefing({u"--html"_s}).output);
        QVERIFY(page.startsWith(u"<!DOCTYPE html>"_s) && page.contains(lead));
        QVERIFY(page.contains(u"href=\"https://news.example/1\""_s) && !page.contains(u"article:///"_s));
    }

    void tellsTheLastDayThatHasArticles()
    {
        const QJsonObject told = QJsonDocument::fromJson(run({u"briefing"_s, u"--json"_s}).output).object();
        QCOMPARE(told[u"last_day"].toString(), u"2020-11-23"_s);
        QCOMPARE(told[u"new_articles"].toInt(), 3);
        QVERIFY(!told[u"stories"].toArray().isEmpty());
        QVERIFY(json()[u"last_day"].isNull());
        const QJsonObject named
            = QJsonDocument::fromJson(run({u"briefing"_s, u"--json"_s, u"--until"_s, u"2020-12-20"_s}).output)
                  .object();
        QVERIFY(named[u"last_day"].isNull() && named[u"stories"].toArray().isEmpty());
    }

    void isEmptyWhereNothingWasPublished()
    {
        const Answer answer
            = run({u"briefing"_s, u"--since"_s, u"2025-01-01"_s, u"--until"_s, u"2025-01-02"_s});
        QCOMPARE(answer.status, 0);
        QVERIFY(QString::fromUtf8(answer.output).contains(u"Nothing was published in this time."_s));
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("two formats") << QStringList{u"--md"_s, u"--json"_s};
        QTest::newRow("no time") << QStringList{u"--since"_s, u"soon"_s};
        QTest::newRow("the future") << QStringList{u"--since"_s, u"2020-11-25"_s};
        QTest::newRow("a word") << QStringList{u"today"_s};
        QTest::newRow("unknown option") << QStringList{u"--pdf"_s};
    }
    void saysWhatIsWrong()
    {
        QFETCH(QStringList, words);
        const Answer answer = run(QStringList{u"briefing"_s, u"--until"_s, u"2020-11-24"_s} + words);
        QCOMPARE(answer.status, 2);
        QCOMPARE(answer.errors.count('\n'), 1);
    }
};

QTEST_GUILESS_MAIN(tst_CliBriefing)
#include "tst_briefing.moc"
