// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/koreantokenizer.h"
#include "search/searchtext.h"

#include <QTest>

using namespace sokbo;

class TestKoreanTokenizer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void yieldsTokens_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tokens");
        const auto row = [](const char *name, const char16_t *text, const char16_t *tokens) {
            QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(tokens);
        };
        row("nothing", u"", u"");
        row("only marks", u" … — ★ %", u"");
        row("one syllable", u"말", u"말");
        row("two syllables", u"삼성", u"삼성 성");
        row("a run with its last syllable", u"삼성전자가", u"삼성 성전 전자 자가 가");
        row("two runs", u"삼성 그룹", u"삼성 성 그룹 룹");
        row("Han by itself", u"尹", u"尹");
        row("Han before Hangul", u"尹대통령", u"尹 尹대 대통 통령 령");
        row("every Han character", u"與野", u"與 與野 野");
        row("Latin words in lower case", u"OpenAI's GPT-4o", u"openai s gpt 4o");
        row("scripts part words", u"AI가 5G를", u"ai 가 5g 를");
        row("digits before Hangul", u"2025년", u"2025 년");
        row("full width", u"ＬＧ　３％", u"lg 3");
        row("composed from pieces", u"\u1112\u1161\u11ab\u1100\u1173\u11af", u"한글 글");
        row("compatibility ideograph", u"\uf9e1", u"李");
        row("laughing", u"ㅋㅋㅋ", u"ㅋㅋ ㅋㅋ ㅋ");
        row("Kana", u"トヨタ", u"トヨ ヨタ タ");
        row("Han beyond the first plane", u"𠀀가", u"𠀀 𠀀가 가");
        row("invisible characters", u"삼\u200b성\u00ad전", u"삼성 성전 전");
        row("accents", u"Café naïve", u"café naïve");
        row("Cyrillic", u"Москва", u"москва");
    }
    void yieldsTokens()
    {
        QFETCH(QString, text);
        QFETCH(QString, tokens);
        QCOMPARE(searchTokens(text).join(u' '), tokens);
    }

    void cutsEndlessWords()
    {
        const QStringList tokens = searchTokens(QString(100000, u'a'));
        QCOMPARE(tokens, QStringList(QString(longestToken, u'a')));
    }

    void foldsWhiteSpace()
    {
        QCOMPARE(foldText(u"  가 \n\t 나\u00a0다 "), QStringLiteral("가 나 다"));
        QCOMPARE(searchKey(u"샘 올트먼"), QStringLiteral("샘올트먼"));
    }

    void survivesHalfPairs()
    {
        const QString broken = QStringLiteral("가") + QChar(0xd840) + QStringLiteral("나") + QChar(0xdc00);
        QCOMPARE(searchTokens(broken), QStringList({QStringLiteral("가"), QStringLiteral("나")}));
    }

    // Folding what is folded changes nothing, or a query and a text could miss each other.
    void foldsOnlyOnce()
    {
        for (char32_t c = 0; c < 0x30000; ++c) {
            if (QChar::isSurrogate(c))
                continue;
            const QString once = foldText(QString::fromUcs4(&c, 1));
            const QString twice = foldText(once);
            if (once != twice)
                QCOMPARE(QString::number(c, 16) + twice, QString::number(c, 16) + once);
        }
    }
};

QTEST_GUILESS_MAIN(TestKoreanTokenizer)
#include "tst_koreantokenizer.moc"
