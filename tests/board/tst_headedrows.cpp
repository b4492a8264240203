// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/headedrows.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QTableView>
#include <QTest>

using namespace sokbo;

namespace {

class Rows final : public QAbstractTableModel {
public:
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_count; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    QVariant data(const QModelIndex &, int) const override { return {}; }

    void insert(int first, int count)
    {
        beginInsertRows({}, first, first + count - 1);
        m_count += count;
        endInsertRows();
    }
    void remove(int first, int count)
    {
        beginRemoveRows({}, first, first + count - 1);
        m_count -= count;
        endRemoveRows();
    }
    void reset(int count)
    {
        beginResetModel();
        m_count = count;
        endResetModel();
    }

private:
    int m_count = 20;
};

} // namespace

class TestHeadedRows : public QObject {
    Q_OBJECT

    Rows m_model;
    QTableView m_view;
    HeadedRows *m_rows = nullptr;

    QList<int> higher() const
    {
        QList<int> rows;
        for (int row = 0; row < m_model.rowCount(); ++row) {
            if (m_view.rowHeight(row) == 50)
                rows.append(row);
            else if (m_view.rowHeight(row) != 30)
                rows.append(-row); // neither
        }
        return rows;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_view.setModel(&m_model);
        m_rows = new HeadedRows(&m_model, m_view.verticalHeader());
    }
    void init()
    {
        m_model.reset(20);
        m_rows->setHeights(30, 20);
        m_rows->place({3, 8, 15});
    }

    void thoseRowsAreHigher() { QCOMPARE(higher(), (QList<int>{3, 8, 15})); }

    void othersAreAsBeforeAgain()
    {
        m_rows->place({0, 8});
        QCOMPARE(higher(), (QList<int>{0, 8}));
        m_rows->place({});
        QVERIFY(higher().isEmpty());
    }

    void aRowTakesItsHeightAlong()
    {
        m_model.insert(5, 2);
        QCOMPARE(higher(), (QList<int>{3, 10, 17}));
        m_model.remove(2, 4); // and with it the first
        QCOMPARE(higher(), (QList<int>{6, 13}));
        m_rows->place({1, 13});
        QCOMPARE(higher(), (QList<int>{1, 13}));
    }

    void anotherBoardBeginsAnew_data()
    {
        QTest::addColumn<int>("rows");
        QTest::newRow("shorter") << 9;
        QTest::newRow("as long") << 20;
        QTest::newRow("longer") << 40;
        QTest::newRow("empty") << 0;
    }
    void anotherBoardBeginsAnew()
    {
        QFETCH(int, rows);
        m_model.reset(rows);
        m_rows->place({});
        QVERIFY(higher().isEmpty());
        m_model.reset(30);
        m_rows->place({29});
        QCOMPARE(higher(), QList<int>{29});
    }

    void anotherHeightIsEveryRows()
    {
        m_rows->setHeights(24, 10);
        QCOMPARE(m_view.rowHeight(0), 24);
        QCOMPARE(m_view.rowHeight(3), 34);
        QCOMPARE(m_view.rowHeight(15), 34);
        QCOMPARE(m_view.rowHeight(19), 24);
    }
};

QTEST_MAIN(TestHeadedRows)
#include "tst_headedrows.moc"
