// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/nearwords.h"

#include "search/searchabletext.h"

#include <QTest>

using namespace sokbo;

class TestNearWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsWordsThatStandNearEachOther_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("nearness");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("body");
        QTest::addColumn<bool>("found");
        const auto row = [](const char *name, const char16_t *words, int nearness, const char16_t *title,
                             const char16_t *body, bool found) {
            QTest::newRow(name) << QString::fromUtf16(words) << nearness << QString::fromUtf16(title)
                                << QString::fromUtf16(body) << found;
        };
        const char16_t *const apart = u"<p>한은이 금리를 오늘 다시 한번 인상했다</p>";
        row("as far as allowed", u"금리 인상", 4, u"", apart, true);
        row("farther", u"금리 인상", 3, u"", apart, false);
        row("in any order", u"인상 금리", 4, u"", apart, true);
        row("within one word", u"금리 인상", 0, u"기준금리인상 예고", u"", true);
        row("two words are not one", u"금리 인상", 0, u"금리 인상", u"", false);
        row("each word forgives", u"금리가 한은의", 1, u"", apart, true);
        row("three words within one span", u"한은 금리 인상", 5, u"", apart, true);
        row("three words, one too far", u"한은 금리 인상", 4, u"", apart, false);
        row("the second place is near", u"금리 인상", 1, u"", u"<p>금리 가 나 다 라 마 금리 인상</p>", true);
        row("title and text are apart", u"금리 인상", 100, u"금리", u"<p>인상</p>", false);
        row("in the title", u"금리 인상", 8, u"금리 또 인상", u"<p>가</p>", true);
        row("a word is missing", u"금리 인하", 8, u"금리 인상", u"", false);
        row("Chinese characters", u"대통령 연설", 2, u"大統領 오늘 연설", u"", true);
        row("English forms", u"rate cuts", 2, u"Rates were cut", u"", true);
    }
    void findsWordsThatStandNearEachOther()
    {
        QFETCH(QString, words);
        QFETCH(int, nearness);
        QFETCH(QString, title);
        QFETCH(QString, body);
        QFETCH(bool, found);
        QCOMPARE(NearWords(words, nearness).isIn(searchableText({}, title, body).text), found);
    }

    void needsTwoWords()
    {
        QVERIFY(NearWords::isEnough(QStringLiteral("금리 인상")));
        QVERIFY(!NearWords::isEnough(QStringLiteral("금리")));
        QVERIFY(!NearWords::isEnough(QStringLiteral("금리 …")));
        QVERIFY(!NearWords::isEnough({}));
    }
};

QTEST_GUILESS_MAIN(TestNearWords)
#include "tst_nearwords.moc"
