// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/wordinhtml.h"

#include <QTest>

using namespace sokbo;

class TestWordInHtml : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysYesOnlyWhereTheTextHasTheWord_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<bool>("stands");
        QTest::newRow("text") << QByteArray("<p>기준금리를 묶었다</p>") << true;
        QTest::newRow("no tags") << QByteArray("금리") << true;
        QTest::newRow("missing") << QByteArray("<p>환율</p>") << false;
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("in an attribute") << QByteArray("<p><img alt=\"금리\"> 환율</p>") << false;
        QTest::newRow("in an attribute and in the text")
            << QByteArray("<img alt=\"금리\"><p>금리</p>") << true;
        QTest::newRow("parted by a tag") << QByteArray("<p>금<b>리</b></p>") << false; // not certain
        QTest::newRow("goes on with a piece") << QByteArray("<p>금리\xe1\x86\xab</p>") << false;
        QTest::newRow("read over letters") << QByteArray("<p>금리</p><ruby>金<rt>금</rt></ruby>") << false;
        QTest::newRow("parentheses over letters") << QByteArray("<ruby>金<rp>(</rp></ruby>금리") << false;
        QTest::newRow("a tag that only begins so") << QByteArray("<p>금리</p><r") << true;
    }
    void saysYesOnlyWhereTheTextHasTheWord()
    {
        QFETCH(QByteArray, html);
        QFETCH(bool, stands);
        QCOMPARE(standsInText(html, QByteArray("금리")), stands);
    }

    void anEmptyWordStandsNowhere() { QVERIFY(!standsInText("<p>금리</p>", {})); }
};

QTEST_GUILESS_MAIN(TestWordInHtml)
#include "tst_wordinhtml.moc"
