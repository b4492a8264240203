// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchbar/facetbar.h"
#include "support/fakeclock.h"

#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace sokbo;
using namespace Qt::StringLiterals;

class TestFacetBar : public QObject {
    Q_OBJECT

    test::FakeClock m_clock{QDateTime(QDate(2026, 11, 23), QTime(3, 0), Qt::UTC)};
    std::unique_ptr<FacetBar> m_bar;

    static QueryFacets someFacets()
    {
        QueryFacets facets;
        facets.sources = {{1, u"한강일보"_s, {}, 12}, {2, u"남산 & 신문"_s, {}, 3}};
        facets.persons = {{5, u"이재용"_s, {}, 7}};
        facets.days = {
            {0, {}, QDate(2026, 11, 23), 9}, {0, {}, QDate(2026, 11, 22), 6}, {0, {}, QDate(2025, 3, 1), 1}};
        facets.counted = 15;
        return facets;
    }
    QToolButton *chip(const QString &text) const
    {
        for (QToolButton *button : m_bar->findChildren<QToolButton *>())
            if (!button->isHidden() && button->text() == text)
                return button;
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        m_bar = std::make_unique<FacetBar>(m_clock);
        m_bar->resize(1400, 30);
        m_bar->show();
        m_bar->setQuery(u"금리"_s);
        m_bar->setFacets(someFacets());
        QTest::keyClick(
            m_bar.get(), Qt::Key_Control); // no test is to inherit the modifiers of the one before
    }
    void cleanup() { m_bar.reset(); }

    void aClickNarrowsAndAnotherOneTakesItBack()
    {
        QSignalSpy requested(m_bar.get(), &FacetBar::queryRequested);
        QVERIFY(chip(u"한강일보 12"_s) && chip(u"남산 && 신문 3"_s) && chip(u"이재용 7"_s));
        QVERIFY(chip(u"today 9"_s) && chip(u"yesterday 6"_s) && chip(u"2025-03-01 1"_s));
        QVERIFY(!chip(u"한강일보 12"_s)->isChecked());
        chip(u"이재용 7"_s)->click();
        QCOMPARE(requested.takeFirst().first().toString(), u"금리 person:\"이재용\""_s);
        QVERIFY(!chip(u"이재용 7"_s)->isChecked()); // the search does it
        m_bar->setQuery(u"금리 person:\"이재용\""_s);
        QVERIFY(chip(u"이재용 7"_s)->isChecked());
        chip(u"이재용 7"_s)->click();
        QCOMPARE(requested.takeFirst().first().toString(), u"금리"_s);
        chip(u"today 9"_s)->click();
        QCOMPARE(requested.takeFirst().first().toString(),
            u"금리 person:\"이재용\" after:2026-11-23 before:2026-11-24"_s);
    }

    void withAModifierItLeavesOut_data()
    {
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::newRow("Ctrl") << Qt::KeyboardModifiers(Qt::ControlModifier);
        QTest::newRow("Shift") << Qt::KeyboardModifiers(Qt::ShiftModifier);
    }

    void withAModifierItLeavesOut()
    {
        QFETCH(Qt::KeyboardModifiers, modifiers);
        QSignalSpy requested(m_bar.get(), &FacetBar::queryRequested);
        QTest::mouseClick(chip(u"한강일보 12"_s), Qt::LeftButton, modifiers);
        QCOMPARE(requested.takeFirst().first().toString(), u"금리 -source:\"한강일보\""_s);
        QueryFacets without = someFacets();
        without.sources.removeFirst();
        m_bar->setQuery(u"금리 -source:\"한강일보\""_s);
        m_bar->setFacets(without);
        QToolButton *out = chip(u"한강일보"_s); // it stays, to be taken back
        QVERIFY(out && out->font().strikeOut());
        QVERIFY(out->accessibleName().contains(u"left out"_s));
        out->click();
        QCOMPARE(requested.takeFirst().first().toString(), u"금리"_s);
    }

    void allOfAKindAreInItsMenu()
    {
        QSignalSpy requested(m_bar.get(), &FacetBar::queryRequested);
        m_bar->resize(m_bar->minimumSizeHint().width(), 30); // no room
        QVERIFY(!chip(u"한강일보 12"_s));
        QToolButton *sources = chip(u"Sources"_s);
        QVERIFY(sources && !sources->accessibleName().isEmpty());
        Q_EMIT sources->menu()->aboutToShow();
        QCOMPARE(sources->menu()->actions().first()->text(), u"한강일보\t12"_s);
        sources->menu()->actions().at(1)->trigger();
        QCOMPARE(requested.takeFirst().first().toString(), u"금리 source:\"남산 & 신문\""_s);
        QMenu *out = sources->menu()->actions().last()->menu();
        out->actions().first()->trigger();
        QCOMPARE(requested.takeFirst().first().toString(), u"금리 -source:\"한강일보\""_s);
        QVERIFY(!chip(u"Organisations"_s)->isEnabled()); // there are none
    }

    void aLongNameIsCutOffRatherThanLeftOut()
    {
        QueryFacets facets = someFacets();
        facets.sources = {{1, u"아주 긴 이름을 가진 소식 게시판"_s, {}, 12}};
        facets.organisations = {{8, u"국제원자력기구"_s, {}, 2}, {9, u"과학기술부"_s, {}, 1}};
        m_bar->setFacets(facets);
        m_bar->resize(620, 30);
        int sources = 0;
        for (QToolButton *button : m_bar->findChildren<QToolButton *>())
            if (!button->isHidden() && button->text().endsWith(u"… 12"_s)) {
                ++sources;
                QVERIFY(button->accessibleName().startsWith(facets.sources.first().name));
                QVERIFY(button->geometry().right() <= button->parentWidget()->width());
            }
        QCOMPARE(sources, 1);
    }

    void eachGroupHasAChipWhereThereIsRoomForThat()
    {
        // Many long names of the first groups, whose wishes would take all of the bar.
        QueryFacets facets = someFacets();
        for (qint64 i = 0; i < 12; ++i) {
            facets.sources.append({100 + i, u"긴 이름을 가진 소식 게시판 %1"_s.arg(i), {}, 10});
            facets.persons.append({200 + i, u"Mary-Elizabeth Fitzgerald %1"_s.arg(i), {}, 6});
        }
        facets.organisations = {{8, u"International Atomic Energy Agency"_s, {}, 2}};
        m_bar->setFacets(facets);
        const auto chipsOf = [this](const QString &group) {
            int chips = 0;
            for (const QObject *button : chip(group)->parentWidget()->children())
                if (const auto *tool = qobject_cast<const QToolButton *>(button); tool && !tool->isHidden()) {
                    ++chips;
                    if (tool->geometry().right() >= tool->parentWidget()->width())
                        return -1;
                }
            return chips - 1; // without the button of the group
        };
        int least = m_bar->minimumSizeHint().width();
        for (const QString &group : {u"Sources"_s, u"People"_s, u"Organisations"_s, u"Days"_s}) {
            m_bar->resize(m_bar->minimumSizeHint().width(), 30);
            QCOMPARE(chipsOf(group), 0);
            m_bar->resize(800, 30);
            QVERIFY2(chipsOf(group) > 0, qPrintable(group));
            QVERIFY(chip(group)->width() >= chip(group)->sizeHint().width());
            least -= chip(group)->sizeHint().width();
        }
        QVERIFY2(least < 60, "the bar does not keep a window from being narrow");
    }

    void saysThatNotAllWereCounted()
    {
        auto *newest = m_bar->findChild<QLabel *>(u"facetsOfNewest"_s);
        QVERIFY(newest->isHidden());
        QueryFacets facets = someFacets();
        facets.isWhole = false;
        facets.counted = 20'000;
        m_bar->setFacets(facets);
        QVERIFY(!newest->isHidden());
        QCOMPARE(newest->text(), u"newest 20,000"_s);
    }

    void keysReachEachOfThem()
    {
        m_bar->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
        QSignalSpy requested(m_bar.get(), &FacetBar::queryRequested);
        m_bar->takeFocus();
        QVERIFY(chip(u"Sources"_s)->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QVERIFY(chip(u"한강일보 12"_s)->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(requested.size(), 1);
        QVERIFY(chip(u"한강일보 12"_s)->hasFocus());
    }
};

QTEST_MAIN(TestFacetBar)
#include "tst_facetbar.moc"
