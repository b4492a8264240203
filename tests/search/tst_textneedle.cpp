// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/koreantokenizer.h"
#include "search/searchabletext.h"
#include "search/searchtext.h"
#include "search/textneedle.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sokbo;

namespace {

// What an index would say: every term has one of its tokens.
bool indexHolds(const TextNeedle &needle, const QString &text)
{
    QStringList tokens;
    tokenise(searchableText({}, text, {}).text, [&](QStringView token) { tokens.append(token.toString()); });
    for (const IndexTerm &term : needle.terms()) {
        bool any = false;
        for (const QString &token : tokens) {
            any = any || term.anyOf.contains(token);
            for (const QString &beginning : term.beginnings)
                any = any || token.startsWith(beginning);
        }
        if (!any)
            return false;
    }
    return !needle.terms().isEmpty();
}

} // namespace

class TestTextNeedle : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsWords_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("phrase");
        QTest::addColumn<bool>("found");
        const auto row = [](const char16_t *word, const char16_t *text, bool found, bool phrase = false) {
            const QString name = QString::fromUtf16(word) + u" in " + QString::fromUtf16(text)
                + (phrase ? u" as phrase" : u"");
            QTest::newRow(qPrintable(name))
                << QString::fromUtf16(word) << QString::fromUtf16(text) << phrase << found;
        };
        row(u"삼성", u"삼성전자가 올랐다", true);
        row(u"성전", u"삼성전자가 올랐다", true);
        row(u"전자가", u"삼성전자가 올랐다", true);
        row(u"삼성가", u"삼성전자가 올랐다", false);
        row(u"삼", u"대한민국 삼성", true);
        row(u"성", u"삼성", true);
        row(u"국", u"대한민국 삼성", true);
        row(u"강", u"대한민국 삼성", false);
        row(u"尹", u"尹대통령 발언", true);
        row(u"尹", u"與 尹, 野 李", true);
        row(u"尹", u"親尹계", true);
        row(u"李", u"\uf9e1 대표", true);
        row(u"국회의원", u"국회 회의 의원", false);
        row(u"삼성전자", u"삼성 전자", true); // a compound may be written apart
        row(u"삼성전자", u"삼 성전자", false); // but not within a syllable's word
        row(u"삼성전자", u"삼성 전자", false, true);
        row(u"이재명", u"이 재명", false);
        row(u"금리인상", u"기준금리 인상을", true);
        row(u"금리인상", u"금리-인상", true);
        row(u"금리인상", u"금리. 인상", false);
        row(u"한국은행기준금리", u"한국은행 기준 금리", true);
        row(u"삼성전자,", u"삼성전자가", true);
        row(u"market", u"Markets fell", true);
        row(u"market", u"supermarket", false);
        row(u"entity", u"two entities", true);
        row(u"entities", u"an entity", true);
        row(u"ai", u"air and aid", false);
        row(u"AI", u"생성형AI가 왔다", true);
        row(u"ceo", u"CEOs met", true);
        row(u"ceo", u"ceos0 met", false);
        row(u"20", u"2025년", false);
        row(u"2025", u"2025년", true);
        row(u"2025년", u"올해 2025년에", true);
        row(u"2025년", u"2025 년", false);
        row(u"3.5%", u"금리 3.5% 동결", true);
        row(u"3.5%", u"금리 3.5 동결", false);
        row(u"c++", u"C++ 언어", true);
        row(u"c++", u"C 언어", false);
        row(u"at&t", u"AT&T는", true);
        row(u"lg", u"ＬＧ전자", true);
        row(u"전자 주가", u"삼성전자 주가가", true, true);
        row(u"전자 주가", u"삼성전자의 주가가", false, true);
        row(u"the market", u"The Market fell", true, true);
        row(u"the market", u"the markets fell", false, true);
        row(u"open ai", u"Open\n AI", true, true);
        row(u"…", u"말…", false);
        // Particles.
        row(u"기준금리가", u"한은, 기준금리를 동결", true);
        row(u"기준금리가", u"기준금리 동결", true);
        row(u"기준금리가", u"기준금리가격", true); // as it was typed, anywhere
        row(u"기준금리가", u"기준금리인상", false);
        row(u"기준금리가", u"기준금리를 동결", false, true);
        row(u"금리를", u"금리까지도", true);
        row(u"대통령은", u"대통령이", true);
        row(u"대통령는", u"대통령이", false); // no such form
        row(u"물가", u"물을", false);
        row(u"경기도", u"경기를", false);
        row(u"어린이", u"어린 시절", false);
        row(u"국제유가", u"국제유통", false);
        row(u"2025년에", u"2025년은", true);
        row(u"AI가", u"AI를", true);
        row(u"AI가", u"AIR를", false);
        row(u"금리인상을", u"금리 인상이", true);
        // Scripts that meet.
        row(u"AI반도체", u"AI 반도체", true);
        row(u"AI 반도체", u"AI반도체", false, true);
        row(u"갤럭시S25", u"갤럭시 S25", true);
        row(u"AI반도체", u"AI칩 반도체", false);
        // Chinese characters and their readings.
        row(u"대통령", u"大統領 연설", true);
        row(u"大統領", u"대통령 연설", true);
        row(u"대통령", u"大統領 연설", false, true);
        row(u"大統領", u"대통령 연설", false, true);
        row(u"대통령이", u"大統領은", true);
        row(u"이재명", u"李在明 대표", true);
        row(u"김정은", u"金正恩 위원장", true);
        row(u"금리", u"金利 동결", true);
        row(u"비율", u"比率이", true);
        row(u"한미", u"韓美 회담", true);
        row(u"이", u"李 대표", false);
        row(u"대", u"大統領", false);
        // Initial consonants.
        row(u"ㅅㅅㅈㅈ", u"삼성전자가 올랐다", true);
        row(u"ㅅㅅ", u"삼성전자가 올랐다", true);
        row(u"ㅆㅈㅈ", u"삼성전자가 올랐다", true); // keyboards make one key of two
        row(u"ㄳ", u"감사 인사", true);
        row(u"ㅆ", u"쌍방울 매각", false); // one consonant, and no word begins with ㅅㅅ
        row(u"ㅎㅇㄴㅅ", u"SK하이닉스 실적", true);
        row(u"ㅈㅈ", u"삼성전자가 올랐다", false); // within a word
        row(u"ㅅㅅㅈㅈ", u"삼성 전자가 올랐다", false);
        row(u"ㅅ", u"삼성전자가 올랐다", false);
        row(u"ㄷㅌㄹ", u"大統領 연설", true);
        row(u"ㅋㅋ", u"ㅋㅋㅋ 웃는다", true); // as it stands
        row(u"ㅅㅅㅈㅈ", u"삼성전자가 올랐다", false, true);
        // English forms.
        row(u"rates", u"The rate rose", true);
        row(u"rates", u"rated and rating", true);
        row(u"rate", u"rates", true);
        row(u"rated", u"rats", false);
        row(u"rates", u"crate", false);
        row(u"rates", u"rate", false, true);
        row(u"companies", u"a company", true);
        row(u"planning", u"plans", true);
        row(u"rising", u"prices rise", true);
        row(u"news", u"a new one", false);
        row(u"evening", u"even", false);
        row(u"virus", u"viral", false);
        row(u"카페", u"\u110f\u1161\u1111\u1166에서", true);
    }
    void findsWords()
    {
        QFETCH(QString, word);
        QFETCH(QString, text);
        QFETCH(bool, phrase);
        QFETCH(bool, found);
        const TextNeedle needle = phrase ? TextNeedle::phrase(word) : TextNeedle::word(word);
        QCOMPARE(needle.isIn(searchableText({}, text, {}).text), found);
        if (found)
            QVERIFY(indexHolds(needle, text));
        if (needle.termsSuffice())
            QCOMPARE(indexHolds(needle, text), found);
    }

    // Whatever stretch of a text is looked for, the index must not hide it; and where the index alone
    // decides, it and the text must agree.
    void indexNeverHidesAMatch()
    {
        const QString alphabet
            = QStringLiteral("가각한국삼성를은이ㅋㄱㅅㄳㅆ尹李漢金率abcesdiABY09 .,-·%…\n\u3000𠀀é");
        QList<uint> letters = alphabet.toUcs4();
        QRandomGenerator random(1);
        const auto text = [&](int longest) {
            QString made;
            const int length = random.bounded(1, longest);
            for (int i = 0; i < length; ++i) {
                const char32_t c = letters[random.bounded(int(letters.size()))];
                made += QString::fromUcs4(&c, 1);
            }
            return made;
        };
        int found = 0;
        for (int i = 0; i < 20000; ++i) {
            const QString content = text(30);
            const QString folded = searchableText({}, content, {}).text;
            const QString word = random.bounded(2)
                ? text(5)
                : content.mid(random.bounded(int(content.size())), random.bounded(1, 6));
            for (const TextNeedle &needle : {TextNeedle::word(word), TextNeedle::phrase(word)}) {
                const bool inText = needle.isIn(folded);
                const bool inIndex = indexHolds(needle, content);
                found += inText;
                if (inText && !inIndex)
                    QFAIL(qPrintable(QStringLiteral("the index hides [%1] in [%2]").arg(word, content)));
                if (needle.termsSuffice() && inText != inIndex)
                    QFAIL(qPrintable(
                        QStringLiteral("index and text disagree on [%1] in [%2]").arg(word, content)));
            }
        }
        QVERIFY(found > 5000);
    }
};

QTEST_GUILESS_MAIN(TestTextNeedle)
#include "tst_textneedle.moc"
