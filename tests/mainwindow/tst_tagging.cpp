// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/tagging.h"
#include "support/storedarticles.h"

#include <QSignalSpy>

using namespace sokbo;
using sokbo::test::StoredArticles;

class TestTagging : public QObject {
    Q_OBJECT

    static constexpr int many = 3 * int(Tagging::slice) + 7;
    const QString m_tag = QStringLiteral("반도체");

    std::unique_ptr<StoredArticles> m_articles;
    std::unique_ptr<Notices> m_notices;
    std::unique_ptr<UndoSteps> m_undo;
    std::unique_ptr<Tagging> m_tagging;
    QList<ArticleId> m_ids;

    Store &store() { return m_articles->store(); }
    int tagged() { return StoredArticles::wait(store().tagUses(m_ids))->value(m_tag); }

private Q_SLOTS:
    void init()
    {
        m_articles = std::make_unique<StoredArticles>();
        m_ids = m_articles->add(many);
        m_notices = std::make_unique<Notices>();
        m_undo = std::make_unique<UndoSteps>();
        m_tagging = std::make_unique<Tagging>(store(), *m_undo, *m_notices);
    }
    void cleanup()
    {
        m_tagging.reset();
        m_undo.reset();
        m_articles.reset();
    }

    void fewAreTaggedAtOnce()
    {
        QSignalSpy progress(m_tagging.get(), &Tagging::progress);
        StoredArticles::wait(store().setTags({m_ids.at(1)}, {m_tag}, {}));
        m_tagging->setTag(m_ids.first(3), m_tag, true);
        QVERIFY(!m_tagging->isRunning());
        QTRY_COMPARE(m_undo->stack().count(), 1);
        QCOMPARE(tagged(), 3);
        QVERIFY(progress.isEmpty());
        m_undo->stack().undo(); // leaves the one that had it
        QTRY_COMPARE(tagged(), 1);
    }

    void whatChangesNothingIsNoStep()
    {
        m_tagging->setTag(m_ids.first(3), m_tag, false);
        StoredArticles::wait(store().tags());
        QTest::qWait(20);
        QCOMPARE(m_undo->stack().count(), 0);
    }

    void manyAreTaggedInSlicesAndOneStepTakesItBack()
    {
        QSignalSpy progress(m_tagging.get(), &Tagging::progress), ended(m_tagging.get(), &Tagging::ended);
        m_tagging->setTag(m_ids, m_tag, true);
        QVERIFY(m_tagging->isRunning());
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(progress.size(), 4);
        QCOMPARE(progress.at(2).at(1).toInt(), 2 * int(Tagging::slice));
        QCOMPARE(progress.at(2).at(2).toInt(), many);
        QCOMPARE(tagged(), many);
        QCOMPARE(m_undo->stack().count(), 1);
        m_undo->stack().undo();
        QTRY_COMPARE(tagged(), 0);
        m_undo->stack().redo();
        QTRY_COMPARE(tagged(), many);
        m_tagging->setTag(m_ids, m_tag, false);
        QTRY_COMPARE(ended.size(), 2);
        QCOMPARE(tagged(), 0);
    }

    void takingBackIsSlicedToo()
    {
        QSignalSpy ended(m_tagging.get(), &Tagging::ended);
        m_tagging->setTag(m_ids, m_tag, true);
        QTRY_COMPARE(ended.size(), 1);
        QSignalSpy progress(m_undo.get(), &UndoSteps::progress), back(m_undo.get(), &UndoSteps::ended);
        m_undo->stack().undo();
        QVERIFY(m_undo->isRunning());
        QTRY_COMPARE(back.size(), 1);
        QVERIFY(!m_undo->isRunning());
        QVERIFY(progress.size() >= 4);
        QCOMPARE(progress.at(2).at(1).toInt(), 2 * int(UndoSteps::slice));
        QCOMPARE(progress.at(2).at(2).toInt(), many);
        QCOMPARE(tagged(), 0);
        QVERIFY(StoredArticles::wait(store().tags())->isEmpty()); // the act had made it
        m_undo->stack().redo();
        QTRY_COMPARE(back.size(), 2);
        QCOMPARE(tagged(), many);
        QCOMPARE(StoredArticles::wait(store().tags())->size(), 1);
    }

    void takingBackCanBeCancelledAndGoesBothWaysFromThere()
    {
        QSignalSpy ended(m_tagging.get(), &Tagging::ended), back(m_undo.get(), &UndoSteps::ended),
            stopped(m_undo.get(), &UndoSteps::stopped);
        m_tagging->setTag(m_ids, m_tag, true);
        QTRY_COMPARE(ended.size(), 1);
        m_undo->stack().undo();
        m_undo->cancel();
        QTRY_COMPARE(back.size(), 1);
        QCOMPARE(stopped.size(), 1);
        QCOMPARE(tagged(), many - int(UndoSteps::slice));
        m_undo->stack().redo();
        QTRY_COMPARE(tagged(), many);
        m_undo->stack().undo();
        QTRY_COMPARE(tagged(), 0);
        // Who changes his mind in the midst of it need not wait for the rest.
        m_undo->stack().redo();
        m_undo->stack().undo();
        QTRY_VERIFY(!m_undo->isRunning());
        QTRY_COMPARE(tagged(), 0);
        QCOMPARE(stopped.size(), 1);
    }

    // The name belongs to another tag by the time that the articles come back to it.
    void slicesGiveTheTagThatHasTheNameNow()
    {
        QSignalSpy ended(m_tagging.get(), &Tagging::ended), back(m_undo.get(), &UndoSteps::ended);
        m_tagging->setTag(m_ids, m_tag, true);
        QTRY_COMPARE(ended.size(), 1);
        m_undo->stack().undo();
        QTRY_COMPARE(back.size(), 1);
        StoredArticles::wait(store().setTags({m_ids.first()}, {m_tag}, {}));
        m_undo->stack().redo();
        QTRY_COMPARE(back.size(), 2);
        QCOMPARE(tagged(), many);
        QCOMPARE(StoredArticles::wait(store().tags())->size(), 1);
    }

    void whatIsCancelledCanBeTakenBack()
    {
        QSignalSpy ended(m_tagging.get(), &Tagging::ended);
        m_tagging->setTag(m_ids, m_tag, true);
        m_tagging->setTag(m_ids, QStringLiteral("다음"), true); // waits, and is given up with it
        m_tagging->cancel();
        QTRY_COMPARE(ended.size(), 1);
        QTest::qWait(20);
        QCOMPARE(tagged(), int(Tagging::slice));
        QCOMPARE(m_undo->stack().count(), 1);
        QVERIFY(!m_tagging->isRunning());
        m_undo->stack().undo();
        QTRY_COMPARE(tagged(), 0);
    }
};

QTEST_GUILESS_MAIN(TestTagging)
#include "tst_tagging.moc"
