// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakequestions.h"
#include "mainwindow/subscriptions.h"
#include "support/fakeclock.h"
#include "support/storedarticles.h"

#include <QSignalSpy>

using namespace sokbo;
using sokbo::test::StoredArticles;

class TestSubscriptions : public QObject {
    Q_OBJECT

    test::FakeClock m_clock;
    std::unique_ptr<StoredArticles> m_articles;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Notices> m_notices;
    std::unique_ptr<UndoSteps> m_undo;
    std::unique_ptr<test::FakeQuestions> m_questions;
    std::unique_ptr<Syncing> m_syncing;
    std::unique_ptr<Exports> m_exports;
    std::unique_ptr<Subscriptions> m_subscriptions;

    Store &store() { return m_articles->store(); }
    Source source(SourceId id)
    {
        const auto sources = StoredArticles::wait(store().sources());
        for (const Source &source : *sources)
            if (source.id == id)
                return source;
        return {};
    }
    void undo()
    {
        QTRY_VERIFY(m_undo->stack().canUndo());
        m_undo->stack().undo();
    }

private Q_SLOTS:
    void init()
    {
        m_articles = std::make_unique<StoredArticles>();
        m_settings = std::make_unique<Settings>(m_articles->folder());
        m_notices = std::make_unique<Notices>();
        m_undo = std::make_unique<UndoSteps>();
        m_questions = std::make_unique<test::FakeQuestions>();
        m_syncing = std::make_unique<Syncing>(*m_settings);
        m_exports = std::make_unique<Exports>(store(), m_clock, *m_questions, *m_notices);
        Subscriptions::Files files;
        files.read = [](const QByteArray &bytes) -> Result<QList<Source>> {
            Source source;
            source.title = QString::fromUtf8(bytes);
            source.url = QUrl(QStringLiteral("https://listed.example/feed"));
            return QList<Source>{source};
        };
        files.writeOpml = [](const QList<Source> &sources) { return QByteArray::number(sources.size()); };
        m_subscriptions = std::make_unique<Subscriptions>(
            store(), *m_syncing, *m_undo, *m_questions, *m_exports, *m_notices, files);
    }
    void cleanup()
    {
        m_subscriptions.reset();
        m_exports.reset();
        m_syncing.reset();
        m_undo.reset();
        m_articles.reset();
    }

    void removingASourceSaysHowManyArticlesStay()
    {
        const QList<ArticleId> ids = m_articles->add(5);
        StoredArticles::wait(store().setSaved({ids.at(0)}, true));
        StoredArticles::wait(store().setNote(ids.at(1), QStringLiteral("메모")));
        m_questions->agree = false;
        m_subscriptions->remove(source(m_articles->source()));
        QTRY_COMPARE(m_questions->asked.size(), 1);
        const QString question = m_questions->asked.first();
        QVERIFY2(question.contains(QStringLiteral("한강일보")), qPrintable(question));
        QVERIFY2(question.contains(QStringLiteral("2 article")), qPrintable(question));
        QVERIFY2(question.contains(QStringLiteral("3 article")), qPrintable(question));
        QTest::qWait(20);
        QVERIFY(source(m_articles->source()).id.isValid()); // refused: it stays
    }

    void aRemovedSourceComesBackByUndo()
    {
        m_articles->add(2);
        const SourceId id = m_articles->source();
        m_subscriptions->remove(source(id));
        QTRY_COMPARE(StoredArticles::wait(store().count(BoardQuery())).value_or(-1), 0);
        undo();
        QTRY_COMPARE(StoredArticles::wait(store().count(BoardQuery())).value_or(-1), 2);
        QCOMPARE(source(id).title, QStringLiteral("한강일보"));
    }

    void whatStayedBelongsToTheSourceThatIsSubscribedAgain()
    {
        const QList<ArticleId> ids = m_articles->add(2);
        StoredArticles::wait(store().setSaved({ids.first()}, true));
        const SourceId id = m_articles->source();
        m_subscriptions->remove(source(id));
        QTRY_COMPARE(StoredArticles::wait(store().goneSources())->size(), 1);
        QCOMPARE(StoredArticles::wait(store().count(BoardQuery())).value_or(-1), 1);
        m_subscriptions->subscribe({StoredArticles::wait(store().goneSources())->first()});
        QTRY_COMPARE(source(id).id, id);
        QVERIFY(StoredArticles::wait(store().goneSources())->isEmpty());
        QVERIFY(StoredArticles::wait(store().headlines({ids.first()}))->first().saved);
    }

    void anEmptySourceGoesWithoutAQuestion()
    {
        const SourceId id = m_articles->addSource(QStringLiteral("빈 곳"));
        m_subscriptions->remove(source(id));
        QTRY_VERIFY(m_undo->stack().canUndo());
        QVERIFY(m_questions->asked.isEmpty());
    }

    void editingASourceCanBeUndone()
    {
        const Source before = source(m_articles->source());
        Source after = before;
        after.title = QStringLiteral("다른 이름");
        after.url = QUrl(QStringLiteral("https://moved.example/feed"));
        after.folder = QStringLiteral("경제");
        after.fullText = FullText::AtSync;
        after.images = ImageFetching::OnOpening;
        m_subscriptions->edit(before, after);
        QTRY_COMPARE(source(before.id).url, after.url);
        QCOMPARE(source(before.id).title, after.title);
        QCOMPARE(source(before.id).folder, after.folder);
        QCOMPARE(source(before.id).fullText, after.fullText);
        QCOMPARE(source(before.id).images, ImageFetching::OnOpening);
        undo();
        QTRY_COMPARE(source(before.id).url, before.url);
        QCOMPARE(source(before.id).title, before.title);
        QCOMPARE(source(before.id).folder, before.folder);
        QCOMPARE(source(before.id).fullText, before.fullText);
        QCOMPARE(source(before.id).images, ImageFetching::Ahead);
    }

    void renamingAFolderTakesItsSourcesAlong()
    {
        const SourceId deep = m_articles->addSource(QStringLiteral("깊은 곳"), QStringLiteral("신문/경제"));
        const SourceId beside = m_articles->addSource(QStringLiteral("옆"), QStringLiteral("신문사"));
        m_subscriptions->renameFolder(QStringLiteral("신문"), QStringLiteral("일간지"));
        QTRY_COMPARE(source(m_articles->source()).folder, QStringLiteral("일간지"));
        QTRY_COMPARE(source(deep).folder, QStringLiteral("일간지/경제"));
        QCOMPARE(source(beside).folder, QStringLiteral("신문사"));
        undo();
        QTRY_COMPARE(source(m_articles->source()).folder, QStringLiteral("신문"));
        QTRY_COMPARE(source(deep).folder, QStringLiteral("신문/경제"));
    }

    void removingAFolderMovesItsSourcesUp()
    {
        const SourceId deep
            = m_articles->addSource(QStringLiteral("깊은 곳"), QStringLiteral("신문/경제/증권"));
        m_subscriptions->removeFolder(QStringLiteral("신문/경제"));
        QTRY_COMPARE(source(deep).folder, QStringLiteral("신문/증권"));
        m_subscriptions->removeFolder(QStringLiteral("신문"));
        QTRY_COMPARE(source(m_articles->source()).folder, QString());
        QTRY_COMPARE(source(deep).folder, QStringLiteral("증권"));
        undo();
        undo();
        QTRY_COMPARE(source(deep).folder, QStringLiteral("신문/경제/증권"));
        QTRY_COMPARE(source(m_articles->source()).folder, QStringLiteral("신문"));
    }

    void listsOfSubscriptionsAreReadAndWritten()
    {
        const QString path = m_articles->folder() + QStringLiteral("/list.opml");
        m_questions->file = path;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("목록의 소스");
        file.close();
        m_subscriptions->importOpml();
        QTRY_COMPARE(StoredArticles::wait(store().sources())->size(), 2);
        m_subscriptions->exportOpml();
        const auto written = [&path] {
            QFile list(path);
            return list.open(QIODevice::ReadOnly) ? list.readAll() : QByteArray();
        };
        QTRY_COMPARE(written(), QByteArray("2"));
    }

    void aListThatCannotBeReadIsTold()
    {
        QSignalSpy said(m_notices.get(), &Notices::said);
        m_questions->file = m_articles->folder() + QStringLiteral("/missing.opml");
        m_subscriptions->importOpml();
        QCOMPARE(said.size(), 1);
        QVERIFY(said.first().first().toString().contains(QStringLiteral("missing.opml")));
    }
};

QTEST_GUILESS_MAIN(TestSubscriptions)
#include "tst_subscriptions.moc"
