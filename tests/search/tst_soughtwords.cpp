// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/boardquery.h"
#include "search/soughtwords.h"

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
        const QString title = QStringLiteral("금리 | 한국 은행 | 한국은행 | 동결 | 주가 | 엔화 | 한강일보");
        QStringList marked;
        for (const TextRange &place : placesOf(soughtWords(query->root), title))
            marked.append(title.mid(place.start, place.end - place.start));
        QCOMPARE(marked,
            (QStringList{QStringLiteral("금리"), QStringLiteral("한국 은행"), QStringLiteral("동결"),
                QStringLiteral("엔화")}));
    }

    void hangulIsFoundWithinWordsAndLatinAtTheirBeginning()
    {
        const QString title = QStringLiteral("기준금리 동결, AI반도체·Retail and tail");
        const auto word = [](const char16_t *text) { return TextNeedle::word(QString::fromUtf16(text)); };
        QCOMPARE(placesOf({word(u"금리")}, title), (QList<TextRange>{{2, 4}}));
        QCOMPARE(placesOf({word(u"tail")}, title), (QList<TextRange>{{26, 30}}));
        QCOMPARE(placesOf({word(u"ai"), word(u"반도체")}, title),
            (QList<TextRange>{{9, 14}})); // what touches is one place
        QVERIFY(placesOf({word(u"환율")}, title).isEmpty());
        QVERIFY(placesOf({}, title).isEmpty());
    }

    void whatTheSearchForgivesIsMarkedWhereItStands()
    {
        const auto marked = [](const char16_t *word, const QString &title) {
            QStringList found;
            for (const TextRange &place : placesOf({TextNeedle::word(QString::fromUtf16(word))}, title))
                found.append(title.mid(place.start, place.end - place.start));
            return found.join(u'|');
        };
        QCOMPARE(marked(u"기준금리가", QStringLiteral("한은, 기준금리를 동결")), QStringLiteral("기준금리"));
        QCOMPARE(marked(u"금리인상", QStringLiteral("또  금리 인상")), QStringLiteral("금리 인상"));
        QCOMPARE(marked(u"대통령", QStringLiteral("㎞ 大統領 연설")), QStringLiteral("大統領"));
        QCOMPARE(marked(u"大統領", QStringLiteral("대통령 연설")), QStringLiteral("대통령"));
        QCOMPARE(marked(u"rates", QStringLiteral("Rate cut and crate")), QStringLiteral("Rate"));
    }
};

QTEST_MAIN(TestSoughtWords)
#include "tst_soughtwords.moc"
