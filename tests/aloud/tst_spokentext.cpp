// SPDX-License-Identifier: GPL-3.0-or-later
#include "aloud/spokentext.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

// What is said at once, and how.
class TestSpokenText : public QObject {
    Q_OBJECT

    static QStringList pieces(const QString &text)
    {
        QStringList found;
        for (const TextSpan &span : spokenSpans(text))
            found.append(text.mid(span.start, span.end - span.start));
        return found;
    }

private Q_SLOTS:
    void cutsWhereASentenceEnds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QString &text, const QStringList &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("korean", u"첫 문장이다. 둘째 문장인가? 셋째다!"_s,
            {u"첫 문장이다."_s, u"둘째 문장인가?"_s, u"셋째다!"_s});
        row("lines", u"표제\n본문이다.\n\n끝"_s, {u"표제"_s, u"본문이다."_s, u"끝"_s});
        row("quotation", u"그는 “간다. 온다.”고 말했다. 끝났다."_s,
            {u"그는 “간다. 온다.”고 말했다."_s, u"끝났다."_s});
        row("decimal points", u"물가가 3.1% 올랐다. 환율은 1,391.5원이다."_s,
            {u"물가가 3.1% 올랐다."_s, u"환율은 1,391.5원이다."_s});
        row("a day's name", u"오늘은 3.1절이다. 4.19 혁명도 있다."_s,
            {u"오늘은 3.1절이다."_s, u"4.19 혁명도 있다."_s});
        row("a date with stops", u"행사는 2026. 11. 30. 서울에서 열린다. 표는 없다."_s,
            {u"행사는 2026. 11. 30. 서울에서 열린다."_s, u"표는 없다."_s});
        row("a list", u"1. 준비물\n2. 순서와 때"_s, {u"1. 준비물"_s, u"2. 순서와 때"_s});
        row("glued", u"그가 말했다.정부는 답했다."_s, {u"그가 말했다."_s, u"정부는 답했다."_s});
        row("titles", u"Mr. Kim met Dr. Lee. They talked."_s, {u"Mr. Kim met Dr. Lee."_s, u"They talked."_s});
        row("initials", u"U.S. troops left. George W. Bush spoke."_s,
            {u"U.S. troops left."_s, u"George W. Bush spoke."_s});
        row("a short name at the end", u"He flew to Iran. The talks began."_s,
            {u"He flew to Iran."_s, u"The talks began."_s});
        row("before small letters", u"It opens at 5 p.m. on Monday. Biden vs. Trump is over."_s,
            {u"It opens at 5 p.m. on Monday."_s, u"Biden vs. Trump is over."_s});
        row("numbers", u"It rose by 5.7 percent. No. 3 fell."_s,
            {u"It rose by 5.7 percent."_s, u"No. 3 fell."_s});
        row("signs alone", u"■ ■ ■\n본문이다.\n***"_s, {u"본문이다."_s});
        row("nothing", u" \n"_s, {});
    }
    void cutsWhereASentenceEnds()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QCOMPARE(pieces(text), expected);
    }

    void aLongQuotationIsCutWithin()
    {
        const QString sentence = u"우리는 이번 일을 오래 준비했고 앞으로도 계속 준비할 것입니다. "_s;
        const QString text = u"그는 “"_s + sentence.repeated(12) + u"” 하고 말했다."_s;
        const QStringList found = pieces(text);
        QVERIFY2(found.size() >= 12, qPrintable(QString::number(found.size())));
        for (const QString &piece : found)
            QVERIFY2(piece.size() < 240, qPrintable(piece));
    }

    void noLetterIsLostBetweenThePieces()
    {
        const QString text
            = u"그는 “간다. 온다.”고 말했다. 2026. 1. 2. 서울. Mr. Kim left Iran. The end, at 5 p.m. it was."_s;
        QString all;
        int last = 0;
        for (const TextSpan &span : spokenSpans(text)) {
            QVERIFY(span.start >= last);
            QVERIFY(text.mid(last, span.start - last).trimmed().isEmpty());
            last = span.end;
        }
        QCOMPARE(last, int(text.size()));
    }

    void staysLinear()
    {
        const QString text = u"짧은 문장이다. "_s.repeated(4000);
        QCOMPARE(spokenSpans(text).size(), 4000);
        QVERIFY(!spokenSpans(QString(u"“"_s + text)).isEmpty());
    }

    void addressesAndSignsAreNotSaid()
    {
        QCOMPARE(spokenForm(u"▲ 사진 보기: https://example.org/a?b=1 참고"_s), u"사진 보기: 참고"_s);
        QCOMPARE(spokenForm(u"홍길동 기자 hong@example.org"_s), u"홍길동 기자"_s);
        QCOMPARE(spokenForm(u"— * ■ —"_s), QString());
        QCOMPARE(spokenForm(u"infor\u00ADmation 삼\u200B성"_s), u"information 삼성"_s);
        QCOMPARE(spokenForm(u"축하\U0001F600합니다"_s), u"축하 합니다"_s);
    }

    void theLettersTellALanguageThatNobodyNamed()
    {
        Article article;
        article.title = u"Rates rise"_s;
        QCOMPARE(spokenLanguage(article, u"The bank raised rates."), u"en"_s);
        article.title = u"AI 반도체 수출"_s;
        QCOMPARE(spokenLanguage(article, u"Nvidia와 SK hynix가 만났다."), u"ko"_s);
        article.language = u"en"_s;
        QCOMPARE(spokenLanguage(article, u"한국어"), u"en"_s);
    }

    void theFlagIsSaidAndEachPieceKnowsItsPlace()
    {
        Article article;
        article.flag = u"속보"_s;
        article.title = u"큰비 내려"_s;
        article.language = u"ko"_s;
        article.body = SafeHtml::fromSanitised(u"<p>비가 왔다. 강이 넘쳤다.</p>"_s);
        const SpokenArticle spoken = spokenArticle(article, true);
        QCOMPARE(spoken.pieces(), 3);
        QCOMPARE(spoken.spoken(0), u"속보, 큰비 내려"_s);
        QCOMPARE(spoken.passage(0).text, u"큰비 내려"_s);
        QCOMPARE(spoken.spoken(2), u"강이 넘쳤다."_s);
        QCOMPARE(spoken.passage(2).text, u"강이 넘쳤다."_s);
        QCOMPARE(spoken.passage(2).before, u"비가 왔다. "_s);
        QCOMPARE(spokenArticle(article, false).pieces(), 1);
    }
};

QTEST_APPLESS_MAIN(TestSpokenText)
#include "tst_spokentext.moc"
