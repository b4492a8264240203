// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/colours.h"
#include "kit/sourcebadge.h"

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
