// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/twinaddress.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

class tst_TwinAddress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twinsHaveOneKey_data()
    {
        QTest::addColumn<QString>("twin");
        QTest::addColumn<QString>("page");
        QTest::newRow("telephone") << u"https://m.paper.example/view/12"_s
                                   << u"https://www.paper.example/view/12"_s;
        QTest::newRow("mobile host") << u"http://mobile.paper.co.kr/a?no=3"_s
                                     << u"https://paper.co.kr/a?no=3"_s;
        QTest::newRow("amp host") << u"https://amp.paper.example/a/1"_s << u"https://paper.example/a/1/"_s;
        QTest::newRow("amp before") << u"https://paper.example/amp/a/1"_s << u"https://paper.example/a/1"_s;
        QTest::newRow("amp behind") << u"https://paper.example/a/1/amp/"_s << u"https://paper.example/a/1/"_s;
        QTest::newRow("amp ending") << u"https://paper.example/a/1.amp.html"_s
                                    << u"https://paper.example/a/1.html"_s;
        QTest::newRow("amp parameter")
            << u"https://paper.example/a?no=1&amp=1"_s << u"https://paper.example/a?no=1"_s;
        QTest::newRow("amp alone") << u"https://paper.example/a?amp"_s << u"https://paper.example/a"_s;
        QTest::newRow("cache") << u"https://paper-example.cdn.ampproject.org/c/s/paper.example/a/1.amp"_s
                               << u"https://paper.example/a/1"_s;
        QTest::newRow("old cache") << u"https://cdn.ampproject.org/v/s/www.paper.example/amp/a/1?usqp=mq331"_s
                                   << u"https://paper.example/a/1"_s;
        QTest::newRow("google") << u"https://www.google.co.kr/amp/s/m.paper.example/a/1"_s
                                << u"https://paper.example/a/1"_s;
        QTest::newRow("hangul") << u"https://m.paper.example/글/속보"_s
                                << u"https://paper.example/글/속보#위"_s;
    }

    void twinsHaveOneKey()
    {
        QFETCH(QString, twin);
        QFETCH(QString, page);
        QCOMPARE(twinKey(QUrl(twin)), twinKey(QUrl(page)));
        QVERIFY(looksLikeTwin(QUrl(twin)));
        QVERIFY(!looksLikeTwin(QUrl(page)));
        QVERIFY(areOfOneSite(QUrl(twin), QUrl(page)));
    }

    void otherPagesHaveOtherKeys_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("number") << u"https://m.paper.example/view?no=1"_s
                                << u"https://paper.example/view?no=2"_s;
        QTest::newRow("section") << u"https://paper.example/tech/amp/1"_s
                                 << u"https://paper.example/tech/1"_s;
        QTest::newRow("word") << u"https://paper.example/camp"_s << u"https://paper.example/c"_s;
        QTest::newRow("letter") << u"https://a.paper.example/1"_s << u"https://paper.example/1"_s;
        QTest::newRow("short host") << u"https://m.example/1"_s << u"https://example/1"_s;
        QTest::newRow("value") << u"https://paper.example/a?amp=guitar"_s << u"https://paper.example/a"_s;
    }

    void otherPagesHaveOtherKeys()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QVERIFY(twinKey(QUrl(one)) != twinKey(QUrl(other)));
    }

    void onlyTheWebHasTwins()
    {
        QCOMPARE(twinKey(QUrl(u"mailto:m.a@paper.example"_s)), QString());
        QCOMPARE(twinKey(QUrl()), QString());
        QVERIFY(!looksLikeTwin(QUrl(u"file:///amp/a"_s)));
        QVERIFY(!areOfOneSite(QUrl(), QUrl()));
    }

    void aSiteIsARegisteredName()
    {
        QVERIFY(areOfOneSite(QUrl(u"https://news.paper.co.kr/1"_s), QUrl(u"https://biz.paper.co.kr/1"_s)));
        QVERIFY(!areOfOneSite(QUrl(u"https://one.co.kr/1"_s), QUrl(u"https://other.co.kr/1"_s)));
        QVERIFY(!areOfOneSite(QUrl(u"https://paper.example/1"_s), QUrl(u"https://other.example/1"_s)));
    }
};

QTEST_APPLESS_MAIN(tst_TwinAddress)
#include "tst_twinaddress.moc"
