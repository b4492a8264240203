// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/colours.h"
#include "kit/sourcebadge.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <set>

using namespace sokbo;
using namespace Qt::StringLiterals;

class TestSourceBadge : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsTheFirstLetterOfTheTitle_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("letter");
        QTest::newRow("Korean") << u"한강일보"_s << u"한"_s;
        QTest::newRow("Latin") << u"the Harbor Post"_s << u"T"_s;
        QTest::newRow("brackets first") << u"[속보] 뉴스"_s << u"속"_s;
        QTest::newRow("a digit only where there is no letter") << u"24시 뉴스"_s << u"시"_s;
        QTest::newRow("digits alone") << u"1 + 2"_s << u"1"_s;
        QTest::newRow("decomposed") << u"\u1112\u1161\u11ab강"_s << u"한"_s;
        QTest::newRow("beyond the first plane") << u"\U00020000말"_s << u"\U00020000"_s;
        QTest::newRow("no letter") << u"★"_s << u"N"_s; // of news.example
        QTest::newRow("empty") << QString() << u"N"_s;
    }

    void showsTheFirstLetterOfTheTitle()
    {
        QFETCH(QString, title);
        QTEST(sourceBadge(title, u"www.news.example"_s).letter, "letter");
    }

    void theHostDecidesTheColour()
    {
        const SourceBadge badge = sourceBadge(u"가"_s, u"www.news.example"_s);
        QCOMPARE(sourceBadge(u"나"_s, u"NEWS.example"_s).ground, badge.ground);
        std::set<QRgb> colours;
        for (int i = 0; i < 40; ++i)
            colours.insert(sourceBadge(u"가"_s, u"host%1.example"_s.arg(i)).ground.rgb());
        QVERIFY(colours.size() > 4);
    }

    void itsLetterIsReadable()
    {
        for (int i = 0; i < 200; ++i) {
            const QColor ground = sourceBadge(u"가"_s, u"host%1.example"_s.arg(i)).ground;
            QVERIFY2(contrastRatio(Qt::white, ground) >= 4.5, qPrintable(ground.name()));
        }
    }

    void thePictureOfTheSiteTakesItsPlace_data()
    {
        QTest::addColumn<qreal>("scale");
        QTest::addColumn<int>("side"); // of the picture
        for (const qreal scale : {1.0, 1.5, 2.0})
            for (const int side : {16, 32, 48, 64})
                QTest::addRow("%d pixels at %.1f", side, scale) << scale << side;
    }

    // A black line in the middle of white stays one: nothing is blurred twice, or moved by parts of a pixel.
    void thePictureOfTheSiteTakesItsPlace()
    {
        QFETCH(qreal, scale);
        QFETCH(int, side);
        QImage picture(side, side, QImage::Format_RGB32);
        picture.fill(Qt::white);
        picture.fill(Qt::white);
        for (int y = 0; y < side; ++y)
            for (int x = 0; x < side / 2; ++x)
                picture.setPixel(x, y, qRgb(0, 0, 0));
        SourceBadge badge = sourceBadge(u"가"_s, u"a.example"_s);
        badge.picture = picture;
        QImage image(QSize(20, 20) * scale, QImage::Format_RGB32);
        image.setDevicePixelRatio(scale);
        image.fill(Qt::red);
        QPainter painter(&image);
        paintSourceBadge(&painter, QRect(2, 2, 16, 16), badge, QFont());
        painter.end();
        const int left = qRound(2 * scale), middle = qRound(10 * scale), y = middle;
        QCOMPARE(image.pixelColor(left - 1, y), QColor(Qt::red));
        QCOMPARE(image.pixelColor(left, y), QColor(Qt::black));
        QVERIFY(qGray(image.pixel(middle - 2, y)) < 40);
        QVERIFY(qGray(image.pixel(middle + 1, y)) > 215);
        QCOMPARE(image.pixelColor(left + qRound(16 * scale) - 1, y), QColor(Qt::white));
        QCOMPARE(image.pixelColor(left + qRound(16 * scale), y), QColor(Qt::red));
    }

    void readsThePictureThatFits()
    {
        QImage red(128, 128, QImage::Format_RGB32);
        red.fill(Qt::red);
        SiteIcon icon;
        QBuffer buffer(&icon.bytes);
        buffer.open(QIODevice::WriteOnly);
        red.save(&buffer, "PNG");
        icon.mimeType = "image/png";
        QCOMPARE(siteIconImage(icon).size(), QSize(64, 64));
        icon.mimeType = "image/jpeg"; // not what it is: nothing guesses
        QVERIFY(siteIconImage(icon).isNull());
        icon.mimeType = "image/svg+xml";
        icon.bytes = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>";
        QVERIFY(siteIconImage(icon).isNull());
    }

    void theLetterStandsInTheMiddle()
    {
        for (const auto &title : {u"한강"_s, u"Post"_s, u"gazette"_s}) {
            QImage image(32, 32, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            QFont font(u"Noto Sans CJK KR"_s);
            paintSourceBadge(&painter, image.rect(), sourceBadge(title, u"a.example"_s), font);
            painter.end();
            QRect ink;
            for (int y = 0; y < 32; ++y)
                for (int x = 0; x < 32; ++x)
                    if (qAlpha(image.pixel(x, y)) == 255 && qGray(image.pixel(x, y)) > 200)
                        ink |= QRect(x, y, 1, 1);
            QVERIFY(!ink.isEmpty());
            QVERIFY2(std::abs(ink.center().x() - 15.5) <= 1.6 && std::abs(ink.center().y() - 15.5) <= 1.6,
                qPrintable(title));
        }
    }
};

QTEST_MAIN(TestSourceBadge)
#include "tst_sourcebadge.moc"
