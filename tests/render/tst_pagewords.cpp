// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/articlepage.h"
#include "render/pagewords.h"

#include <QTest>

#include <algorithm>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon(QDate(2025, 2, 4), QTime(12, 0), Qt::LocalTime);

QStringList everyText(const PageWords &words)
{
    QStringList texts{words.minutes(3), words.offline(), words.saved(), words.legend(), words.missingImage(),
        words.original(), words.categories(), words.tags(), words.note(), words.attachments(),
        words.emptyBody(), words.revised(2), words.changes(), words.backToArticle(), words.earlierText(),
        words.laterText(), words.version(1, noon, true), words.feedText(), words.wordCounts(1, 2),
        words.sameParagraphs(4), words.sameText()};
    for (const MentionType type : allMentionTypes)
        texts.append(words.type(type));
    return texts;
}

bool hasHangul(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Hangul; });
}

} // namespace

class tst_PageWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsInTheLanguageAskedFor()
    {
        for (const QString &text : everyText(PageWords(QLocale(QLocale::Korean, QLocale::SouthKorea))))
            QVERIFY2(hasHangul(text), qPrintable(text));
        for (const QString &text : everyText(PageWords(QLocale(QLocale::English))))
            QVERIFY2(!text.isEmpty() && !hasHangul(text), qPrintable(text));
    }

    void speaksEnglishToReadersOfOtherLanguages()
    {
        for (const QLocale &other : {QLocale(QLocale::German), QLocale::c()}) {
            const PageWords words(other);
            QCOMPARE(words.languageCode(), u"en"_s);
            QCOMPARE(everyText(words), everyText(PageWords(QLocale(QLocale::English))));
            QCOMPARE(words.count(1234567), u"1,234,567"_s);
        }
    }

    void writesNumbersAndDatesAsTheReadersCountryDoes()
    {
        const PageWords indian(QLocale(QLocale::English, QLocale::India));
        QCOMPARE(indian.languageCode(), u"en"_s);
        QCOMPARE(indian.count(1234567), u"12,34,567"_s);
        QCOMPARE(indian.time(noon), u"4 Feb 2025, 12:00"_s);
        const PageWords korean(QLocale(QLocale::Korean, QLocale::SouthKorea));
        QCOMPARE(korean.languageCode(), u"ko"_s);
        QCOMPARE(korean.time(noon), u"2025.02.04 12:00"_s);
        QCOMPARE(korean.version(2, noon, false), u"2판 · 2.4. 12:00"_s);
    }

    // What is exported as text belongs to the article and not to the window it is exported from.
    void textsThatAreExportedSpeakTheArticlesLanguage()
    {
        ArticlePage page;
        page.article.title = u"제목"_s;
        page.note = u"memo"_s;
        for (const QLocale &windows : {QLocale(QLocale::Korean), QLocale(QLocale::English)}) {
            QLocale::setDefault(windows);
            page.article.language = u"ko"_s;
            QVERIFY(renderMarkdown(page).contains(u"> 메모: memo"_s));
            QVERIFY(renderText(page).contains(u"메모: memo"_s));
            page.article.language = u"en"_s;
            QVERIFY(renderMarkdown(page).contains(u"> Note: memo"_s));
            QVERIFY(renderText(page).contains(u"Note: memo"_s));
        }
    }
};

QTEST_GUILESS_MAIN(tst_PageWords)
#include "tst_pagewords.moc"
