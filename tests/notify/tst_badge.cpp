// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/badge.h"
#include "notify/tray.h"

#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace sokbo;

namespace {

QIcon plainIcon()
{
    QPixmap pixmap(128, 128);
    pixmap.fill(QColor(0xd0, 0x30, 0x30));
    return QIcon(pixmap);
}

QImage drawn(qint64 count, int pixels)
{
    return badgedPixmap(plainIcon(), count, pixels).toImage();
}

int countOf(const QImage &image, bool (*is)(const QColor &))
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += is(image.pixelColor(x, y));
    return count;
}

bool isWhite(const QColor &colour)
{
    return colour.red() > 200 && colour.green() > 170 && colour.blue() > 170;
}

bool isDark(const QColor &colour)
{
    return colour.lightness() < 60;
}

} // namespace

class TestBadge : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutACountItIsTheIcon()
    {
        for (const int pixels : {16, 22, 24, 32}) {
            QCOMPARE(countOf(drawn(0, pixels), isDark), 0);
            QCOMPARE(drawn(0, pixels).size(), QSize(pixels, pixels));
        }
    }

    void digitsAreThereInEachSize_data()
    {
        QTest::addColumn<int>("pixels");
        for (const int pixels : {16, 22, 24, 32, 48})
            QTest::addRow("%d", pixels) << pixels;
    }

    void digitsAreThereInEachSize()
    {
        QFETCH(int, pixels);
        for (const qint64 count : {1, 8, 42, 99, 100, 4321}) {
            const QImage image = drawn(count, pixels);
            // Light on dark, and enough of both that a shape can be seen.
            QVERIFY2(countOf(image, isWhite) >= 5, QByteArray::number(count));
            QVERIFY2(countOf(image, isDark) >= 15, QByteArray::number(count));
        }
        QVERIFY(drawn(7, pixels) != drawn(1, pixels));
        QVERIFY(drawn(42, pixels) != drawn(48, pixels));
    }

    void manyAreShortened()
    {
        for (const int pixels : {16, 22, 24})
            QCOMPARE(drawn(100, pixels), drawn(4321, pixels));
        QVERIFY(drawn(100, 32) != drawn(101, 32)); // there is room for three digits
        QCOMPARE(drawn(1000, 32), drawn(4321, 32));
    }

    void theIconHasAllSizesOfTrays()
    {
        const QIcon icon = badgedIcon(plainIcon(), 12);
        for (const int pixels : {16, 22, 24, 32})
            QVERIFY(icon.availableSizes().contains(QSize(pixels, pixels)));
    }

    void theTooltipSaysItInWords()
    {
        Tray tray(plainIcon(), QDBusConnection(QString()));
        tray.setCount(12, QStringLiteral("나라 안"));
        QVERIFY(tray.toolTip().contains(QStringLiteral("나라 안")));
        QVERIFY(tray.toolTip().contains(QStringLiteral("12")));
        const QString twelve = tray.toolTip();
        tray.setCount(0, QStringLiteral("나라 안"));
        QVERIFY(tray.toolTip() != twelve && !tray.toolTip().contains(QLatin1Char('0')));
    }

    void withoutANotificationAreaNothingIsShown()
    {
        Tray tray(plainIcon(), QDBusConnection(QString())); // the offscreen platform has none
        const QSignalSpy changed(&tray, &Tray::availabilityChanged);
        tray.setOn(true);
        tray.look();
        QCOMPARE(changed.size(), 0);
        QVERIFY(!tray.isAvailable());
        QVERIFY(!tray.isShown());
    }
};

QTEST_MAIN(TestBadge)
#include "tst_badge.moc"
