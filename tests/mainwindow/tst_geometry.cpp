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
#include "tidying/tidydialog.h"

#include <QHeaderView>
#include <QListWidget>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QTabWidget>
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

    // The headings of columns are whole.
    static void verifyHeadings(const QTreeWidget &table)
    {
        const QHeaderView &header = *table.header();
        constexpr int margin = 4; // of WindowStyle, beside that of its base
        for (int column = 0; column < header.count(); ++column) {
            const QString text = table.headerItem()->text(column);
            const int needed = header.fontMetrics().horizontalAdvance(text)
                + 2 * (margin + header.style()->pixelMetric(QStyle::PM_HeaderMargin));
            QVERIFY2(header.sectionSize(column) >= needed, qPrintable(text));
        }
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

    void whatGoesFits()
    {
        TidyDialog dialog;
        verify(dialog); // nothing is counted yet
        dialog.setPlan({});
        verify(dialog);
        TidyPart part;
        part.title = QStringLiteral("한강일보");
        part.goes = QList<ArticleId>(1900, ArticleId{1});
        part.bytes = 12'345'678;
        part.oldest = m_clock.now().addYears(-2);
        part.newest = m_clock.now().addMonths(-3);
        part.held.fill(12);
        TidyPart all = part;
        all.goes.clear();
        all.oldest = all.newest = {};
        all.bytes = 0;
        dialog.setPlan({true, {part, all}});
        verify(dialog);
        verifyHeadings(*dialog.findChild<QTreeWidget *>(QStringLiteral("tidyTable")));
        StoreGrowth growth;
        growth.databaseBytes = 234'567'890;
        growth.freeBytes = 34'567'890;
        growth.months = {{QDate(2026, 9, 1), 1200, 12'000'000}, {QDate(2026, 10, 1), 2400, 24'000'000}};
        growth.sources = {{SourceId{1}, QStringLiteral("한강일보"), 3600, 36'000'000}};
        dialog.setGrowth(growth);
        dialog.findChild<QTabWidget *>()->setCurrentIndex(1);
        verify(dialog);
        for (const char *name : {"growthByMonth", "growthBySource"})
            verifyHeadings(*dialog.findChild<QTreeWidget *>(QLatin1String(name)));
    }

    void tagsAndNotesFit()
    {
        TagDialog tag(m_articles->store(), sokbo::Tag{}, TagDialog::Purpose::Change);
        verify(tag);
        TagDialog merge(m_articles->store(), sokbo::Tag{}, TagDialog::Purpose::Merge);
        verify(merge);
        NoteDialog note(
            QStringLiteral("기사 제목이 아주 길어서 한 줄에 다 들어가지 않는 때도 있다고 한다 그래도 읽는다"),
            {});
        verify(note);
        TagPopup popup(m_articles->store());
        popup.open(m_articles->add(1), m_articles->add(2), QPoint(1270, 790));
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

    void theSidebarFitsTheNamesThatComeFirst()
    {
        m_articles->add(3);
        const auto window = openWindow({1270, 760});
        const auto *sidebar = window->findChild<Sidebar *>();
        const int usual = sidebar->width();
        m_articles->addSource(QStringLiteral("한강일보 정치와 경제와 사회"));
        QTRY_VERIFY(sidebar->width() > usual + 20);
        const int wider = sidebar->width();
        QVERIFY(wider <= em(window.get(), 20));
        // A name that would take too much is cut, and nothing becomes narrow again.
        m_articles->addSource(QStringLiteral("세상의 모든 소식을 하나도 빠뜨리지 않고 모두 전하는 신문"));
        QTRY_COMPARE(sidebar->contents().sources.size(), 3);
        QTRY_VERIFY(window->isAtRest());
        QCOMPARE(sidebar->width(), wider);
        // The reader's own width stays.
        auto *splitter = qobject_cast<QSplitter *>(sidebar->parentWidget()->parentWidget());
        QVERIFY(splitter);
        splitter->setSizes({150, 1120});
        Q_EMIT splitter->splitterMoved(150, 1);
        m_articles->addSource(QStringLiteral("한강일보 국제와 문화와 사회"));
        QTRY_COMPARE(sidebar->contents().sources.size(), 4);
        QTRY_VERIFY(window->isAtRest());
        QCOMPARE(sidebar->width(), 150);
    }

    void theSourceColumnFitsItsNames()
    {
        m_articles->add(3);
        const auto window = openWindow({1270, 760});
        QHeaderView *header = window->boardArea().view().horizontalHeader();
        const int usual = header->sectionSize(BoardModel::SourceColumn);
        const SourceId longer = m_articles->addSource(QStringLiteral("한강일보 정치와 경제 - 전체기사"));
        m_articles->add(3, QStringLiteral("다른 기사"), longer);
        window->showBoard(Board::fixed(Board::Kind::Unread, {}));
        QTRY_VERIFY(header->sectionSize(BoardModel::SourceColumn) > usual);
        QTRY_COMPARE(window->boardArea().model().rowCount(), 6);
        QCOMPARE(window->boardArea().model().index(0, BoardModel::SourceColumn).data().toString(),
            QStringLiteral("한강일보 정치와 경제"));
        QVERIFY(header->sectionSize(BoardModel::SourceColumn) <= em(window.get(), 14));
        header->resizeSection(BoardModel::SourceColumn, 60);
        window->showBoard(Board::fixed(Board::Kind::Today, {}));
        QTRY_VERIFY(window->boardArea().model().isLoaded());
        window->showBoard(Board::fixed(Board::Kind::All, {}));
        QTRY_COMPARE(window->boardArea().model().rowCount(), 6);
        QCOMPARE(header->sectionSize(BoardModel::SourceColumn), 60); // the reader's own
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
