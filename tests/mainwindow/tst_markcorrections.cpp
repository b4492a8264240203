// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakequestions.h"
#include "mainwindow/markcorrections.h"
#include "support/fakeclock.h"
#include "support/storedarticles.h"

#include <QSignalSpy>

using namespace sokbo;
using sokbo::test::StoredArticles;

class TestMarkCorrections : public QObject {
    Q_OBJECT

    test::FakeClock m_clock;
    std::unique_ptr<StoredArticles> m_articles;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Notices> m_notices;
    std::unique_ptr<UndoSteps> m_undo;
    std::unique_ptr<test::FakeQuestions> m_questions;
    std::unique_ptr<Syncing> m_syncing;
    std::unique_ptr<Exports> m_exports;
    std::unique_ptr<MarkCorrections> m_corrections;
    CorrectionFile m_file; // what reading a file gives, and what was written

    Store &store() { return m_articles->store(); }
    WatchedName name(const QString &name) const { return {MentionType::Person, name, m_clock.now()}; }
    QStringList watched()
    {
        QStringList names;
        const auto watched = StoredArticles::wait(store().watched());
        for (const WatchedEntity &each : *watched)
            names.append(each.watched.name);
        return names;
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
        MarkCorrections::Files files;
        files.read = [this](const QByteArray &) -> Result<CorrectionFile> { return m_file; };
        files.write = [this](const CorrectionFile &file) {
            m_file = file;
            return QByteArray("written");
        };
        m_corrections = std::make_unique<MarkCorrections>(
            store(), *m_syncing, *m_undo, *m_questions, *m_exports, *m_notices, files);
    }
    void cleanup()
    {
        m_corrections.reset();
        m_exports.reset();
        m_undo.reset();
        m_articles.reset();
    }

    void undoOfAWatchLeavesWhoWasWatchedBefore()
    {
        StoredArticles::wait(store().setWatched({name(QStringLiteral("민하린"))}, true));
        m_corrections->watch({name(QStringLiteral("민하린")), name(QStringLiteral("도윤"))}, true);
        QTRY_COMPARE(watched().size(), 2);
        QTRY_VERIFY(m_undo->stack().canUndo());
        m_undo->stack().undo();
        QTRY_COMPARE(watched(), QStringList{QStringLiteral("민하린")});
    }

    void undoOfACorrectionBringsTheEarlierOneBack()
    {
        Correction earlier;
        earlier.kind = Correction::Kind::Type;
        earlier.subject = QStringLiteral("한결");
        earlier.type = MentionType::Place;
        earlier.made = m_clock.now();
        Correction later = earlier;
        later.type = MentionType::Organisation;
        const auto type = [this] {
            const auto list = StoredArticles::wait(store().corrections());
            return list->corrections.isEmpty() ? MentionType::Date : list->corrections.first().type;
        };
        m_corrections->correct(earlier);
        QTRY_COMPARE(m_undo->stack().count(), 1);
        m_corrections->correct(later);
        QTRY_COMPARE(type(), MentionType::Organisation);
        QTRY_COMPARE(m_undo->stack().count(), 2);
        m_undo->stack().undo();
        QTRY_COMPARE(type(), MentionType::Place);
        m_undo->stack().undo();
        QTRY_COMPARE(type(), MentionType::Date);
    }

    void correctionsAndWatchedNamesAreTakenAlong()
    {
        Correction correction;
        correction.subject = QStringLiteral("진도");
        correction.made = m_clock.now();
        m_file.corrections = {correction};
        m_file.watched = {name(QStringLiteral("민하린"))};
        m_questions->file = m_articles->folder() + QStringLiteral("/corrections.json");
        QFile file(*m_questions->file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        m_corrections->importFile();
        QTRY_COMPARE(watched(), QStringList{QStringLiteral("민하린")});
        QTRY_COMPARE(StoredArticles::wait(store().corrections())->corrections.size(), 1);
        m_file = {};
        m_corrections->exportFile();
        QTRY_COMPARE(m_file.corrections.size(), 1);
        QCOMPARE(m_file.watched.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestMarkCorrections)
#include "tst_markcorrections.moc"
