// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/bodytext.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

class TestBodyText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAsAReaderSees_data();
    void readsAsAReaderSees();
    void mapsEscapesAndLinks();
};

void TestBodyText::readsAsAReaderSees_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("text") << u"글 하나"_s << u"글 하나"_s;
    QTest::newRow("paragraphs") << u"<p>하나</p><p>둘</p>"_s << u"하나\n\n둘"_s;
    QTest::newRow("break") << u"<p>하나<br>둘</p>"_s << u"하나\n둘"_s;
    QTest::newRow("marks") << u"<p>가<b>나</b> 다<i> 라</i></p>"_s << u"가나 다 라"_s;
    QTest::newRow("list") << u"<p>a</p><ul><li>b</li><li>c</li></ul><p>d</p>"_s << u"a\n\nb\nc\n\nd"_s;
    QTest::newRow("table")
        << u"<table><tbody><tr><th>가</th><td>1</td></tr><tr><th>나</th><td>2</td></tr></tbody></table>"_s
        << u"가\t1\n나\t2"_s;
    QTest::newRow("caption")
        << u"<figure><img src=\"https://a.example/b\" alt=\"대신\"><figcaption>설명</figcaption></figure><p>글</p>"_s
        << u"설명\n\n글"_s;
    QTest::newRow("ruby") << u"<p><ruby>漢字<rp>(</rp><rt>한자</rt><rp>)</rp></ruby>를</p>"_s << u"漢字를"_s;
    QTest::newRow("code") << u"<p>a</p><pre><code>if (a &lt; b)\n    f();</code></pre>"_s
                          << u"a\n\nif (a < b)\n    f();"_s;
    QTest::newRow("escapes") << u"AT&amp;T &lt;b&gt; &quot;c&quot; &amp;lt;"_s << u"AT&T <b> \"c\" &lt;"_s;
    QTest::newRow("no-break blank") << u"10\u00a0km"_s << u"10 km"_s;
    QTest::newRow("white space between blocks") << u"<p>a </p>\n  <p> b\n c</p>\n"_s << u"a\n\nb c"_s;
}

void TestBodyText::readsAsAReaderSees()
{
    QFETCH(QString, html);
    const SafeHtml body = SafeHtml::fromSanitised(html);
    QTEST(bodyText(body), "expected");
    QTEST(mapBodyText(body).text, "expected");
}

void TestBodyText::mapsEscapesAndLinks()
{
    const SafeHtml body = SafeHtml::fromSanitised(
        u"<p>A&amp;B <a href=\"https://a.example/?a=1&amp;b\">링크</a></p><pre>x</pre>"_s);
    const MappedText mapped = mapBodyText(body);
    QCOMPARE(mapped.text, u"A&B 링크\n\nx"_s);
    QCOMPARE(mapped.runs.size(), 3);
    QCOMPARE(mapped.runs.at(0).htmlStart, 3);
    QCOMPARE(mapped.runs.at(0).textLength, 4);
    QCOMPARE(mapped.runs.at(0).htmlLength, 8);
    QCOMPARE(htmlPosition(body, mapped.runs.at(0), 1), 4);
    QCOMPARE(htmlPosition(body, mapped.runs.at(0), 2), 9);
    QVERIFY(!mapped.runs.at(0).insideLink);
    QVERIFY(mapped.runs.at(1).insideLink);
    QVERIFY(!mapped.runs.at(1).insideCode);
    QVERIFY(mapped.runs.at(2).insideCode);
}

QTEST_APPLESS_MAIN(TestBodyText)
#include "tst_bodytext.moc"
