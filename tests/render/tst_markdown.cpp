// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/sanitiser.h"
#include "render/articlepage.h"
#include "render/samplearticle.h"
#include "text/bodytext.h"

#include <QElapsedTimer>
#include <QTest>

#include <QTextDocument>
#include <limits>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

QString markdownOf(const QString &html)
{
    ArticlePage page;
    page.article.title = u"T"_s;
    page.article.body = sanitise(html);
    return renderMarkdown(page).mid(5).chopped(1); // less "# T\n\n" and the last newline
}

// What a reader of CommonMark sees, by Qt's own parser of it.
QString seenIn(const QString &markdown)
{
    QTextDocument document;
    document.setMarkdown(markdown, QTextDocument::MarkdownDialectCommonMark);
    return document.toPlainText();
}

} // namespace

class TestMarkdown : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesEachElement_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("markdown");
        QTest::newRow("paragraphs") << u"<p>가 나</p><p>다</p>"_s << u"가 나\n\n다"_s;
        QTest::newRow("line break") << u"<p>가<br>나</p>"_s << u"가\\\n나"_s;
        QTest::newRow("heading") << u"<h1>가</h1><h3>나<br>다 #</h3>"_s << u"## 가\n\n#### 나 다 \\#"_s;
        QTest::newRow("emphasis") << u"<p>a <b>b</b> <i>c</i></p>"_s << u"a **b** *c*"_s;
        QTest::newRow("emphasis against a particle") << u"<p><b>강조</b>는</p>"_s << u"**강조**는"_s;
        QTest::newRow("emphasis that ends in a quotation mark")
            << u"<p>그는 <b>“빠르다”</b>고 말했다</p>"_s << u"그는 <strong>“빠르다”</strong>고 말했다"_s;
        QTest::newRow("emphasis with blanks") << u"<p>a<b> b </b>c</p>"_s << u"a **b** c"_s;
        QTest::newRow("emphasis in a row")
            << u"<p><b>a</b><b>b</b><i>c</i></p>"_s << u"<strong>ab</strong>*c*"_s;
        QTest::newRow("emphasis in emphasis") << u"<p><b>a <i>b</i></b></p>"_s << u"**a <em>b</em>**"_s;
        QTest::newRow("link") << u"<p><a href=\"https://a.example/x\">가[1]</a></p>"_s
                              << u"[가\\[1\\]](https://a.example/x)"_s;
        QTest::newRow("link within the text") << u"<p id=a>가<a href=\"#a\">1</a></p>"_s << u"가1"_s;
        QTest::newRow("link with a tracker")
            << u"<p><a href=\"https://a.example/x?utm_id=1&p=2\">가</a></p>"_s
            << u"[가](https://a.example/x?p=2)"_s;
        QTest::newRow("image with one keeps its address")
            << u"<p><img src=\"https://a.example/i.png?utm_id=1\" alt=\"그림\"></p>"_s
            << u"![그림](https://a.example/i.png?utm_id=1)"_s;
        QTest::newRow("link with parentheses")
            << u"<p><a href=\"https://a.example/x_(y)\">가</a></p>"_s << u"[가](<https://a.example/x_(y)>)"_s;
        QTest::newRow("exclamation before a link")
            << u"<p>와!<a href=\"https://a.example/\">가</a></p>"_s << u"와\\![가](https://a.example/)"_s;
        QTest::newRow("image") << u"<p><img src=\"https://a.example/i.png\" alt=\"그*림\"></p>"_s
                               << u"![그\\*림](https://a.example/i.png)"_s;
        QTest::newRow("code") << u"<p><code>a`b</code> <code>`c</code></p>"_s << u"``a`b`` `` `c ``"_s;
        QTest::newRow("code block") << u"<pre><code class=\"language-cpp\">a &lt; b;\n\n```</code></pre>"_s
                                    << u"````cpp\na < b;\n\n```\n````"_s;
        QTest::newRow("quotation") << u"<blockquote><p>가</p><p>나</p></blockquote>"_s << u"> 가\n>\n> 나"_s;
        QTest::newRow("list") << u"<ul><li>가</li><li>나<ul><li>다</li></ul></li></ul>"_s
                              << u"- 가\n- 나\n  - 다"_s;
        QTest::newRow("loose list") << u"<ol><li><p>가</p><p>나</p></li><li>다</li></ol>"_s
                                    << u"1. 가\n\n   나\n\n2. 다"_s;
        QTest::newRow("two lists") << u"<ul><li>가</li></ul><ul><li>나</li></ul>"_s
                                   << u"- 가\n\n<!-- -->\n\n- 나"_s;
        QTest::newRow("code in a list") << u"<ul><li>가<pre><code>a\n\nb</code></pre></li></ul>"_s
                                        << u"- 가\n\n  ```\n  a\n\n  b\n  ```"_s;
        QTest::newRow("table")
            << u"<table><tr><th>가</th><th>나|다</th></tr><tr><td><code>a|b</code></td><td><b>1</b></td></tr></table>"_s
            << u"| 가 | 나\\|다 |\n| --- | --- |\n| `a\\|b` | **1** |"_s;
        QTest::newRow("table without head")
            << u"<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>"_s
            << u"|  |  |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |"_s;
        QTest::newRow("rule") << u"<p>가</p><hr><p>나</p>"_s << u"가\n\n***\n\n나"_s;
        QTest::newRow("figure")
            << u"<figure><img src=\"https://a.example/i.png\" alt=\"\"><figcaption>설명</figcaption></figure>"_s
            << u"![](https://a.example/i.png)\n\n설명"_s;
        QTest::newRow("ruby") << u"<p><ruby>漢字<rt>한자</rt></ruby></p>"_s << u"漢字(한자)"_s;
        QTest::newRow("signs") << u"<p>H<sub>2</sub>O <s>옛</s></p>"_s << u"H<sub>2</sub>O <del>옛</del>"_s;
        QTest::newRow("reference") << u"<p>&amp;copy; R&amp;D</p>"_s << u"\\&copy; R&D"_s;
    }
    void writesEachElement()
    {
        QFETCH(QString, html);
        QFETCH(QString, markdown);
        QCOMPARE(markdownOf(html), markdown);
    }

    void textThatLooksLikeMarkupStaysText_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"# 제목 아님", "#1 번", "1. 하나", "12) 열둘", "2025. 2. 4.", "- 줄", "+ 줄",
                 "* 별", "> 인용", "= 같음", "===", "---", "***", "___", "~~~", "```", "*강조*", "_강조_",
                 "__강조__", "snake_case_name", "5~6명 7~8명", "[링크](x)", "[참조]", "![그림](x)",
                 "<b>굵게</b>", "<https://a.example>", "`코드`", "\\*", "\\", "끝\\", "&amp;", "&#35;",
                 "a|b|c", "R&D", "AT&T;", "3 < 4 > 2", "*", "_", "5 * 6 * 7", "-", "+", "1.", "100.", "#",
                 "##", "# ", "a#", "※ 주의", "…", "-- 끝", "1) 하나", ": 정의", "[^1]",
                 "http://a_b_c.example/", "“*”", "(*)", "- - -", "=", "!"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void textThatLooksLikeMarkupStaysText()
    {
        QFETCH(QString, text);
        const QString html = u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s;
        QCOMPARE(seenIn(markdownOf(html)), text.trimmed());
        const QString later = u"<p>앞<br>"_s + text.toHtmlEscaped() + u"</p>"_s;
        QCOMPARE(
            seenIn(markdownOf(later)).section(QChar::LineSeparator, -1).section(u'\n', -1), text.trimmed());
        const QString item = u"<ul><li>"_s + text.toHtmlEscaped() + u"</li></ul>"_s;
        QCOMPARE(seenIn(markdownOf(item)), text.trimmed());
    }

    void emphasisIsSeenByACommonMarkReader()
    {
        for (const QString &html : {u"<p>그는 <b>“빠르다”</b>고 했다</p>"_s, u"<p><b>(가)</b>나</p>"_s,
                 u"<p>a<i>b</i>c</p>"_s, u"<p><b>a</b><i>b</i></p>"_s, u"<p>가<b>100%</b>나</p>"_s,
                 u"<p><i>*</i></p>"_s, u"<p><b>a*b</b></p>"_s}) {
            const QString seen = seenIn(markdownOf(html));
            QVERIFY2(!seen.contains(u"**"_s) && seen.count(u'*') <= html.count(u'*'), qPrintable(seen));
        }
    }

    void wholeArticleReadsAsItsText()
    {
        for (const QString &language : {u"ko"_s, u"en"_s}) {
            const ArticlePage page = sampleArticle(language);
            const QString seen = seenIn(renderMarkdown(page)).simplified();
            for (const QString &paragraph : bodyText(page.article.body).split(u'\n', Qt::SkipEmptyParts)) {
                if (paragraph.contains(u'\t') || paragraph.contains(u"Ctrl"_s))
                    continue; // tables are no part of CommonMark, and keys are shown by tags
                QVERIFY2(seen.contains(paragraph.simplified()), qPrintable(paragraph));
            }
        }
    }

    void textIsTitleBylineAndBody()
    {
        ArticlePage page;
        page.article.flag = u"속보"_s;
        page.article.title = u"제목"_s;
        page.article.author = u"도담"_s;
        page.sourceTitle = u"새벽일보"_s;
        page.article.published = QDateTime(QDate(2025, 2, 4), QTime(2, 28), Qt::UTC);
        page.article.body = sanitise(u"<p>가</p><p>나 &amp; 다</p>"_s);
        page.article.link = QUrl(u"https://a.example/1"_s);
        QCOMPARE(renderText(page),
            u"[속보] 제목\n도담 · 새벽일보 · 2025-02-04 11:28\n\n가\n\n나 & 다\n\nhttps://a.example/1\n"_s);
    }

    void theLinkToTheOriginalHasNoTrackers()
    {
        ArticlePage page;
        page.article.title = u"T"_s;
        page.article.link = QUrl(u"https://k.example/1?utm_source=rss&id=1"_s);
        QVERIFY(renderMarkdown(page).contains(u"(https://k.example/1?id=1)"_s));
        QVERIFY(renderText(page).endsWith(u"https://k.example/1?id=1\n"_s));
    }

    void highlightsStandBelowTheTextWithTheirNotes()
    {
        ArticlePage page;
        page.article.title = u"T"_s;
        page.article.body = sanitise(u"<p>가나다</p>"_s);
        Highlight one;
        one.start = 0, one.end = 2;
        one.passage.text = u"가나"_s;
        one.note = u"*왜*\n둘째 줄"_s;
        Highlight lost;
        lost.passage.text = u"# 없는 말\n\n다음 문단"_s;
        page.highlights = {one, lost};
        QVERIFY2(
            renderMarkdown(page).contains(
                u"가나다\n\n## 밑줄\n\n> 가나\n\n\\*왜\\*\n\n둘째 줄\n\n> \\# 없는 말\n>\n> 다음 문단\n>\n"
                "> (본문에서 빠짐)\n"_s),
            qPrintable(renderMarkdown(page)));
        QVERIFY(
            renderText(page).contains(u"“가나”\n*왜*\n둘째 줄\n\n“# 없는 말 다음 문단” (본문에서 빠짐)"_s));
    }

    void aFileSaysFirstWhatIsKnownOfIt()
    {
        ArticlePage page;
        page.article.title = u"그는 \"예: 아니요\"라고 했다\n---"_s;
        page.article.published = QDateTime(QDate(2025, 2, 4), QTime(2, 28), Qt::UTC);
        page.article.link = QUrl(u"https://k.example/1?utm_source=rss"_s);
        page.article.body = sanitise(u"<p>가</p>"_s);
        page.sourceTitle = u"새벽일보"_s;
        page.tags = {u"AI, 반도체"_s, u"#둘"_s};
        page.saved = true;
        const QString file = renderMarkdownFile(page);
        QVERIFY2(
            file.startsWith(u"---\ntitle: \"그는 \\\"예: 아니요\\\"라고 했다\\n---\"\n"
                            "source: \"새벽일보\"\npublished: 2025-02-04T02:28:00Z\n"
                            "link: \"https://k.example/1\"\ntags: [\"AI, 반도체\",\"#둘\"]\nsaved: true\n"
                            "---\n\n# "_s),
            qPrintable(file));
        QVERIFY(file.endsWith(renderMarkdown(page)));
    }

    void takesTimeLinearInTheBody()
    {
        ArticlePage page;
        page.article.title = u"T"_s;
        // The best of three: a machine may be busy with other things.
        const auto took = [&page](int paragraphs) {
            page.article.body = SafeHtml::fromSanitised(
                u"<p>부산에서 <b>열린</b> 행사에 *많은* 사람이</p>"_s.repeated(paragraphs));
            qint64 best = std::numeric_limits<qint64>::max();
            for (int round = 0; round < 3; ++round) {
                QElapsedTimer timer;
                timer.start();
                if (renderMarkdown(page).size() > 25 * paragraphs)
                    best = qMin(best, timer.nsecsElapsed());
            }
            return best;
        };
        const qint64 small = took(2'000);
        const qint64 large = took(10'000);
        // Five times the text may take somewhat more than five times as long, and never twenty-five times.
        QVERIFY2(large < 15 * small, qPrintable(u"%1 ns, then %2 ns"_s.arg(small).arg(large)));
        page.article.body = SafeHtml::fromSanitised(
            u"<blockquote>"_s.repeated(20'000) + u"가"_s + u"</blockquote>"_s.repeated(20'000));
        QVERIFY(renderMarkdown(page).contains(u"가"_s));
    }
};

QTEST_MAIN(TestMarkdown)
#include "tst_markdown.moc"
