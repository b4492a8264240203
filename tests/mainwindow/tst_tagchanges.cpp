// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tagcolour.h"
#include "fakequestions.h"
#include "mainwindow/tagchanges.h"
#include "support/storedarticles.h"

#include <QSignalSpy>

using namespace sokbo;
using sokbo::test::StoredArticles;

namespace {

const QString chips = QStringLiteral("반도체");
const QString economy = QStringLiteral("경제");

} // namespace

class TestTagChanges : public QObject {
    Q_OBJECT

    std::unique_ptr<StoredArticles> m_articles;
    std::unique_ptr<Notices> m_notices;
    std::unique_ptr<UndoSteps> m_undo;
    std::unique_ptr<test::FakeQuestions> m_questions;
    std::unique_ptr<TagChanges> m_changes;
    QList<ArticleId> m_ids;

    Store &store() { return m_articles->store(); }
    QStringList tagsOf(int article)
    {
        QStringList tags = StoredArticles::wait(store().headlines({m_ids.at(article)}))->first().tags;
        tags.sort();
        return tags;
    }
    Tag tag(const QString &name)
    {
        const auto tags = StoredArticles::wait(store().tags());
        for (const Tag &tag : *tags)
            if (tag.name == name)
                return tag;
        return {};
    }

private Q_SLOTS:
    void init()
    {
        m_articles = std::make_unique<StoredArticles>();
        m_ids = m_articles->add(4);
        // 0: chips, 1: both, 2: economy, 3: none
        StoredArticles::wait(store().setTags(m_ids.mid(0, 2), {chips}, {}));
        StoredArticles::wait(store().setTags(m_ids.mid(1, 2), {economy}, {}));
        m_notices = std::make_unique<Notices>();
        m_undo = std::make_unique<UndoSteps>();
        m_questions = std::make_unique<test::FakeQuestions>();
        m_changes = std::make_unique<TagChanges>(store(), *m_undo, *m_questions, *m_notices);
    }
    void cleanup()
    {
        m_changes.reset();
        m_undo.reset();
        m_articles.reset();
    }

    void aNameThatIsTakenIsAskedAbout()
    {
        m_questions->agree = false;
        Tag renamed = tag(chips);
        renamed.name = economy;
        m_changes->change(tag(chips), renamed);
        QTRY_COMPARE(m_questions->asked.size(), 1);
        const QString question = m_questions->asked.first();
        QVERIFY2(question.contains(chips) && question.contains(economy), qPrintable(question));
        QVERIFY2(question.contains(QLatin1Char('2')), qPrintable(question));
        QTest::qWait(20);
        QCOMPARE(tagsOf(0), QStringList{chips}); // refused: nothing has changed
        QCOMPARE(m_undo->stack().count(), 0);
    }

    void undoOfAMergeRestoresWhoHadWhichTag()
    {
        const Tag before = tag(chips);
        Tag renamed = before;
        renamed.name = economy;
        renamed.colour = keptTagColour(TagColour::Green);
        const Tag into = tag(economy);
        m_changes->change(before, renamed);
        QTRY_COMPARE(tagsOf(0), QStringList{economy});
        QTRY_VERIFY(m_undo->stack().canUndo());
        QVERIFY(tag(chips).name.isEmpty());
        m_undo->stack().undo();
        QTRY_COMPARE(tagsOf(0), QStringList{chips});
        QTRY_COMPARE(tagsOf(1), QStringList({economy, chips}));
        QCOMPARE(tagsOf(2), QStringList{economy});
        QVERIFY(tagsOf(3).isEmpty());
        QTRY_COMPARE(tag(chips), before);
        QTRY_COMPARE(tag(economy), into);
        m_undo->stack().redo();
        QTRY_COMPARE(tagsOf(0), QStringList{economy});
        m_undo->stack().undo();
        QTRY_COMPARE(tagsOf(0), QStringList{chips});
    }

    void anotherSpellingOfTheSameNameIsNoMerge()
    {
        StoredArticles::wait(store().setTags({m_ids.at(3)}, {QStringLiteral("chips")}, {}));
        Tag renamed = tag(QStringLiteral("chips"));
        renamed.name = QStringLiteral("Chips");
        m_changes->change(tag(QStringLiteral("chips")), renamed);
        QTRY_COMPARE(tagsOf(3), QStringList{QStringLiteral("Chips")});
        QVERIFY(m_questions->asked.isEmpty());
        QTRY_VERIFY(m_undo->stack().canUndo());
        m_undo->stack().undo();
        QTRY_COMPARE(tagsOf(3), QStringList{QStringLiteral("chips")});
    }

    // Who has seen in the dialog what a merge does is not asked again.
    void whatWasSeenIsNotAskedAgain()
    {
        QSignalSpy names(m_changes.get(), &TagChanges::renamed);
        Tag renamed = tag(chips);
        renamed.name = economy;
        m_changes->change(tag(chips), renamed, TagChanges::Seen::Yes);
        QTRY_COMPARE(tagsOf(0), QStringList{economy});
        QVERIFY(m_questions->asked.isEmpty());
        QTRY_COMPARE(names.size(), 1);
        QCOMPARE(names.first(), (QVariantList{chips, economy}));
    }

    void aColourIsAStepOfItsOwn()
    {
        const Tag before = tag(chips);
        m_changes->colour(before, keptTagColour(TagColour::Red));
        QTRY_COMPARE(tag(chips).colour, keptTagColour(TagColour::Red));
        QTRY_COMPARE(m_undo->stack().count(), 1);
        m_changes->colour(tag(chips), keptTagColour(TagColour::Red)); // it is
        m_undo->stack().undo();
        QTRY_COMPARE(tag(chips), before);
        QCOMPARE(m_undo->stack().count(), 1);
    }

    void aBranchIsRemovedAndComesBack()
    {
        StoredArticles::wait(store().setTags({m_ids.at(3)}, {chips + QStringLiteral("/메모리")}, {}));
        m_changes->remove(tag(chips), TagScope::Branch);
        QTRY_VERIFY(tagsOf(3).isEmpty() && tagsOf(0).isEmpty());
        QTRY_VERIFY(m_undo->stack().canUndo());
        m_undo->stack().undo();
        QTRY_COMPARE(tagsOf(3), QStringList{chips + QStringLiteral("/메모리")});
        QTRY_COMPARE(tagsOf(0), QStringList{chips});
    }

    void aRemovedTagComesBackWithItsArticlesAndColour()
    {
        Tag coloured = tag(chips);
        coloured.colour = keptTagColour(TagColour::Teal);
        StoredArticles::wait(store().updateTag(chips, coloured));
        const Tag before = tag(chips);
        m_questions->agree = false;
        m_changes->remove(before, TagScope::Alone);
        QTRY_COMPARE(m_questions->asked.size(), 1);
        QVERIFY2(m_questions->asked.first().contains(chips), qPrintable(m_questions->asked.first()));
        QCOMPARE(tagsOf(0), QStringList{chips});
        m_questions->agree = true;
        m_changes->remove(before, TagScope::Alone);
        QTRY_VERIFY(tagsOf(0).isEmpty());
        QTRY_VERIFY(m_undo->stack().canUndo());
        m_undo->stack().undo();
        QTRY_COMPARE(tagsOf(0), QStringList{chips});
        QTRY_COMPARE(tag(chips), before);
        QCOMPARE(tagsOf(2), QStringList{economy});
    }
};

QTEST_GUILESS_MAIN(TestTagChanges)
#include "tst_tagchanges.moc"
