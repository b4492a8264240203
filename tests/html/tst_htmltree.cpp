// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/htmltree.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

class TestHtmlTree : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsDocumentOrder();
    void keepsScriptsApart();
    void flattensDeepNesting();
    void readsAttributes();
};

void TestHtmlTree::keepsDocumentOrder()
{
    const HtmlTree tree = HtmlTree::parse(u"<div><p>a<b>b</b></p><p>c</p></div>d"_s);
    const int body = tree.body();
    const int division = tree.firstChild(body);
    QCOMPARE(tree[division].tag, HtmlTag::Div);
    const int first = tree.firstChild(division);
    const int second = tree.nextSibling(first);
    QCOMPARE(tree.line(first), u"ab"_s);
    QCOMPARE(tree.line(second), u"c"_s);
    QCOMPARE(tree.nextSibling(second), HtmlTree::none);
    QCOMPARE(tree[tree.nextSibling(division)].text, u"d"_s);
    QCOMPARE(tree.line(body), u"ab c d"_s);
    for (int i = 1; i < tree.size(); ++i) {
        QVERIFY(tree[i].parent < i);
        QVERIFY(tree.isInside(i, tree[i].parent));
        QVERIFY(tree[i].end <= tree[tree[i].parent].end);
    }
}

void TestHtmlTree::keepsScriptsApart()
{
    const HtmlTree tree
        = HtmlTree::parse(u"<p>a<script type=\"application/ld+json\">{\"a\":\"</p>\"}</script>b"_s);
    QCOMPARE(tree.line(0), u"ab"_s);
    QCOMPARE(tree.scripts().size(), size_t(1));
    QCOMPARE(tree.scripts().front().text, QByteArray("{\"a\":\"</p>\"}"));
    QVERIFY(tree.scripts().front().tag.contains("ld+json"));
}

void TestHtmlTree::flattensDeepNesting()
{
    const HtmlTree tree = HtmlTree::parse(u"<div>"_s.repeated(50'000) + u"끝"_s);
    QCOMPARE(tree.line(0), u"끝"_s);
    int depth = 0;
    for (int i = tree.size() - 1; i != HtmlTree::none; i = tree[i].parent)
        ++depth;
    QVERIFY(depth < 1000);
}

void TestHtmlTree::readsAttributes()
{
    const HtmlTree tree = HtmlTree::parse(u"<p CLASS='a  b' title=\"&quot;가&quot;\" hidden><foo-bar x=1>"_s);
    const int paragraph = tree.firstChild(tree.body());
    QCOMPARE(tree[paragraph].attribute("title"), u"\"가\""_s);
    QVERIFY(hasToken(tree[paragraph].attribute("class"), "b"_L1));
    QVERIFY(!hasToken(tree[paragraph].attribute("class"), "c"_L1));
    QVERIFY(tree[paragraph].has("hidden"));
    QVERIFY(!tree[paragraph].has("id"));
    QCOMPARE(tree[tree.firstChild(paragraph)].name, QByteArray("foo-bar"));
}

QTEST_APPLESS_MAIN(TestHtmlTree)
#include "tst_htmltree.moc"
