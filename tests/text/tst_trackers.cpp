// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/trackers.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

class TestTrackers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesTrackersAway_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("clean");
        QTest::newRow("first") << u"http://k.example/1?utm_source=rss&utm_medium=feed&id=1"_s
                               << u"http://k.example/1?id=1"_s;
        QTest::newRow("between") << u"https://k.example/?b=2&fbclid=abc&a=1&gclid=1"_s
                                 << u"https://k.example/?b=2&a=1"_s;
        QTest::newRow("all") << u"http://k.example/2?fromRss=true&trackingCode=rss"_s
                             << u"http://k.example/2"_s;
        QTest::newRow("fragment") << u"https://k.example/a?utm_id=1#절"_s << u"https://k.example/a#절"_s;
        QTest::newRow("without a value")
            << u"https://k.example/a?utm_source&p=1"_s << u"https://k.example/a?p=1"_s;
        QTest::newRow("capitals") << u"HTTPS://k.example/a?UTM_Source=x&mc_EID=1"_s
                                  << u"HTTPS://k.example/a"_s;
        QTest::newRow("encoded name")
            << u"https://k.example/a?utm%5Fsource=x&p=1"_s << u"https://k.example/a?p=1"_s;
        QTest::newRow("at its site") << u"https://www.youtube.com/watch?v=a1&si=x"_s
                                     << u"https://www.youtube.com/watch?v=a1"_s;
        for (const QString &name :
            {u"dclid"_s, u"msclkid"_s, u"yclid"_s, u"igshid"_s, u"mc_cid"_s, u"_hsenc"_s})
            QTest::newRow(qPrintable(name))
                << QString(u"https://k.example/?"_s + name + u"=1&no=3") << u"https://k.example/?no=3"_s;
    }

    void takesTrackersAway()
    {
        QFETCH(QString, link);
        QFETCH(QString, clean);
        QCOMPARE(withoutTrackers(link), clean);
        QCOMPARE(withoutTrackers(clean), clean);
        QCOMPARE(withoutTrackers(QUrl(link)).toString(QUrl::FullyEncoded),
            QUrl(clean).toString(QUrl::FullyEncoded));
    }

    void leavesAllElse_data()
    {
        QTest::addColumn<QString>("link");
        for (const char16_t *link : {u"https://k.example/board?id=free&no=12&page=2",
                 u"https://k.example/search?q=utm_source&query=fbclid", // a value is no name
                 u"https://k.example/?source=rss&ref=3&from=main&si=4&t=10", // mean something at most sites
                 u"https://notyoutube.com/?si=x", u"https://k.example/?v=a1&s=2",
                 u"https://k.example/?a=%ED%95%9C%20%EA%B8%80&b=a%26b+c&c=%2F%3f",
                 u"https://k.example/?&&a=1&", u"https://k.example/?", u"https://k.example/#?utm_source=x",
                 u"https://k.example/a#utm_source=x", u"https://k.example/utm_source=1/?x",
                 u"mailto:a@k.example?subject=x&utm_source=y", u"magnet:?xt=1&utm_source=2", u"?utm_source=1",
                 u"https://k.example/?myutm_source=1&xfbclid=2", u""})
            QTest::newRow(qPrintable(QString::fromUtf16(link))) << QString::fromUtf16(link);
    }

    void leavesAllElse()
    {
        QFETCH(QString, link);
        QCOMPARE(withoutTrackers(link), link);
        QCOMPARE(withoutTrackers(QUrl(link)), QUrl(link));
    }

    void keepsOrderAndEncodingOfTheRest()
    {
        QCOMPARE(withoutTrackers(u"https://k.example/%ed%95%9c?z=%2f&utm_term=1&a=%C7%D1&m=+&&z=2#%23"_s),
            u"https://k.example/%ed%95%9c?z=%2f&a=%C7%D1&m=+&&z=2#%23"_s);
    }
};

QTEST_GUILESS_MAIN(TestTrackers)
#include "tst_trackers.moc"
