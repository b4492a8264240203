// SPDX-License-Identifier: GPL-3.0-or-later
#include "assets/images.h"
#include "assets/svgcheck.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

QByteArray svg(const QByteArray &inside, const QByteArray &attributes = "width=\"40\" height=\"30\"")
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
        + attributes + ">" + inside + "</svg>";
}

} // namespace

class TestSvgCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void acceptsDrawings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("shapes") << svg("<rect width=\"4\" height=\"3\"/><path d=\"M0 0L4 3\"/>");
        QTest::newRow("head")
            << "\xef\xbb\xbf<?xml version=\"1.0\"?>\n<!-- drawn by hand -->\n<!DOCTYPE svg PUBLIC "
               "\"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">"
                + svg("<g/>");
        QTest::newRow("references to its own parts") << svg(
            "<defs><linearGradient id=\"a\"/><path id=\"p\" d=\"M0 0\"/></defs><rect fill=\"url(#a)\"/>"
            "<use xlink:href=\"#p\"/><use href=\"#p\"/>");
        QTest::newRow("style") << svg("<style>.a{fill:red} .b{fill:url('#g')}</style><rect class=\"a\"/>");
        QTest::newRow("cdata") << svg(
            "<style><![CDATA[ .a{fill:red} ]]></style><text>a &amp; &#44032;</text>");
        QTest::newRow("picture inside") << svg("<image href=\"data:image/png;base64,iVBORw0KGgo=\"/>");
        QTest::newRow("link") << svg("<a href=\"https://example.com/\"><text>가</text></a>");
        QTest::newRow("other vocabularies") << svg("<sodipodi:namedview pagecolor=\"#fff\"/><metadata/>");
        QTest::newRow("attribute with a bracket") << svg("<text data-a=\"1 > 0\">가</text>");
    }

    void acceptsDrawings()
    {
        QFETCH(QByteArray, bytes);
        const Result<CheckedImage> image = checkImage(bytes);
        QVERIFY2(image, image ? "" : qPrintable(image.error().message));
        QCOMPARE(image->mimeType, QByteArray("image/svg+xml"));
        QCOMPARE(image->width, 40);
        QCOMPARE(image->height, 30);
        QCOMPARE(image->bytes, bytes);
    }

    void refusesWhatIsMoreThanADrawing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row
            = [](const char *name, const QByteArray &inside) { QTest::newRow(name) << svg(inside); };
        row("script", "<script>x()</script>");
        row("script by another prefix", "<s:script>x()</s:script>");
        row("script after a comment", "<!-- --><script href=\"#a\"/>");
        row("handler", "<rect onload=\"x()\"/>");
        row("handler without quotes", "<rect/onclick=x() />");
        row("page inside", "<foreignObject><p>가</p></foreignObject>");
        row("picture elsewhere", "<image href=\"https://example.com/a.png\"/>");
        row("picture elsewhere, old", "<image xlink:href='//example.com/a.png'/>");
        row("file", "<image href=\"file:///etc/passwd\"/>");
        row("relative", "<use href=\"other.svg#a\"/>");
        row("drawing inside", "<image href=\"data:image/svg+xml;base64,PHN2Zz4=\"/>");
        row("style sheet elsewhere", "<style>@import 'https://example.com/a.css';</style>");
        row("fill elsewhere", "<rect fill=\"url(https://example.com/a#b)\"/>");
        row("style elsewhere", "<rect style=\"fill:url( 'https://example.com/a#b' )\"/>");
        row("escaped style", "<style>.a{fill:u\\72l(https://example.com)}</style>");
        row("written otherwise", "<rect style=\"fill:&#117;rl(https://example.com)\"/>");
        row("entities in a style", "<style>.a{fill:&#117;rl(https://example.com)}</style>");
        row("animated address",
            "<image><animate attributeName=\"href\" to=\"https://example.com/\"/></image>");
        row("base elsewhere", "<g xml:base=\"https://example.com/\"/>");
        QTest::newRow("entity") << "<!DOCTYPE svg [<!ENTITY a \"b\">]>" + svg("<text>&a;</text>");
        QTest::newRow("style sheet before")
            << "<?xml-stylesheet href=\"https://example.com/a.css\"?>" + svg("<g/>");
    }

    void refusesWhatIsMoreThanADrawing()
    {
        QFETCH(QByteArray, bytes);
        const Result<CheckedImage> image = checkImage(bytes);
        QVERIFY(!image);
        QCOMPARE(image.error().kind, Error::Kind::Refused);
    }

    void refusesDrawingsWithoutEnd()
    {
        QByteArray bomb = "<g id=\"a0\"><rect/></g>";
        for (int level = 1; level < 12; ++level) {
            const QByteArray use = "<use href=\"#a" + QByteArray::number(level - 1) + "\"/>";
            bomb += "<g id=\"a" + QByteArray::number(level) + "\">" + use.repeated(10) + "</g>";
        }
        QCOMPARE(checkSvg(svg(bomb)).error().kind, Error::Kind::TooLarge);
        QCOMPARE(checkSvg(svg("<g id=\"a\"><use href=\"#a\"/></g>")).error().kind, Error::Kind::TooLarge);
        QCOMPARE(checkSvg(svg(QByteArray("<g>").repeated(1000))).error().kind, Error::Kind::TooLarge);
        QCOMPARE(checkSvg(svg(QByteArray("<g/>").repeated(60'000))).error().kind, Error::Kind::TooLarge);
        QCOMPARE(
            checkImage(svg("<g/>", "width=\"90000\" height=\"90000\"")).error().kind, Error::Kind::TooLarge);
        QCOMPARE(
            checkSvg(QByteArray(2 * 1024 * 1024, ' ') + svg("<g/>")).error().kind, Error::Kind::TooLarge);
    }

    void readsTheSize_data()
    {
        QTest::addColumn<QByteArray>("attributes");
        QTest::addColumn<QSize>("size");
        QTest::newRow("units") << QByteArray("width=\"1in\" height=\"72pt\"") << QSize(96, 96);
        QTest::newRow("view box") << QByteArray("viewBox=\"0 0 120 60\"") << QSize(120, 60);
        QTest::newRow("one side") << QByteArray("width=\"60\" viewBox=\"0,0,120,60\"") << QSize(60, 30);
        QTest::newRow("shares") << QByteArray("width=\"100%\" height=\"100%\" viewBox=\"0 0 12 6\"")
                                << QSize(12, 6);
        QTest::newRow("nothing") << QByteArray() << QSize(300, 150);
    }

    void readsTheSize()
    {
        QFETCH(QByteArray, attributes);
        const Result<ImageHeader> header = checkSvg(svg("<g/>", attributes));
        QVERIFY(header);
        QTEST(QSize(header->width, header->height), "size");
    }

    void takesNoPageForADrawing()
    {
        QVERIFY(!looksLikeSvg("<!DOCTYPE html><html><body><svg></svg>"));
        QVERIFY(!looksLikeSvg("<html><svg>"));
        QVERIFY(!looksLikeSvg("svg"));
        QVERIFY(!checkImage("<!DOCTYPE html><p><svg width=\"1\" height=\"1\"></svg>"));
    }

    void readsNoFurtherThanTheBytes()
    {
        const QByteArray whole = "<?xml version='1.0'?><!-- a --><!DOCTYPE svg>"
            + svg("<style>a{fill:url(#b)}</style><rect id='b' style='fill:url(\"#b\")' x = 3/>");
        for (qsizetype length = 0; length < whole.size(); ++length)
            checkSvg(QByteArray(whole.constData(), length)); // the address sanitiser watches
        checkSvg("<");
        checkSvg("<svg><");
        checkSvg("<svg></");
    }
};

QTEST_APPLESS_MAIN(TestSvgCheck)
#include "tst_svgcheck.moc"
