// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/folding.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

class TestFolding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesEachCharacterInOneWay_data();
    void writesEachCharacterInOneWay();
    void knowsWhereEachStands();
    void survivesPiecesWithoutEnd();
};

void TestFolding::writesEachCharacterInOneWay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("plain") << u"이재명 said 1.5%"_s << u"이재명 said 1.5%"_s;
    QTest::newRow("compatibility hanja")
        << QString(QChar(0xF9E1)) + u"대통령 "_s + QChar(0xF90A) + u"여사"_s << u"李대통령 金여사"_s;
    QTest::newRow("in pieces") << u"한강"_s.normalized(QString::NormalizationForm_D) << u"한강"_s;
    QTest::newRow("accent in pieces") << u"Café"_s.normalized(QString::NormalizationForm_D) << u"Café"_s;
    QTest::newRow("full width") << u"（Ａ＝１）　가"_s << u"(A=1) 가"_s;
    QTest::newRow("of two units") << u"가"_s + QString::fromUcs4(U"\U0002F800", 1) + u"나"_s << u"가丽나"_s;
    QTest::newRow("single letters stay") << u"ㅋㅋ ㄱ씨"_s << u"ㅋㅋ ㄱ씨"_s;
    QTest::newRow("lone surrogate") << u"가"_s + QChar(0xD87E) + u"나"_s << u"가"_s + QChar(0xD87E) + u"나"_s;
}

void TestFolding::writesEachCharacterInOneWay()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    const FoldedText result(text);
    QCOMPARE(result.text(), folded);
    QCOMPARE(result.original(0), 0);
    QCOMPARE(result.original(int(folded.size())), int(text.size()));
}

void TestFolding::knowsWhereEachStands()
{
    const QString text = u"어제 "_s + u"한강"_s.normalized(QString::NormalizationForm_D) + u"에서"_s;
    const FoldedText folded(text);
    const int start = int(folded.text().indexOf(u"한강"_s));
    const int from = folded.original(start), until = folded.original(start + 2);
    QCOMPARE(text.mid(from, until - from).normalized(QString::NormalizationForm_C), u"한강"_s);
    QCOMPARE(text.mid(until), u"에서"_s);
}

void TestFolding::survivesPiecesWithoutEnd()
{
    const QString text = QString(200000, QChar(0x0301)) + QString(200000, QChar(0x1161));
    const FoldedText folded(text);
    QCOMPARE(folded.original(int(folded.text().size())), int(text.size()));
}

QTEST_APPLESS_MAIN(TestFolding)
#include "tst_folding.moc"
