// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/sentences.h"

#include <QTest>

using namespace sokbo;
using namespace sokbo::story;
using namespace Qt::StringLiterals;

namespace {

QStringList split(const QString &text, qsizetype most = 100)
{
    QStringList all;
    for (const QStringView sentence : sentencesOf(text, most))
        all.append(sentence.toString());
    return all;
}

} // namespace

class TestSentences : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void endsThemAtStopsAndLines()
    {
        QCOMPARE(split(u"새벽호가 이륙했다. 위성을 실었다!\n고흥이다"_s),
            QStringList({u"새벽호가 이륙했다."_s, u"위성을 실었다!"_s, u"고흥이다"_s}));
    }

    void keepsNumbersAndAddressesWhole()
    {
        QCOMPARE(split(u"규모 4.3 지진이 났다. 값은 1.5% 올랐다."_s),
            QStringList({u"규모 4.3 지진이 났다."_s, u"값은 1.5% 올랐다."_s}));
        QCOMPARE(split(u"Sen. Kim left the U.S. on Monday. He was late."_s),
            QStringList({u"Sen. Kim left the U.S. on Monday."_s, u"He was late."_s}));
    }

    void doesNotEndThemWithinAQuotation()
    {
        QCOMPARE(split(u"한빛은 “값을 내린다. 곧 한다.”고 했다. 끝이다."_s),
            QStringList({u"한빛은 “값을 내린다. 곧 한다.”고 했다."_s, u"끝이다."_s}));
        QCOMPARE(split(u"한빛은 \"값을 내린다. 곧 한다.\"고 했다. 끝이다."_s),
            QStringList({u"한빛은 \"값을 내린다. 곧 한다.\"고 했다."_s, u"끝이다."_s}));
    }

    // A quotation that is never closed ends with its line.
    void aLineEndsWhatWasLeftOpen()
    {
        QCOMPARE(split(u"그는 “간다고 했다\n비가 왔다. 눈도 왔다."_s),
            QStringList({u"그는 “간다고 했다"_s, u"비가 왔다."_s, u"눈도 왔다."_s}));
    }

    void findsTheEndWhereTheBlankWasLost()
    {
        QCOMPARE(
            split(u"값이 올랐다.정부는 살핀다."_s), QStringList({u"값이 올랐다."_s, u"정부는 살핀다."_s}));
    }

    void stopsAfterSoMany()
    {
        QCOMPARE(split(u"하나. 둘. 셋. 넷."_s, 2), QStringList({u"하나."_s, u"둘."_s}));
    }

    void dropsTheDateline_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("rest");
        const QString rest = u"정부가 값을 내린다."_s;
        QTest::newRow("agency") << u"(서울=한강뉴스) 김가람 기자 = "_s + rest << rest;
        QTest::newRow("brackets") << u"[한강뉴스 김가람 기자] "_s + rest << rest;
        QTest::newRow("two brackets") << u"[앵커] (서울) "_s + rest << rest;
        QTest::newRow("English") << u"SEOUL, Nov. 28 (Hangang) -- The price falls."_s
                                 << u"The price falls."_s;
        QTest::newRow("none") << rest << rest;
        QTest::newRow("a pause is none")
            << u"The mayor left — nobody knows why."_s << u"The mayor left — nobody knows why."_s;
        QTest::newRow("nothing else") << u"[포토]"_s << u"[포토]"_s;
    }
    void dropsTheDateline()
    {
        QFETCH(QString, sentence);
        QFETCH(QString, rest);
        QCOMPARE(withoutDateline(sentence).toString(), rest);
    }
};

QTEST_APPLESS_MAIN(TestSentences)
#include "tst_sentences.moc"
