// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/htmltree.h"
#include "html/plainmarkup.h"

#include <QRandomGenerator>
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
    void readsPlainMarkupAsTheTreeBuilderDoes();
    void leavesOtherMarkupToTheTreeBuilder_data();
    void leavesOtherMarkupToTheTreeBuilder();
};

namespace {

// Every node with its place, name, text and attributes.
QStringList described(const std::vector<HtmlNode> &nodes)
{
    QStringList lines;
    for (const HtmlNode &node : nodes) {
        QString line = u"%1 %2 %3 %4"_s.arg(node.parent).arg(node.end).arg(int(node.tag)).arg(node.text);
        for (const HtmlAttribute &attribute : node.attributes)
            line += u" [%1=%2]"_s.arg(QString::fromUtf8(attribute.name), attribute.value);
        lines.append(line);
    }
    return lines;
}

// A comment is no markup that is plain, and leaves nothing in the tree.
QStringList byTreeBuilder(const QString &html)
{
    return described(HtmlTree::parse(html + u"<!-- -->"_s).nodes());
}

} // namespace

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

// Made at random of what texts are made of, mostly in order.
void TestHtmlTree::readsPlainMarkupAsTheTreeBuilderDoes()
{
    static const QStringList names{u"p"_s, u"p"_s, u"p"_s, u"div"_s, u"b"_s, u"a"_s, u"span"_s, u"ul"_s,
        u"li"_s, u"li"_s, u"h2"_s, u"blockquote"_s, u"em"_s, u"figure"_s, u"font"_s, u"sub"_s};
    static const QStringList texts{u" "_s, u"\n"_s, u"가온시 "_s, u"a &amp; b"_s, u"&lt;&nbsp;x&#39;&quot;"_s,
        u"\t나윤슬"_s, u"😀"_s, u"&apos;"_s, u"끝."_s};
    static const QStringList singles{u"<br>"_s, u"<br/>"_s, u"<br />"_s, u"<hr>"_s,
        u"<img src=\"a.png?b=1&amp;c\" alt='그림 <1>'>"_s, u"<img src='x'  alt=\"\"  />"_s};
    QRandomGenerator random(20'260'701);
    const auto oneOf = [&random](const QStringList &all) { return all.at(random.bounded(all.size())); };
    int plain = 0;
    for (int round = 0; round < 20'000; ++round) {
        QString html;
        QStringList open;
        for (int piece = random.bounded(1, 14); piece > 0; --piece) {
            switch (random.bounded(8)) {
            case 0:
            case 1:
                html += oneOf(texts);
                break;
            case 2:
                html += oneOf(singles);
                break;
            case 3:
            case 4:
            case 5:
                if (!open.isEmpty()) {
                    html += u"</"_s + open.takeLast() + u'>';
                    break;
                }
                [[fallthrough]];
            default:
                open.append(oneOf(names));
                html += u'<' + open.last()
                    + (random.bounded(4) == 0 ? u" class=\"가\" data-x='&lt;'>"_s : u">"_s);
            }
        }
        for (; !open.isEmpty() && random.bounded(6) > 0; open.removeLast())
            html += u"</"_s + open.last() + u'>';
        const std::optional<std::vector<HtmlNode>> nodes = plainNodes(html);
        if (!nodes)
            continue;
        ++plain;
        QVERIFY2(described(*nodes) == byTreeBuilder(html), qPrintable(html));
    }
    QVERIFY(plain > 3'000);
}

void TestHtmlTree::leavesOtherMarkupToTheTreeBuilder_data()
{
    QTest::addColumn<QString>("html");
    QTest::addRow("end out of order") << u"<p><b>a</p></b>"_s;
    QTest::addRow("paragraph around a block") << u"<p><b><div>a</div></b></p>"_s;
    QTest::addRow("end of nothing") << u"a</p>"_s;
    QTest::addRow("item without a list") << u"<li>a</li>"_s;
    QTest::addRow("link in a link") << u"<a href='x'>a<a href='y'>b</a></a>"_s;
    QTest::addRow("script") << u"<p>a</p><script>1</script>"_s;
    QTest::addRow("other reference") << u"<p>&copy 2026</p>"_s;
    QTest::addRow("bare sign") << u"<p>R&D</p>"_s;
    QTest::addRow("no tag") << u"1 < 2"_s;
    QTest::addRow("carriage return") << u"<p>a\r\nb</p>"_s;
    QTest::addRow("half a character") << u"<p>"_s + QChar(0xd83d) + u"</p>"_s;
    QTest::addRow("attribute twice") << u"<p id='a' id='b'>a</p>"_s;
    QTest::addRow("attribute without quotes") << u"<p id=a>a</p>"_s;
    QTest::addRow("cut off") << u"<p>a</p><img src=\"a"_s;
    // Its elements are more than the tree builder takes.
    QTest::addRow("long") << u"<p>a</p>"_s.repeated(100'000);
    QTest::addRow("nothing") << u" \n"_s;
}

void TestHtmlTree::leavesOtherMarkupToTheTreeBuilder()
{
    QFETCH(QString, html);
    QVERIFY(!plainNodes(html));
}

QTEST_APPLESS_MAIN(TestHtmlTree)
#include "tst_htmltree.moc"
