// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/soughtwords.h"
#include "search/boardquery.h"

#include <QTest>

using namespace sokbo;

class TestSoughtWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wordsPhrasesAndTitlesAreTakenAndWhatIsExcludedIsNot()
    {
        const auto query = parseQuery(
            QStringLiteral("금리 \"한국 은행\" title:동결 -주가 (환율 OR 엔화) source:한강일보 is:unread"),
            QDateTime::currentDateTimeUtc());
        QVERIFY(query);
        QCOMPARE(soughtWords(query->root),
            (QStringList{QStringLiteral("금리"), QStringLiteral("한국 은행"), QStringLiteral("동결"),
                QStringLiteral("환율"), QStringLiteral("엔화")}));
    }

    void hangulIsFoundWithinWordsAndLatinAtTheirBeginning()
    {
        const QString title = QStringLiteral("기준금리 동결, AI반도체·Retail and tail");
        QCOMPARE(placesOf({QStringLiteral("금리")}, title), (QList<TextRange>{{2, 4}}));
        QCOMPARE(placesOf({QStringLiteral("tail")}, title), (QList<TextRange>{{26, 30}}));
        QCOMPARE(placesOf({QStringLiteral("ai"), QStringLiteral("반도체")}, title),
            (QList<TextRange>{{9, 14}})); // what touches is one place
        QVERIFY(placesOf({QStringLiteral("환율")}, title).isEmpty());
        QVERIFY(placesOf({}, title).isEmpty());
    }
};

QTEST_MAIN(TestSoughtWords)
#include "tst_soughtwords.moc"
