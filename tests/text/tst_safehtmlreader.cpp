// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/bodyimages.h"
#include "text/safehtmlreader.h"

#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

// One line a piece: "text", <name attribute=value>, </name>.
QStringList piecesOf(const QString &html)
{
    QStringList pieces;
    SafeHtmlReader reader(html);
    while (reader.next()) {
        const SafePiece &piece = reader.piece();
        QString written;
        if (piece.kind == SafePiece::Kind::Text) {
            written = piece.text.toString();
        } else {
            written = (piece.kind == SafePiece::Kind::End ? u"</"_s : u"<"_s) + piece.name;
            for (const SafeAttribute &attribute : piece.attributes)
                written += u' ' + attribute.name + u'=' + attribute.value;
            written += u'>';
        }
        pieces.append(written);
    }
    return pieces;
}

QList<QUrl> imagesOf(const QString &html)
{
    return bodyImages(SafeHtml::fromSanitised(html));
}

} // namespace

class tst_SafeHtmlReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTagsTextAndAttributes()
    {
        QCOMPARE(piecesOf(u"<p>가 &amp; 나<br><a href=\"https://a.example/?b=1&amp;c=2\">다</a></p>"_s),
            (QStringList{u"<p>"_s, u"가 &amp; 나"_s, u"<br>"_s, u"<a href=https://a.example/?b=1&amp;c=2>"_s,
                u"다"_s, u"</a>"_s, u"</p>"_s}));
    }

    void everyPieceKnowsItsPlace()
    {
        const QString html = u"<p class=\"a\">가</p>나"_s;
        QString again;
        SafeHtmlReader reader(html);
        while (reader.next())
            again += html.mid(reader.piece().start, reader.piece().end - reader.piece().start);
        QCOMPARE(again, html);
    }

    void showsADamagedRestAsText()
    {
        QCOMPARE(piecesOf(u"<p>가<img src=\"https://a.exam"_s),
            (QStringList{u"<p>"_s, u"가"_s, u"<img src=\"https://a.exam"_s}));
        QCOMPARE(piecesOf(u"1 < 2 <b>가</b>"_s), (QStringList{u"1 "_s, u"< 2 <b>가</b>"_s}));
    }

    void unescapesTheFourEscapesOnceAndNoOther()
    {
        QCOMPARE(unescaped(u"&lt;&gt;&quot;&amp;"_s), u"<>\"&"_s);
        QCOMPARE(unescaped(u"&amp;lt; &nbsp; &"_s), u"&lt; &nbsp; &"_s);
    }

    void findsEachImageOnceInOrder()
    {
        QCOMPARE(imagesOf(u"<p><img alt=\"가\" src=\"https://a.example/2?x=1&amp;y=2\"></p>"
                          "<img src=\"https://a.example/1\"><img src=\"https://a.example/2?x=1&amp;y=2\">"_s),
            (QList<QUrl>{QUrl(u"https://a.example/2?x=1&y=2"_s), QUrl(u"https://a.example/1"_s)}));
    }

    void takesNoTextForAnImage()
    {
        QVERIFY(imagesOf(u"<p>&lt;img src=&quot;https://a.example/1&quot;&gt;</p>"_s).isEmpty());
        QVERIFY(imagesOf(u"<a href=\"https://a.example/img src=\">가</a><p></p>"_s).isEmpty());
        QVERIFY(imagesOf(QString()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_SafeHtmlReader)
#include "tst_safehtmlreader.moc"
