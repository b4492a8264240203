// SPDX-License-Identifier: GPL-3.0-or-later
#include "entitycard/daychart.h"

#include <QImage>
#include <QTest>

using namespace sokbo;

class TestDayChart : public QObject {
    Q_OBJECT

private:
    const QDate m_today{2026, 11, 28};

    static bool hasInk(const QImage &picture, const QRect &place)
    {
        for (int y = place.top(); y <= place.bottom(); ++y)
            for (int x = place.left(); x <= place.right(); ++x)
                if (picture.pixel(x, y) != picture.pixel(0, 0))
                    return true;
        return false;
    }

private Q_SLOTS:
    // Its days are written below, and above the highest bar how many it stands for: else a name of one day
    // would be a lone bar.
    void aChartOfOneDayTellsItsDaysAndItsCount()
    {
        DayChart chart;
        chart.resize(300, chart.sizeHint().height());
        chart.set({{m_today, 4}}, m_today, Qt::red);
        const QImage picture = chart.grab().toImage();
        const int line = chart.fontMetrics().height() / 2;
        QVERIFY(hasInk(picture, {0, picture.height() - line, 40, line}));
        QVERIFY(hasInk(picture, {picture.width() - 40, picture.height() - line, 40, line}));
        QVERIFY(hasInk(picture, {picture.width() - 20, 0, 20, line}));
        // The one bar is as high whatever it counts, and as far to the right on whatever day.
        chart.set({{m_today, 5}}, m_today, Qt::red);
        QVERIFY(chart.grab().toImage() != picture);
        const QDate later = m_today.addDays(40);
        chart.set({{later, 4}}, later, Qt::red);
        QVERIFY(chart.grab().toImage() != picture);
    }

    void knowsThatNothingCame()
    {
        DayChart chart;
        chart.set({{m_today.addDays(-60), 4}}, m_today, Qt::red);
        QVERIFY(chart.isEmpty());
        chart.set({{m_today.addDays(-29), 1}}, m_today, Qt::red);
        QVERIFY(!chart.isEmpty());
    }
};

QTEST_MAIN(TestDayChart)
#include "tst_daychart.moc"
