// SPDX-License-Identifier: GPL-3.0-or-later
#include "entitycard/correctionsdialog.h"
#include "entitycard/entityfinder.h"
#include "entitycard/entitypopup.h"
#include "kit/measures.h"
#include "mainwindow/boardarea.h"
#include "mainwindow/emptypage.h"
#include "mainwindow/helpdialogs.h"
#include "mainwindow/mainwindow.h"
#include "pane/paneloader.h"
#include "ruleeditor/rulesdialog.h"
#include "settings/settingsdialog.h"
#include "settings/theme.h"
#include "settings/windowstyle.h"
#include "sources/addsourcedialog.h"
#include "sources/cataloguedialog.h"
#include "sources/editsourcedialog.h"
#include "sources/sidebar.h"
#include "sources/signindialog.h"
#include "sources/welcomepage.h"
#include "support/fakeclock.h"
#include "support/fakefetcher.h"
#include "support/focuscheck.h"
#include "support/layoutcheck.h"
#include "support/paintedtexts.h"
#include "support/storedarticles.h"
#include "tags/notedialog.h"
#include "tags/tagdialog.h"
#include "tags/tagpopup.h"

#include <QHeaderView>
#include <QListWidget>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>
#include <QTranslator>
#include <QTreeWidget>

using namespace sokbo;
using sokbo::test::layoutFaults;
using sokbo::test::StoredArticles;

// Everything that is shown fits a screen of 1280×800, with the words and the font of the locale that the test
// runs in: nothing lies over another, no text is cut off. And every text stands out from its ground, in each
// theme and on desktops of high contrast; and what has the keyboard shows it.
class TestGeometry : public QObject {
    Q_OBJECT

    QTranslator m_words;
    test::FakeClock m_clock;
    std::unique_ptr<StoredArticles> m_articles;
    std::unique_ptr<Settings> m_settings;

    EntityId addPerson()
    {
        AnalysedArticle analysed;
        Article &article = analysed.article;
        article.source = m_articles->source();
        article.guid = QStringLiteral("guid-person");
        article.title
            = QStringLiteral("윤하늘 장관, 새벽호 발사 성공에 “오래 기다린 순간” 연구진과 함께 축하");
        article.published = article.fetched = m_clock.now();
        article.body = SafeHtml::fromSanitised(QStringLiteral("<p>윤하늘 장관은 기뻐했다.</p>"));
        Mention mention;
        mention.end = 3;
        mention.type = MentionType::Person;
        mention.text = mention.name = QStringLiteral("윤하늘");
        analysed.mentions = {mention};
        const ArticleId id = m_articles->save({analysed}).first();
        return StoredArticles::wait(m_articles->store().article(id))->mentions.first().entity;
    }

    std::unique_ptr<MainWindow> openWindow(const QSize &size)
    {
        auto window = std::make_unique<MainWindow>(WindowParts{m_articles->store(), m_clock, *m_settings,
            ArticleViewMakers{
                [](QWidget *parent) { return *loadArticleView(parent, ArticleViewKind::Plain); }, {}},
            [](Theme) {}, {}, {}});
        QSignalSpy painted(window.get(), &MainWindow::firstPainted);
        window->resize(size);
        window->showBoard({});
        window->show();
        if (painted.isEmpty() && !painted.wait())
            qFatal("the window was never painted");
        if (!QTest::qWaitFor([&window] { return window->isAtRest(); }))
            qFatal("the window never came to rest");
        return window;
    }

    static void verify(QWidget &window)
    {
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        // What came last may not have been laid out yet.
        QTRY_COMPARE(layoutFaults(window).join(QLatin1Char('\n')), QString());
        const QStringList faults = test::legibilityFaults(window) + test::focusFaults(window);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QPalette>("palette");
        for (const test::NamedPalette &palette : test::everyPalette())
            QTest::newRow(qPrintable(palette.name)) << palette.palette;
    }

    void initTestCase()
    {
        QApplication::setStyle(new WindowStyle(QStringLiteral("fusion")));
        if (QLocale::system().language() != QLocale::Korean)
            return;
        QVERIFY(m_words.load(QStringLiteral(":/translations/sokbo_ko")));
        QCoreApplication::installTranslator(&m_words);
    }

    void init()
    {
        QFETCH_GLOBAL(QPalette, palette);
        QApplication::setPalette(palette);
        m_articles = std::make_unique<StoredArticles>();
        m_settings = std::make_unique<Settings>(m_articles->folder());
    }

    void settingsFitOnEachPage()
    {
        QList<ShortcutRow> rows;
        const Commands commands;
        for (const Command command : commands.all())
            rows.append(
                {QString(), commands.plainText(command), commands.keys(command), commands.keys(command)});
        SettingsDialog dialog(*m_settings, rows, {});
        auto *pages = dialog.findChild<QListWidget *>();
        for (int page = 0; page < pages->count(); ++page) {
            pages->setCurrentRow(page);
            verify(dialog);
        }
    }

    void catalogueFits()
    {
        CatalogueDialog dialog({});
        verify(dialog);
    }

    void addingASourceFits()
    {
        test::FakeWeb web;
        SyncService service(
            m_articles->store(), nullptr, [&web] { return web.fetcher(); }, m_clock, SyncOptions());
        AddSourceDialog dialog(m_articles->store(), service, {QStringLiteral("신문")});
        verify(dialog);
    }

    void editingASourceFits()
    {
        Source source;
        source.title = QStringLiteral("한강일보");
        source.url = QUrl(QStringLiteral("https://news.example/feed/everything.xml"));
        source.state.dates.minutes = 540; // which shows all that there is
        EditSourceDialog dialog(source, {QStringLiteral("신문")});
        verify(dialog);
    }

    void signingInFits()
    {
        SignInDialog secure(QStringLiteral("한강일보"), QUrl(QStringLiteral("https://news.example/feed")));
        verify(secure);
        SignInDialog insecure(QStringLiteral("한강일보"), QUrl(QStringLiteral("http://news.example/feed")));
        verify(insecure);
    }

    void correctionsFit()
    {
        CorrectionsDialog dialog(m_articles->store());
        verify(dialog);
    }

    void rulesFit()
    {
        Rule rule;
        rule.name = QStringLiteral("이름이 아주 길어서 한 줄에 다 들어가지 않는 규칙도 있다고 한다");
        rule.query = QStringLiteral("flag:속보 (금리 OR 물가) -광고 source:한강일보 after:7d lang:ko");
        rule.actions = {{RuleActionKind::Tag, QStringLiteral("경제")}, {RuleActionKind::FullText, {}}};
        StoredArticles::wait(m_articles->store().changeRules({rule}, {})).value();
        RulesDialog dialog(m_articles->store(), m_clock, [](const QString &, qint64) { return true; });
        QTRY_COMPARE(dialog.findChild<QTreeWidget *>()->topLevelItemCount(), 1);
        verify(dialog);
    }

    void namesFit()
    {
        EntityFinder finder(m_articles->store(), m_clock);
        verify(finder);
    }

    void helpFits()
    {
        const Commands commands;
        ShortcutsDialog keys(commands);
        verify(keys);
        SearchHelpDialog search;
        verify(search);
    }

    void tagsAndNotesFit()
    {
        TagDialog tag(sokbo::Tag{});
        verify(tag);
        NoteDialog note(
            QStringLiteral("기사 제목이 아주 길어서 한 줄에 다 들어가지 않는 때도 있다고 한다 그래도 읽는다"),
            {});
        verify(note);
        TagPopup popup(m_articles->store());
        popup.open(m_articles->add(1), QPoint(1270, 790));
        verify(popup);
    }

    void cardOfAPersonFits()
    {
        const EntityId person = addPerson();
        EntityPopup card(m_articles->store(), m_clock, {});
        card.showFor(person, QPoint(1270, 790));
        QTRY_VERIFY(card.isVisible());
        verify(card);
        QVERIFY(card.screen()->availableGeometry().contains(card.geometry()));
    }

    void firstPageFitsAtEveryWidth()
    {
        for (const EmptyPage::Reason reason : {EmptyPage::Reason::NothingUnread,
                 EmptyPage::Reason::NothingFound, EmptyPage::Reason::NothingYet}) {
            EmptyPage page;
            page.explain(reason);
            for (int width = 260; width <= 1240; width += 70) {
                page.resize(width, 600);
                verify(page);
            }
        }
    }

    void welcomeFitsAtEveryWidth()
    {
        WelcomePage page({{QStringLiteral("Akregator"), {}}, {QStringLiteral("Newsboat"), {}}});
        for (int width = 420; width <= 1240; width += 90) {
            page.resize(width, 700);
            verify(page);
        }
    }

    void welcomeFitsALaptop()
    {
        WelcomePage page({{QStringLiteral("Akregator"), {}}});
        page.resize(1280, 700); // what a window of 1280 by 800 leaves
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        const auto *area = page.findChild<QAbstractScrollArea *>();
        QCOMPARE(area->verticalScrollBar()->maximum(), 0); // all of it is seen at once
    }

    void windowFitsALaptop()
    {
        m_articles->add(30);
        const auto window = openWindow({1270, 760});
        verify(*window);
        const int sidebar = window->findChild<Sidebar *>()->width();
        QVERIFY2(std::abs(sidebar - em(window.get(), 15.5)) <= 2, qPrintable(QString::number(sidebar)));
    }

    void titleIsTheWidestColumnAtEveryWidth()
    {
        m_articles->add(30);
        const auto window = openWindow({1270, 760});
        const QHeaderView *header = window->boardArea().view().horizontalHeader();
        for (int width = 700; width <= 1900; width += 100) {
            window->resize(width, 700);
            QTest::qWait(0);
            const int title = header->sectionSize(BoardModel::TitleColumn);
            for (int column = 0; column < header->count(); ++column)
                QVERIFY(column == BoardModel::TitleColumn || header->sectionSize(column) < title);
            QVERIFY(width < 1270 || title >= em(window.get(), 24));
        }
    }

    void tooWideASidebarOfAnEarlierVersionIsNarrowed()
    {
        m_articles->add(3);
        QSplitter earlier;
        earlier.addWidget(new QWidget);
        earlier.addWidget(new QWidget);
        earlier.resize(1270, 700);
        earlier.setSizes({360, 910});
        earlier.show();
        m_settings->setState(QStringLiteral("outer"), earlier.saveState());
        {
            const auto window = openWindow({1270, 760});
            QVERIFY(qAbs(window->findChild<Sidebar *>()->width() - em(window.get(), 15.5)) <= 2);
            window->findChild<QSplitter *>()->setSizes({300, 970});
            window->close();
        }
        // From then on its width is the reader's.
        const auto window = openWindow({1270, 760});
        QCOMPARE(window->findChild<Sidebar *>()->width(), 300);
    }
};

QTEST_MAIN(TestGeometry)
#include "tst_geometry.moc"
