// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakequestions.h"
#include "mainwindow/savedsearches.h"
#include "support/fakeclock.h"
#include "support/storedarticles.h"

#include <QSignalSpy>

using namespace sokbo;
using sokbo::test::StoredArticles;

class TestSavedSearches : public QObject {
    Q_OBJECT

    test::FakeClock m_clock;

    static QStringList names(Store &store)
    {
        QStringList names;
        const auto searches = StoredArticles::wait(store.savedSearches());
        for (const SavedSearch &search : *searches)
            names.append(search.name);
        return names;
    }

private Q_SLOTS:
    void areKeptRenamedAndRemovedAndAllOfItUndone()
    {
        StoredArticles articles;
        Notices notices;
        UndoSteps undo;
        test::FakeQuestions questions;
        SavedSearches searches(articles.store(), m_clock, undo, questions, notices);
        questions.answer = QStringLiteral("금리");
        searches.keep(QStringLiteral(" title:금리 "));
        QTRY_COMPARE(names(articles.store()), QStringList{QStringLiteral("금리")});
        const auto first = [&] { return StoredArticles::wait(articles.store().savedSearches())->first(); };
        QCOMPARE(first().query, QStringLiteral("title:금리"));
        searches.rename(first(), QStringLiteral("기준금리"));
        QTRY_COMPARE(names(articles.store()), QStringList{QStringLiteral("기준금리")});
        QTRY_COMPARE(undo.stack().count(), 1);
        searches.remove(first());
        QTRY_COMPARE(undo.stack().count(), 2);
        undo.stack().undo();
        QTRY_COMPARE(names(articles.store()), QStringList{QStringLiteral("기준금리")});
        undo.stack().redo();
        QTRY_VERIFY(names(articles.store()).isEmpty());
    }

    void aQueryThatCannotBeReadIsNotKept()
    {
        StoredArticles articles;
        Notices notices;
        UndoSteps undo;
        test::FakeQuestions questions;
        questions.answer = QStringLiteral("x");
        SavedSearches searches(articles.store(), m_clock, undo, questions, notices);
        QSignalSpy said(&notices, &Notices::said);
        searches.keep(QStringLiteral("\"offen"));
        QCOMPARE(said.size(), 1);
        QVERIFY(names(articles.store()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSavedSearches)
#include "tst_savedsearches.moc"
