// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/robots.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

class tst_Robots : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allowsAndForbids_data();
    void allowsAndForbids();
    void ownGroupStandsBeforeTheGeneralOne();
    void readsTheCrawlDelay();
    void takesLinearTime();
};

void tst_Robots::allowsAndForbids_data()
{
    QTest::addColumn<QByteArray>("robots");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *name, const QByteArray &robots, const QString &path, bool allowed) {
        QTest::newRow(name) << robots << path << allowed;
    };
    row("empty file", "", u"/a"_s, true);
    row("empty rule", "User-agent: *\nDisallow:\n", u"/a"_s, true);
    row("all", "User-agent: *\nDisallow: /\n", u"/a"_s, false);
    row("other robot", "User-agent: Other\nDisallow: /\n", u"/a"_s, true);
    row("folder", "User-agent: *\nDisallow: /board/\n", u"/board/1"_s, false);
    row("beside the folder", "User-agent: *\nDisallow: /board/\n", u"/boards"_s, true);
    row("the longer rule", "User-agent: *\nDisallow: /board\nAllow: /board/news\n", u"/board/news/1"_s, true);
    row("allow wins a tie", "User-agent: *\nDisallow: /a\nAllow: /a\n", u"/a"_s, true);
    row("star", "User-agent: *\nDisallow: /*.php\n", u"/bbs/board.php?wr_id=1"_s, false);
    row("end", "User-agent: *\nDisallow: /*.php$\n", u"/bbs/board.php?wr_id=1"_s, true);
    row("query", "User-agent: *\nDisallow: /*?act=\n", u"/news?act=print"_s, false);
    row("escapes", "User-agent: *\nDisallow: /%ed%95%9c\n", u"/한글"_s, false);
    row("CRLF, BOM, comment", "\xef\xbb\xbfUser-Agent: * # all\r\nDISALLOW: /x # no\r\n", u"/x"_s, false);
    row("several names", "User-agent: a\nUser-agent: *\nDisallow: /x\n", u"/x"_s, false);
    row("a sitemap ends no group", "User-agent: *\nSitemap: http://a/b\nDisallow: /x\n", u"/x"_s, false);
}

void tst_Robots::allowsAndForbids()
{
    QFETCH(QByteArray, robots);
    QFETCH(QString, path);
    QFETCH(bool, allowed);
    QCOMPARE(RobotsRules::parse(robots, "sokbo").allows(QUrl(u"https://news.example"_s + path)), allowed);
}

void tst_Robots::ownGroupStandsBeforeTheGeneralOne()
{
    const QByteArray text = "User-agent: Sokbo\nDisallow: /private\n\nUser-agent: *\nDisallow: /\n";
    const RobotsRules rules = RobotsRules::parse(text, "sokbo");
    QVERIFY(rules.allows(QUrl(u"https://a.example/news"_s)));
    QVERIFY(!rules.allows(QUrl(u"https://a.example/private/1"_s)));
    QVERIFY(!RobotsRules::nothingAllowed().allows(QUrl(u"https://a.example"_s)));
}

void tst_Robots::readsTheCrawlDelay()
{
    QCOMPARE(RobotsRules::parse("User-agent: *\nCrawl-delay: 5\n", "sokbo").crawlDelaySeconds(), 5);
    QCOMPARE(RobotsRules::parse("User-agent: *\nCrawl-delay: 1e99\n", "sokbo").crawlDelaySeconds(), 30);
    QCOMPARE(RobotsRules::parse("User-agent: *\nCrawl-delay: -3\n", "sokbo").crawlDelaySeconds(), 0);
    QCOMPARE(RobotsRules::parse("Crawl-delay: 5\n", "sokbo").crawlDelaySeconds(), 0);
}

void tst_Robots::takesLinearTime()
{
    const QByteArray stars = "User-agent: *\nDisallow: /" + QByteArray("*a").repeated(2'000) + "b\n";
    const RobotsRules rules = RobotsRules::parse(stars, "sokbo");
    QElapsedTimer clock;
    clock.start();
    QVERIFY(rules.allows(QUrl(u"https://a.example/"_s + QString(2'000, u'a'))));
    QVERIFY(clock.elapsed() < 500);
}

QTEST_GUILESS_MAIN(tst_Robots)
#include "tst_robots.moc"
