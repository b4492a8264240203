// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/marks.h"
#include "support/storedarticles.h"

#include <QSignalSpy>

using namespace sokbo;
using sokbo::test::StoredArticles;

class TestMarks : public QObject {
    Q_OBJECT

    std::unique_ptr<StoredArticles> m_articles;
    std::unique_ptr<Notices> m_notices;
    std::unique_ptr<UndoSteps> m_undo;
    std::unique_ptr<Marks> m_marks;
    QList<ArticleId> m_ids;

    Store &store() { return m_articles->store(); }
    QList<Headline> headlines() { return *StoredArticles::wait(store().headlines(m_ids)); }
    void undoOne()
    {
        QTRY_VERIFY(m_undo->stack().canUndo());
        m_undo->stack().undo();
    }

private Q_SLOTS:
    void init()
    {
        m_articles = std::make_unique<StoredArticles>();
        m_ids = m_articles->add(3);
        m_notices = std::make_unique<Notices>();
        m_undo = std::make_unique<UndoSteps>();
        m_marks = std::make_unique<Marks>(store(), *m_undo, *m_notices);
    }
    void cleanup()
    {
        m_marks.reset();
        m_undo.reset();
        m_articles.reset();
    }

    void undoLeavesReadWhatWasReadBefore()
    {
        StoredArticles::wait(store().setRead({m_ids.at(1)}, true));
        m_marks->setRead(headlines(), true);
        QTRY_VERIFY(headlines().at(0).read && headlines().at(2).read);
        undoOne();
        QTRY_VERIFY(!headlines().at(0).read && !headlines().at(2).read);
        QVERIFY(headlines().at(1).read);
        m_undo->stack().redo();
        QTRY_VERIFY(headlines().at(0).read);
    }

    void undoLeavesSavedWhatWasSavedBefore()
    {
        QSignalSpy saved(m_marks.get(), &Marks::saved);
        StoredArticles::wait(store().setSaved({m_ids.at(1)}, true));
        m_marks->setSaved(headlines(), true);
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(saved.first().first().value<QList<ArticleId>>().size(), 2);
        undoOne();
        QTRY_VERIFY(!headlines().at(0).saved && !headlines().at(2).saved);
        QVERIFY(headlines().at(1).saved);
    }

    void undoOfANoteBringsTheEarlierOneBack()
    {
        const auto note = [this] { return StoredArticles::wait(store().article(m_ids.first()))->note; };
        m_marks->setNote(m_ids.first(), QStringLiteral("하나"));
        QTRY_COMPARE(note(), QStringLiteral("하나"));
        QTRY_COMPARE(m_undo->stack().count(), 1);
        m_marks->setNote(m_ids.first(), QStringLiteral("둘"));
        QTRY_COMPARE(m_undo->stack().count(), 2);
        undoOne();
        QTRY_COMPARE(note(), QStringLiteral("하나"));
        undoOne();
        QTRY_COMPARE(note(), QString());
    }

    void markingAStoryReadIsOneStepToUndo()
    {
        StoredArticles::wait(store().setRead({m_ids.at(1)}, true));
        QSignalSpy said(m_notices.get(), &Notices::said);
        m_marks->markStoryRead(m_ids);
        QTRY_COMPARE(said.size(), 1);
        QVERIFY(headlines().at(0).read && headlines().at(2).read);
        QCOMPARE(m_undo->stack().count(), 1);
        undoOne();
        QTRY_VERIFY(!headlines().at(0).read && !headlines().at(2).read);
        QVERIFY(headlines().at(1).read);
        StoredArticles::wait(store().setRead(m_ids, true));
        m_marks->markStoryRead(m_ids);
        QTRY_COMPARE(said.size(), 2);
        QCOMPARE(m_undo->stack().count(), 1);
    }

    void whatIsJoinedAndTakenOutComesBack()
    {
        const auto stories = [this] {
            QSet<StoryId> found;
            for (const Headline &headline : headlines())
                found.insert(headline.story);
            return found;
        };
        QSignalSpy said(m_notices.get(), &Notices::said);
        m_marks->joinStories(m_ids);
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(stories().size(), 1);
        QVERIFY(stories().begin()->isValid());
        m_marks->takeOutOfStory({m_ids.at(1)});
        QTRY_COMPARE(said.size(), 2);
        QCOMPARE(headlines().at(1).story, StoryId());
        QCOMPARE(m_undo->stack().count(), 2);
        undoOne();
        QTRY_COMPARE(headlines().at(1).story, headlines().at(0).story);
        undoOne();
        QTRY_COMPARE(stories(), QSet<StoryId>{StoryId()});
        m_undo->stack().redo();
        QTRY_VERIFY(headlines().at(1).story.isValid());
    }

    void undoOfMarkingAllReadKnowsWhichWereUnread()
    {
        StoredArticles::wait(store().setRead({m_ids.at(1)}, true));
        m_marks->markAllRead(BoardQuery());
        QTRY_VERIFY(headlines().at(0).read && headlines().at(2).read);
        undoOne();
        QTRY_VERIFY(!headlines().at(0).read && !headlines().at(2).read);
        QVERIFY(headlines().at(1).read);
    }

    void whatChangesNothingIsNoStep()
    {
        m_marks->setRead(headlines(), false);
        m_marks->setNote(m_ids.first(), QString());
        StoredArticles::wait(store().headlines(m_ids));
        QTest::qWait(20);
        QCOMPARE(m_undo->stack().count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestMarks)
#include "tst_marks.moc"
