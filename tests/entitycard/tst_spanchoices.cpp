// SPDX-License-Identifier: GPL-3.0-or-later
#include "entitycard/spanchoices.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

class TestSpanChoices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offersOtherCuts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("offered"); // among others
        QTest::newRow("word before") << u"어제 민 하린 의원이"_s << u"하린"_s
                                     << QStringList{u"민 하린"_s, u"하린 의원이"_s};
        QTest::newRow("rest of the word")
            << u"달빛서점이 열렸다"_s << u"달빛"_s << QStringList{u"달빛서점이"_s};
        QTest::newRow("head of the word") << u"새달빛서점"_s << u"달빛서점"_s << QStringList{u"새달빛서점"_s};
        QTest::newRow("title taken along")
            << u"도서관협회장이"_s << u"도서관협회장"_s << QStringList{u"도서관협회"_s};
        QTest::newRow("two words") << u"해오름 달빛서점 대표"_s << u"해오름 달빛서점"_s
                                   << QStringList{u"달빛서점"_s, u"해오름"_s, u"해오름 달빛서점 대표"_s};
        QTest::newRow("alone") << u"비"_s << u"비"_s << QStringList{};
    }

    void offersOtherCuts()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        QFETCH(QStringList, offered);
        const int start = int(text.indexOf(name)), end = start + int(name.size());
        const QStringList choices = spanChoices(text, start, end);
        for (const QString &choice : offered)
            QVERIFY2(
                choices.contains(choice), qPrintable(choice + u" is not among "_s + choices.join(u", ")));
        for (const QString &choice : choices) {
            QVERIFY(choice != name && text.contains(choice));
            QVERIFY(choice.contains(name) || name.contains(choice));
            QCOMPARE(choices.count(choice), 1);
        }
    }

    void staysWithinTheParagraphAndTheText()
    {
        for (const QString &choice : spanChoices(u"앞 문단\n하린"_s, 5, 7))
            QVERIFY(!choice.contains(u'\n'));
        QVERIFY(spanChoices(u"하린"_s, 1, 9).isEmpty());
        QVERIFY(spanChoices(u"하린"_s, -1, 1).isEmpty());
        // No half of a character outside the basic plane.
        for (const QString &choice : spanChoices(u"😀하린"_s, 0, 4))
            QVERIFY(!choice.front().isLowSurrogate() && !choice.back().isHighSurrogate());
    }
};

QTEST_APPLESS_MAIN(TestSpanChoices)
#include "tst_spanchoices.moc"
