// SPDX-License-Identifier: GPL-3.0-or-later
#include "entitycard/correctionsdialog.h"
#include "entitycard/markmenu.h"
#include "support/fakeclock.h"
#include "support/storedarticles.h"

#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace sokbo;
using sokbo::test::StoredArticles;

namespace {

MarkInText mark(const QString &text, const QString &surface, MentionType type, qint64 entity = 7)
{
    MarkInText made;
    made.text = text;
    made.mention.start = int(text.indexOf(surface));
    made.mention.end = made.mention.start + int(surface.size());
    made.mention.type = type;
    made.mention.text = made.mention.name = surface;
    made.mention.entity = EntityId{entity};
    return made;
}

// By the words that it contains, in the menu and those below it.
QAction *find(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text().contains(text) && !action->menu())
            return action;
        if (action->menu())
            if (QAction *below = find(*action->menu(), text))
                return below;
    }
    return nullptr;
}

} // namespace

class TestMarkMenu : public QObject {
    Q_OBJECT

    test::FakeClock m_clock;
    StoredArticles m_articles;

private Q_SLOTS:
    void aMarkIsNoName()
    {
        MarkMenu marks(m_articles.store(), m_clock, nullptr);
        QSignalSpy corrected(&marks, &MarkMenu::corrected);
        QMenu menu;
        marks.fill(menu, mark(QStringLiteral("진도가 나갔다"), QStringLiteral("진도"), MentionType::Place));
        find(menu, QStringLiteral("is no name"))->trigger();
        const auto correction = corrected.first().first().value<Correction>();
        QCOMPARE(correction.kind, CorrectionKind::NotEntity);
        QCOMPARE(correction.subject, QStringLiteral("진도"));
        QCOMPARE(correction.context, QStringLiteral("진도가 나갔다")); // what the recogniser learns from
        QCOMPARE(correction.made, m_clock.now());
    }

    void aMarkIsOfAnotherKind()
    {
        MarkMenu marks(m_articles.store(), m_clock, nullptr);
        QSignalSpy corrected(&marks, &MarkMenu::corrected);
        QMenu menu;
        marks.fill(menu, mark(QStringLiteral("새봄이 왔다"), QStringLiteral("새봄"), MentionType::Person));
        QVERIFY(find(menu, QStringLiteral("Person"))->isChecked());
        find(menu, QStringLiteral("Person"))->trigger(); // as it is: nothing to say
        QCOMPARE(corrected.size(), 0);
        find(menu, QStringLiteral("Event"))->trigger();
        const auto correction = corrected.first().first().value<Correction>();
        QCOMPARE(correction.kind, CorrectionKind::Type);
        QCOMPARE(correction.type, MentionType::Event);
    }

    void theSelectionIsTheFirstCutOffered()
    {
        MarkMenu marks(m_articles.store(), m_clock, nullptr);
        QSignalSpy corrected(&marks, &MarkMenu::corrected);
        QMenu menu;
        MarkInText wrong
            = mark(QStringLiteral("어제 민 하린 의원이 말했다"), QStringLiteral("하린"), MentionType::Person);
        wrong.selection = QStringLiteral("민 하린 의원");
        marks.fill(menu, wrong);
        find(menu, QStringLiteral("As selected"))->trigger();
        const auto correction = corrected.first().first().value<Correction>();
        QCOMPARE(correction.kind, CorrectionKind::Span);
        QCOMPARE(correction.subject, QStringLiteral("하린"));
        QCOMPARE(correction.name, QStringLiteral("민 하린 의원"));
        // What is selected elsewhere is no cut of this name.
        QMenu other;
        wrong.selection = QStringLiteral("어제");
        marks.fill(other, wrong);
        QVERIFY(!find(other, QStringLiteral("As selected")));
    }

    void datesHaveNoNamesToGive()
    {
        MarkMenu marks(m_articles.store(), m_clock, nullptr);
        QMenu menu;
        marks.fill(menu, mark(QStringLiteral("어제 왔다"), QStringLiteral("어제"), MentionType::Date, 0));
        QVERIFY(find(menu, QStringLiteral("is no name")));
        QVERIFY(!find(menu, QStringLiteral("Always call")));
        QVERIFY(!find(menu, QStringLiteral("Watch")));
    }

    void textWithoutAMarkBecomesAName()
    {
        MarkMenu marks(m_articles.store(), m_clock, nullptr);
        QSignalSpy corrected(&marks, &MarkMenu::corrected);
        QMenu menu;
        QAction *copy = menu.addAction(QStringLiteral("Copy"));
        marks.fillForText(
            menu, {{}, QStringLiteral("그는 달빛서점에 있었다."), QStringLiteral("달빛서점")}, copy);
        QCOMPARE(menu.actions().last(), copy); // what a mark has to say stands above
        find(menu, QStringLiteral("Organisation"))->trigger();
        const auto correction = corrected.first().first().value<Correction>();
        QCOMPARE(correction.kind, CorrectionKind::Entity);
        QCOMPARE(correction.subject, QStringLiteral("달빛서점"));
        QCOMPARE(correction.context, QStringLiteral("그는 달빛서점에 있었다."));
        QCOMPARE(correction.type, MentionType::Organisation);
        QMenu empty;
        marks.fillForText(empty, {{}, QStringLiteral("글"), {}});
        QVERIFY(empty.isEmpty());
    }

    void watchesAndWatchesNoLonger()
    {
        MarkMenu marks(m_articles.store(), m_clock, nullptr);
        QSignalSpy asked(&marks, &MarkMenu::watchRequested);
        const MarkInText person
            = mark(QStringLiteral("민하린 의원"), QStringLiteral("민하린"), MentionType::Person);
        {
            QMenu menu;
            marks.fill(menu, person);
            find(menu, QStringLiteral("Watch"))->trigger();
        }
        QCOMPARE(asked.last().at(1).toBool(), true);
        WatchedEntity watched;
        watched.watched = {MentionType::Person, QStringLiteral("하린"), m_clock.now()};
        watched.entity.type = MentionType::Person;
        watched.entity.name = QStringLiteral("민하린"); // who was watched under another name
        marks.setWatched({watched});
        QMenu menu;
        marks.fill(menu, person);
        QVERIFY(find(menu, QStringLiteral("Watch"))->isChecked());
        find(menu, QStringLiteral("Watch"))->trigger();
        QCOMPARE(asked.last().at(1).toBool(), false);
        QCOMPARE(asked.last().at(0).value<QList<WatchedName>>().first().name, QStringLiteral("하린"));
    }

    void correctionsAreListedAndRemoved()
    {
        Correction first, second;
        first.subject = QStringLiteral("진도");
        first.made = m_clock.now();
        second.kind = CorrectionKind::Span;
        second.subject = QStringLiteral("하린");
        second.name = QStringLiteral("민하린");
        second.made = m_clock.now().addSecs(60);
        StoredArticles::wait(m_articles.store().changeCorrections({first, second}, {}));
        CorrectionsDialog dialog(m_articles.store());
        auto *list = dialog.findChild<QTreeWidget *>();
        QTRY_COMPARE(list->topLevelItemCount(), 2);
        QVERIFY(list->topLevelItem(0)->text(0).contains(QStringLiteral("민하린"))); // the latest first
        QSignalSpy removed(&dialog, &CorrectionsDialog::removalRequested);
        list->topLevelItem(0)->setSelected(true);
        for (QPushButton *button : dialog.findChildren<QPushButton *>())
            if (button->text().contains(QStringLiteral("Remove")))
                button->click();
        QCOMPARE(removed.size(), 1);
        QCOMPARE(removed.first().first().value<QList<Correction>>(), QList{second});
        // It follows the store.
        StoredArticles::wait(m_articles.store().changeCorrections({}, {second}));
        QTRY_COMPARE(list->topLevelItemCount(), 1);
    }

    void everyKindHasItsWords()
    {
        QSet<QString> texts;
        for (const auto kind : {CorrectionKind::NotEntity, CorrectionKind::Type, CorrectionKind::Span,
                 CorrectionKind::Name, CorrectionKind::Entity}) {
            Correction correction;
            correction.kind = kind;
            correction.subject = QStringLiteral("하린");
            correction.name = QStringLiteral("민하린");
            const QString text = correctionText(correction);
            QVERIFY(text.contains(QStringLiteral("하린")));
            texts.insert(text);
        }
        QCOMPARE(texts.size(), 5);
    }
};

QTEST_MAIN(TestMarkMenu)
#include "tst_markmenu.moc"
