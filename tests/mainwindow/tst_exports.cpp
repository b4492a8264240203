// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakequestions.h"
#include "mainwindow/exports.h"
#include "support/fakeclock.h"
#include "support/littleroom.h"
#include "support/storedarticles.h"

#include <QSignalSpy>

using namespace sokbo;
using sokbo::test::StoredArticles;

class TestExports : public QObject {
    Q_OBJECT

    test::FakeClock m_clock;
    std::unique_ptr<StoredArticles> m_articles;
    Notices m_notices;
    test::FakeQuestions m_questions;

    QString path(const QString &name) const { return m_articles->folder() + QLatin1Char('/') + name; }

private Q_SLOTS:
    void init()
    {
        m_articles = std::make_unique<StoredArticles>();
        m_questions.asked.clear();
    }
    void cleanup() { m_articles.reset(); }

    void anArticleIsWrittenAsTheFileIsCalled()
    {
        Exports exports(m_articles->store(), m_clock, m_questions, m_notices);
        ArticlePage page;
        page.article.title = QStringLiteral("금리 동결");
        for (const QString &name : {QStringLiteral("a.md"), QStringLiteral("a.txt")}) {
            m_questions.file = path(name);
            exports.saveArticle(page);
            QFile file(path(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(file.readAll().contains("금리 동결"));
        }
    }

    void anArticleIsWrittenAsABook()
    {
        Exports exports(m_articles->store(), m_clock, m_questions, m_notices);
        QSignalSpy ended(&exports, &Exports::ended);
        ArticlePage page;
        page.article.id = m_articles->add(1).first();
        m_questions.file = path(QStringLiteral("a.epub"));
        exports.saveArticle(page);
        QVERIFY(ended.wait());
        QFile file(path(QStringLiteral("a.epub")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.read(58).mid(30), QByteArray("mimetypeapplication/epub+zip"));
    }

    void aBoardIsWrittenAsABook()
    {
        Exports exports(m_articles->store(), m_clock, m_questions, m_notices);
        QSignalSpy ended(&exports, &Exports::ended), progress(&exports, &Exports::progress),
            said(&m_notices, &Notices::said);
        m_articles->add(3);
        m_questions.file = path(QStringLiteral("board.epub"));
        exports.saveBoard(Board::fixed(Board::Kind::All, QStringLiteral("전체")));
        QVERIFY(ended.wait());
        QVERIFY(progress.count() >= 1);
        QVERIFY(QFile::exists(path(QStringLiteral("board.epub"))));
        QVERIFY(said.last().first().toString().contains(QStringLiteral("board.epub")));
        QVERIFY(m_questions.asked.isEmpty());
    }

    void anEmptyBoardIsNoBook()
    {
        Exports exports(m_articles->store(), m_clock, m_questions, m_notices);
        QSignalSpy said(&m_notices, &Notices::said);
        m_questions.file = path(QStringLiteral("none.epub"));
        exports.saveBoard(Board::typed(QStringLiteral("title:없는말"), QString()));
        QVERIFY(said.wait());
        QVERIFY(!QFile::exists(path(QStringLiteral("none.epub"))));
    }

    void aCancelledBookLeavesTheFileAsItWas()
    {
        Exports exports(m_articles->store(), m_clock, m_questions, m_notices);
        QFile old(path(QStringLiteral("old.epub")));
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        QSignalSpy ended(&exports, &Exports::ended);
        connect(&exports, &Exports::progress, &exports, &Exports::cancel);
        m_articles->add(200);
        m_questions.file = old.fileName();
        exports.saveBoard(Board::fixed(Board::Kind::All, QStringLiteral("전체")));
        QVERIFY(ended.wait());
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), "old");
    }

    void theBriefingIsWrittenAsTheFileIsCalled()
    {
        Exports exports(m_articles->store(), m_clock, m_questions, m_notices);
        Briefing briefing;
        briefing.made = m_clock.now();
        BriefingStory story;
        story.headline.title = QStringLiteral("금리 동결");
        briefing.top = {story};
        const auto written = [&](const QString &name) {
            m_questions.file = path(name);
            exports.saveBriefing(briefing);
            QFile file(path(name));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QVERIFY(written(QStringLiteral("a.md")).contains("## 금리 동결"));
        const QByteArray page = written(QStringLiteral("a.html"));
        QVERIFY(page.startsWith("<!DOCTYPE html>") && page.contains("금리 동결"));
        QVERIFY(written(QStringLiteral("a.epub")).startsWith("PK"));
    }

    void aFileThatCannotBeWrittenIsTold()
    {
        Exports exports(m_articles->store(), m_clock, m_questions, m_notices);
        QSignalSpy said(&m_notices, &Notices::said);
        m_questions.file = path(QStringLiteral("no folder/a.md"));
        exports.saveArticle({});
        QCOMPARE(said.size(), 1);
        QVERIFY(said.first().first().toString().contains(QStringLiteral("a.md")));
        QVERIFY(!exports.save({}, {}, {}, "bytes"));
    }

    void noHalfPdfIsLeftWhereThereIsNoRoom()
    {
        Exports exports(m_articles->store(), m_clock, m_questions, m_notices);
        QSignalSpy said(&m_notices, &Notices::said);
        m_questions.file = path(QStringLiteral("a.pdf"));
        const QByteArray pdf(4000, 'x');
        {
            const test::LittleRoom room(700);
            QVERIFY(!exports.savePdf(QStringLiteral("제목"), pdf));
        }
        QVERIFY(!QFile::exists(path(QStringLiteral("a.pdf"))));
        QVERIFY(exports.savePdf(QStringLiteral("제목"), pdf));
        QCOMPARE(said.size(), 2);
        QCOMPARE(QFileInfo(path(QStringLiteral("a.pdf"))).size(), pdf.size());
    }

    void whoGivesUpWritesNothing()
    {
        Exports exports(m_articles->store(), m_clock, m_questions, m_notices);
        QSignalSpy said(&m_notices, &Notices::said);
        m_questions.file.reset();
        exports.saveArticle({});
        exports.backup();
        QVERIFY(!exports.savePdf({}, "bytes"));
        QCOMPARE(said.size(), 0);
    }

    void aBackupIsWrittenAndTold()
    {
        Exports exports(m_articles->store(), m_clock, m_questions, m_notices);
        QSignalSpy said(&m_notices, &Notices::said);
        m_questions.file = path(QStringLiteral("my.backup"));
        exports.backup();
        QTRY_COMPARE(said.size(), 2);
        QVERIFY(QFile::exists(path(QStringLiteral("my.backup"))));
    }

    void soundDataIsCalledSound()
    {
        Exports exports(m_articles->store(), m_clock, m_questions, m_notices);
        exports.checkData();
        QTRY_COMPARE(m_questions.asked.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestExports)
#include "tst_exports.moc"
