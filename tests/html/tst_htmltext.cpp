// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/htmltext.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

class TestHtmlText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesOnePlainLine_data();
    void makesOnePlainLine();
};

void TestHtmlText::makesOnePlainLine_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"  한 줄\n 두 줄 "_s << u"한 줄 두 줄"_s;
    QTest::newRow("entities") << u"AT&amp;T &lt;단독&gt; &#8216;말&#8217; &nbsp;끝"_s
                              << u"AT&T <단독> ‘말’ 끝"_s;
    QTest::newRow("bare ampersand") << u"R&D 투자"_s << u"R&D 투자"_s;
    QTest::newRow("elements") << u"<b>속보</b><br>제목 <span class=x>둘</span>"_s << u"속보 제목 둘"_s;
    QTest::newRow("blocks apart") << u"<p>하나</p><p>둘</p>셋"_s << u"하나 둘 셋"_s;
    QTest::newRow("script") << u"제목<script>alert(1)</script>"_s << u"제목"_s;
    QTest::newRow("angle brackets of Korean") << u"<속보> 제목 <한겨레>"_s << u"<속보> 제목 <한겨레>"_s;
    QTest::newRow("type of a program") << u"std::vector<T> in C++"_s << u"std::vector<T> in C++"_s;
    QTest::newRow("less than") << u"1 < 2 && 3 > 2"_s << u"1 < 2 && 3 > 2"_s;
    QTest::newRow("invisible") << u"가\u200b나\u202e다\u0007"_s << u"가나다"_s;
    QTest::newRow("empty") << u"<br>"_s << u""_s;
}

void TestHtmlText::makesOnePlainLine()
{
    QFETCH(QString, html);
    QTEST(plainLine(html), "expected");
}

QTEST_APPLESS_MAIN(TestHtmlText)
#include "tst_htmltext.moc"
