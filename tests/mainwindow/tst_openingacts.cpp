// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakequestions.h"
#include "mainwindow/openingacts.h"
#include "support/storedarticles.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>

using namespace sokbo;
using sokbo::test::StoredArticles;

class TestOpeningActs : public QObject {
    Q_OBJECT

    std::unique_ptr<StoredArticles> m_articles;
    std::unique_ptr<Settings> m_settings;
    Notices m_notices;
    test::FakeQuestions m_questions;
    QList<ProgramCall> m_started;
    bool m_starts = true;

    std::unique_ptr<OpeningActs> acts()
    {
        return std::make_unique<OpeningActs>(
            m_articles->store(), *m_settings, m_questions, m_notices, [this](const ProgramCall &call) {
                m_started.append(call);
                return m_starts;
            });
    }

private Q_SLOTS:
    void init()
    {
        m_articles = std::make_unique<StoredArticles>();
        m_settings = std::make_unique<Settings>(m_articles->folder());
        m_questions.asked.clear();
        m_questions.agree = true;
        m_started.clear();
        m_starts = true;
    }
    void cleanup()
    {
        m_settings.reset();
        m_articles.reset();
    }

    void whatIsSelectedOpensBehindAndCountsAsRead()
    {
        const auto opening = acts();
        QSignalSpy asked(opening.get(), &OpeningActs::backgroundRequested);
        const QList<ArticleId> ids = m_articles->add(3);
        opening->openInBackground(ids);
        QTRY_COMPARE(asked.size(), 3);
        for (qsizetype i = 0; i < ids.size(); ++i) {
            QCOMPARE(
                asked.at(i).first().toUrl(), m_articles->store().article(ids.at(i)).result()->article.link);
            QTRY_VERIFY(m_articles->store().article(ids.at(i)).result()->headline.read);
        }
        QVERIFY(m_questions.asked.isEmpty());
    }

    void manyAreAskedForAndVeryManyAreRefused()
    {
        const auto opening = acts();
        QSignalSpy asked(opening.get(), &OpeningActs::backgroundRequested);
        QSignalSpy said(&m_notices, &Notices::said);
        const QList<ArticleId> ids = m_articles->add(51);
        m_questions.agree = false;
        opening->openInBackground(ids.mid(0, 11));
        QCOMPARE(m_questions.asked.size(), 1);
        opening->openInBackground(ids);
        QCOMPARE(m_questions.asked.size(), 1);
        QCOMPARE(said.size(), 1);
        m_questions.agree = true;
        opening->openInBackground(ids.mid(0, 11));
        QTRY_COMPARE(asked.size(), 11);
        opening->openInBackground(ids.mid(0, 10));
        QTRY_COMPARE(asked.size(), 21);
        QCOMPARE(m_questions.asked.size(), 2);
    }

    void theReadersCommandGetsAddressAndTitle()
    {
        const auto opening = acts();
        m_settings->setOpenCommand(QStringLiteral("note --title \"%t\" %u"));
        const ArticleId id = m_articles->add(1).first();
        opening->openWithCommand({id});
        QTRY_COMPARE(m_started.size(), 1);
        const Article article = m_articles->store().article(id).result()->article;
        QCOMPARE(m_started.first(),
            (ProgramCall{QStringLiteral("note"),
                {QStringLiteral("--title"), article.title, article.link.toString(QUrl::FullyEncoded)}}));
    }

    void aCommandThatDoesNotStartIsTold()
    {
        const auto opening = acts();
        QSignalSpy said(&m_notices, &Notices::said);
        const ArticleId id = m_articles->add(1).first();
        opening->openWithCommand({id});
        QCOMPARE(said.size(), 1); // there is no command
        m_settings->setOpenCommand(QStringLiteral("no-such-program"));
        m_starts = false;
        opening->openWithCommand({id});
        QTRY_COMPARE(said.size(), 2);
        QVERIFY(said.last().first().toString().contains(QStringLiteral("no-such-program")));
    }

    void playsWhatTheArticleBrings()
    {
        const auto opening = acts();
        QSignalSpy asked(opening.get(), &OpeningActs::playRequested), said(&m_notices, &Notices::said);
        QList<AnalysedArticle> made = m_articles->make(2);
        const auto enclosure = [](const char *url, const char *type) {
            return Enclosure{
                .url = QString::fromLatin1(url), .mimeType = QString::fromLatin1(type), .title = {}};
        };
        made[0].article.enclosures = {enclosure("https://a.example/1.pdf", "application/pdf"),
            enclosure("https://a.example/1.mp3?utm_source=x", "audio/mpeg"),
            enclosure("https://a.example/1.mp4", "video/mp4"), enclosure("file:///1.mp3", "audio/mpeg")};
        const QList<ArticleId> ids = m_articles->save(made);
        opening->play(ids.at(0));
        QTRY_COMPARE(asked.size(), 1);
        QCOMPARE(asked.last().first().toUrl(), QUrl(QStringLiteral("https://a.example/1.mp3")));
        opening->play(ids.at(0), 2);
        QTRY_COMPARE(asked.size(), 2);
        QCOMPARE(asked.last().first().toUrl(), QUrl(QStringLiteral("https://a.example/1.mp4")));
        for (int none : {0, 3, 4})
            opening->play(ids.at(0), none);
        opening->play(ids.at(1));
        QTRY_COMPARE(said.size(), 4);
        QCOMPARE(asked.size(), 2);
        opening->copyMediaAddress(ids.at(0), 2);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("https://a.example/1.mp4"));
        m_settings->setPlayCommand(QStringLiteral("mpv --force-window"));
        opening->play(ids.at(0));
        QTRY_COMPARE(m_started.size(), 1);
        QCOMPARE(m_started.first().arguments,
            (QStringList{QStringLiteral("--force-window"), QStringLiteral("https://a.example/1.mp3")}));
    }

    void aFileOfSettingsBringsNoCommand()
    {
        m_settings->setOpenCommand(QStringLiteral("mine %u"));
        QVERIFY(!m_settings->exported().contains("mine %u"));
        QVERIFY(m_settings->import("{\"sokbo-settings\":1,\"values\":{\"command/open\":\"theirs %u\"}}"));
        QCOMPARE(m_settings->openCommand(), QStringLiteral("mine %u"));
    }
};

QTEST_MAIN(TestOpeningActs)
#include "tst_openingacts.moc"
