// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/relevance.h"

#include "search/boardquery.h"

#include <QTest>

using namespace sokbo;

namespace {

const QDateTime asked(QDate(2025, 2, 10), QTime(3, 30), Qt::UTC);

struct Answer {
    const char16_t *title;
    const char16_t *body;
};

double scoreOf(const QString &query, const Answer &article)
{
    return Relevance(rankedWords(parseQuery(query, asked)->root))
        .of(searchableText({}, QString::fromUtf16(article.title), QString::fromUtf16(article.body)));
}

} // namespace

class TestRelevance : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFirstAnswersBetter_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<double>("better");
        QTest::addColumn<double>("worse");
        const auto row
            = [](const char *name, const char16_t *query, const Answer &better, const Answer &worse) {
                  const QString text = QString::fromUtf16(query);
                  QTest::newRow(name) << text << scoreOf(text, better) << scoreOf(text, worse);
              };
        row("title before text", u"금리", {u"금리 동결", u"<p>한은이 묶었다</p>"},
            {u"한은 결정", u"<p>한은이 금리를 묶었다</p>"});
        row("whole word before inside", u"은행", {u"은행 파업", u""}, {u"나래은행장 파업", u""});
        row("beginning before inside", u"경제", {u"경제계 반응", u""}, {u"환경제도 반응", u""});
        row("particles do not make it a part", u"은행", {u"은행은 쉰다", u""}, {u"은행장 쉰다", u""});
        row("more often before once", u"환율", {u"시장", u"<p>환율이 오르고 환율이 내렸다</p>"},
            {u"시장", u"<p>환율이 오르고 주가가 내렸다</p>"});
        row("both in the title before one", u"한빛전자 파업", {u"한빛전자 파업 시작", u"<p>노조</p>"},
            {u"한빛전자 실적", u"<p>파업</p>"});
        row("side by side before apart", u"한강 수위", {u"한강 수위 상승", u""},
            {u"한강 다리 통제, 서울 비 피해 커지고 수위", u""});
        row("typed form before another", u"rates", {u"Rates fall", u""}, {u"Rated best", u""});
        row("short text before long", u"환율", {u"시장", u"<p>환율이 올랐다</p>"},
            {u"시장",
                u"<p>환율이 올랐다. 가나다라 마바사아 자차카타 파하가나 다라마바 사아자차 카타파하 가나다라 "
                u"마바사아 "
                u"자차카타 파하가나 다라마바 사아자차 카타파하 가나다라 마바사아 자차카타 파하가나 다라마바 "
                u"사아자차 "
                u"카타파하 가나다라 마바사아 자차카타 파하가나 다라마바 사아자차 카타파하 가나다라 마바사아 "
                u"자차카타 "
                u"파하가나 다라마바 사아자차 카타파하 가나다라 마바사아 자차카타 파하가나 다라마바 사아자차 "
                u"카타파하 "
                u"가나다라 마바사아 자차카타 파하가나 다라마바 사아자차 카타파하 가나다라 마바사아 "
                u"자차카타</p>"});
        row("Chinese characters as they are read", u"대통령", {u"大統領 연설", u""},
            {u"연설", u"<p>대통령</p>"});
        row("initials", u"ㅎㅂㅈㅈ", {u"한빛전자 실적", u""}, {u"실적", u"<p>한빛전자</p>"});
    }
    void theFirstAnswersBetter()
    {
        QFETCH(double, better);
        QFETCH(double, worse);
        QVERIFY2(better > worse, qPrintable(QStringLiteral("%1 and %2").arg(better).arg(worse)));
    }

    void aRareWordWeighsMore()
    {
        QVERIFY(rarityOf(3, 1000) > rarityOf(300, 1000));
        QVERIFY(rarityOf(1000, 1000) > 0);
        QList<RankedWord> words = rankedWords(parseQuery(QStringLiteral("가뭄 OR 정부"), asked)->root);
        words[0].rarity = 5;
        const auto text
            = [](const char16_t *title) { return searchableText({}, QString::fromUtf16(title), {}); };
        QVERIFY(Relevance(words).of(text(u"가뭄 대책")) > Relevance(words).of(text(u"정부 대책")));
    }

    void whatIsExcludedAndWhatIsNoWordDoesNotCount()
    {
        const auto has = [](const char16_t *query) {
            return hasRankedWords(parseQuery(QString::fromUtf16(query), asked)->root);
        };
        QVERIFY(has(u"금리"));
        QVERIFY(has(u"is:unread \"금리\""));
        QVERIFY(has(u"title:금리"));
        QVERIFY(has(u"near:\"금리 인상\""));
        QVERIFY(!has(u""));
        QVERIFY(!has(u"is:unread source:한강 -금리 -(환율 OR 주가)"));
    }

    void aWordOfTheTitleCountsThereAlone()
    {
        QCOMPARE(scoreOf(QStringLiteral("title:금리"), {u"한은 결정", u"<p>금리를 묶었다</p>"}), 0.0);
        QVERIFY(scoreOf(QStringLiteral("title:금리"), {u"금리 결정", u""}) > 0);
    }
};

QTEST_GUILESS_MAIN(TestRelevance)
#include "tst_relevance.moc"
