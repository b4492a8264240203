// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/boardarea.h"
#include "mainwindow/fakequestions.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/settingsfiles.h"
#include "mainwindow/viewwithoutpage.h"
#include "support/fakeclock.h"
#include "support/storedarticles.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace sokbo;
using namespace Qt::StringLiterals;
using sokbo::test::StoredArticles;
using sokbo::test::ViewWithoutPage;

namespace {

// Keeps the page that it was given.
class RecordingView final : public ViewWithoutPage {
public:
    RecordingView(QString &page, QWidget *parent)
        : ViewWithoutPage(parent)
        , m_page(page)
    {
    }
    void setPage(const QString &page) override { m_page = page; }
    void replacePage(const QString &page) override { m_page = page; }

private:
    QString &m_page;
};

} // namespace

// What the settings change in the window.
class TestSettings : public QObject {
    Q_OBJECT

    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<StoredArticles> m_articles;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    QList<ArticleId> m_ids;
    ProxyChoice m_proxy;
    QString m_page; // on screen

    void openWindow()
    {
        WindowParts parts{m_articles->store(), *m_clock, *m_settings,
            ArticleViewMakers{[this](QWidget *parent) { return new RecordingView(m_page, parent); }, {}},
            [](Theme) {}};
        parts.useProxy = [this](const ProxyChoice &proxy) { m_proxy = proxy; };
        m_window = std::make_unique<MainWindow>(parts);
        m_window->resize(1280, 800);
        m_window->showBoard({});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_VERIFY(m_window->boardArea().model().isLoaded());
    }
    void openArticle(ArticleId id)
    {
        m_window->openArticle(id);
        QTRY_VERIFY(m_window->articleArea().stored() && m_window->articleArea().stored()->article.id == id);
    }
    bool isRead(ArticleId id) const
    {
        return StoredArticles::wait(m_articles->store().headlines({id}))->first().read;
    }

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<test::FakeClock>();
        m_articles = std::make_unique<StoredArticles>();
        m_ids = m_articles->add(3);
        m_settings = std::make_unique<Settings>(m_articles->folder());
    }
    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
        m_articles.reset();
    }

    void anArticleCountsAsReadAtOnce()
    {
        openWindow();
        openArticle(m_ids.at(0));
        QTRY_VERIFY(isRead(m_ids.at(0)));
    }

    void anArticleCountsAsReadByHandOnly()
    {
        m_settings->setReadWhen(ReadWhen::ByHand);
        openWindow();
        openArticle(m_ids.at(0));
        openArticle(m_ids.at(1));
        QVERIFY(!isRead(m_ids.at(0)));
        QVERIFY(!isRead(m_ids.at(1)));
        m_window->commands()[Command::ToggleRead]->trigger();
        QTRY_VERIFY(isRead(m_ids.at(1)));
    }

    void anArticleCountsAsReadAfterAWhileOnScreen()
    {
        m_settings->setReadWhen(ReadWhen::AfterSeconds);
        m_settings->setReadSeconds(1);
        openWindow();
        openArticle(m_ids.at(0)); // left at once
        openArticle(m_ids.at(1));
        QVERIFY(!isRead(m_ids.at(1)));
        QTRY_VERIFY(isRead(m_ids.at(1)));
        QVERIFY(!isRead(m_ids.at(0)));
    }

    void theBoardUsesItsFont()
    {
        openWindow();
        const int usual = m_window->boardArea().view().font().pointSize();
        m_window.reset();
        m_settings->setBoardFont({{}, usual + 7});
        openWindow();
        QCOMPARE(m_window->boardArea().view().font().pointSize(), usual + 7);
    }

    void thePageFollowsTheReadingStyle()
    {
        m_settings->setReadingStyle({true, 21, 210, 33});
        openWindow();
        openArticle(m_ids.at(0));
        QTRY_VERIFY(m_page.contains(u"--size:21px;--leading:2.1;--measure:33em;"_s));
        QVERIFY(m_page.contains(u",serif;color-scheme"_s));
    }

    void theProxyIsTold()
    {
        const ProxyChoice proxy{ProxyChoice::Kind::Http, u"proxy.example"_s, 3128};
        m_settings->setProxy(proxy);
        openWindow();
        QCOMPARE(m_proxy, proxy);
    }

    void settingsGoToAFileAndComeBack()
    {
        test::FakeQuestions questions;
        Notices notices;
        Exports exports(m_articles->store(), *m_clock, questions, notices);
        SettingsFiles files(*m_settings, questions, exports, notices);
        questions.file = m_articles->folder() + u"/mine.json"_s;
        m_settings->setTheme(Theme::Dark);
        files.write();
        m_settings->setTheme(Theme::Light);
        QVERIFY(files.read());
        QCOMPARE(m_settings->theme(), Theme::Dark);

        QSignalSpy said(&notices, &Notices::said);
        questions.file = m_articles->folder() + u"/none.json"_s;
        QVERIFY(!files.read());
        QCOMPARE(said.size(), 1);
        questions.file = m_articles->folder() + u"/sokbo.db"_s;
        QVERIFY(!files.read());
        QCOMPARE(questions.asked.size(), 1);
        questions.file.reset();
        QVERIFY(!files.read());
        QCOMPARE(m_settings->theme(), Theme::Dark);
    }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
