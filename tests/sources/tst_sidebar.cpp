// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tagcolour.h"
#include "kit/colours.h"
#include "sources/addsourcedialog.h"
#include "sources/sidebar.h"
#include "support/fakeclock.h"
#include "support/storedarticles.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace sokbo;
using sokbo::test::StoredArticles;

namespace {

Source source(qint64 id, const QString &title, const QString &folder = {})
{
    Source source;
    source.id = SourceId{id};
    source.title = title;
    source.folder = folder;
    source.url = QUrl(QStringLiteral("https://source%1.example/").arg(id));
    return source;
}

const SidebarEntry *find(const QList<SidebarEntry> &entries, const QString &key)
{
    for (const SidebarEntry &entry : entries) {
        if (entry.key == key)
            return &entry;
        if (const SidebarEntry *below = find(entry.children, key))
            return below;
    }
    return nullptr;
}

} // namespace

class TestSidebar : public QObject {
    Q_OBJECT

    test::FakeClock m_clock;

private Q_SLOTS:
    void foldersNestAndSumUpTheirUnread()
    {
        SidebarContents contents;
        contents.sources = {source(1, QStringLiteral("가"), QStringLiteral("경제/증권")),
            source(2, QStringLiteral("나"), QStringLiteral("경제")), source(3, QStringLiteral("다"))};
        contents.sourceCounts = {{SourceId{1}, {10, 4}}, {SourceId{2}, {10, 3}}, {SourceId{3}, {5, 5}}};
        const auto entries = sidebarEntries(contents, false);
        const SidebarEntry *economy = find(entries, QStringLiteral("folder:경제"));
        QVERIFY(economy);
        QCOMPARE(economy->count, 7);
        QCOMPARE(economy->board.query, QStringLiteral("folder:경제"));
        QCOMPARE(find(economy->children, QStringLiteral("folder:경제/증권"))->count, 4);
        QCOMPARE(find(entries, QStringLiteral("source:3"))->count, 5);
    }

    void everyLineHasASignBeforeItsWords()
    {
        SidebarContents contents;
        Source feed = source(1, QStringLiteral("한강일보"));
        feed.siteUrl = QUrl(QStringLiteral("https://hangang.example/"));
        contents.sources = {feed, source(2, QStringLiteral("나"), QStringLiteral("신문"))};
        Tag tag;
        tag.name = QStringLiteral("정치");
        contents.tags = {tag};
        const auto entries = sidebarEntries(contents, false);
        for (const char16_t *key :
            {u"briefing", u"all", u"unread", u"today", u"saved", u"highlighted", u"offline", u"tag:정치"})
            QVERIFY2(find(entries, QString::fromUtf16(key))->symbol, qPrintable(QString::fromUtf16(key)));
        QCOMPARE(find(entries, QStringLiteral("source:1"))->badge,
            sourceBadge(QStringLiteral("한강일보"), QStringLiteral("hangang.example")));
    }

    void thePictureOfASiteStandsForItsSource()
    {
        SidebarContents contents;
        contents.sources = {source(1, QStringLiteral("가")), source(2, QStringLiteral("나"))};
        QImage picture(16, 16, QImage::Format_RGB32);
        picture.fill(Qt::blue);
        contents.icons.insert(SourceId{2}, picture);
        const auto entries = sidebarEntries(contents, false);
        QVERIFY(find(entries, QStringLiteral("source:1"))->badge.picture.isNull());
        QCOMPARE(find(entries, QStringLiteral("source:2"))->badge.picture, picture);
    }

    void removedSourcesStandUnderAHeadingOfTheirOwn()
    {
        SidebarContents contents;
        contents.sources = {source(1, QStringLiteral("가"))};
        contents.goneSources = {source(2, QStringLiteral("나"), QStringLiteral("신문"))};
        contents.sourceCounts = {{SourceId{2}, {3, 1}}};
        const auto entries = sidebarEntries(contents, false);
        QCOMPARE(entries.last().key, QStringLiteral("gone"));
        const SidebarEntry *line = find(entries.last().children, QStringLiteral("source:2"));
        QVERIFY(line);
        QCOMPARE(line->count, 3); // all that stayed, read or not
        QCOMPARE(line->board.query, QStringLiteral("source:#2"));
        QVERIFY(!find(entries, QStringLiteral("folder:신문")));
    }

    void emptySectionsAreLeftOut()
    {
        const auto entries = sidebarEntries({}, false);
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries.first().key, QStringLiteral("boards"));
    }

    void risingNamesSayWhatLiftsThem()
    {
        SidebarContents contents;
        RisingEntity rising;
        rising.entity.id = EntityId{7};
        rising.entity.name = QStringLiteral("민하린");
        rising.entity.articles = 12;
        rising.expected = 0.5;
        rising.lift.id = ArticleId{99};
        rising.lift.title = QStringLiteral("등대에 불이 켜졌다");
        rising.lift.sourceTitle = QStringLiteral("바다일보");
        rising.lift.story = StoryId{5};
        contents.rising = {rising};
        const auto entries = sidebarEntries(contents, false);
        const SidebarEntry *line = find(entries, QStringLiteral("rising:7"));
        QVERIFY(line && line->rising);
        QCOMPARE(line->count, 12);
        QCOMPARE(line->board.query, QStringLiteral("entity:#7"));
        QCOMPARE(line->article, ArticleId{99});
        QVERIFY(line->tooltip.contains(QStringLiteral("등대에 불이 켜졌다 — 바다일보")));
        QCOMPARE(line->story, StoryId{5});
    }

    void watchedNamesCountWhatIsUnread()
    {
        SidebarContents contents;
        WatchedEntity here, none;
        here.entity.id = EntityId{7};
        here.entity.name = QStringLiteral("민하린");
        here.entity.articles = 40;
        here.unread = 3;
        none.entity.name = QStringLiteral("도 윤");
        contents.watched = {here, none};
        const auto entries = sidebarEntries(contents, false);
        QCOMPARE(find(entries, QStringLiteral("watched:7"))->count, 3);
        const SidebarEntry *waiting = find(entries, QStringLiteral("watched:person도 윤"));
        QVERIFY(waiting);
        QCOMPARE(waiting->board.query, QStringLiteral("entity:\"도 윤\""));
    }

    void aFollowedStoryIsALineWithWhatIsUnread()
    {
        SidebarContents contents;
        FollowedStory story;
        story.article = ArticleId{9};
        story.story = StoryId{4};
        story.newest.title = QStringLiteral("등대에 불이 켜졌다");
        story.unread = 2;
        contents.followed = {story};
        const auto entries = sidebarEntries(contents, false);
        const SidebarEntry *line = find(entries, QStringLiteral("followed:9"));
        QVERIFY(line);
        QCOMPARE(line->label, story.newest.title);
        QCOMPARE(line->count, 2);
        QCOMPARE(line->board.query, QStringLiteral("story:#4"));
    }

    void namesAreListedByKindAndTime()
    {
        StoredArticles articles;
        QList<AnalysedArticle> all;
        for (int i = 0; i < 5; ++i) {
            AnalysedArticle analysed;
            analysed.article.guid = QStringLiteral("n%1").arg(i);
            analysed.article.title = QStringLiteral("소식 %1").arg(i);
            analysed.article.source = articles.source();
            analysed.article.published = analysed.article.fetched = m_clock.now().addDays(i < 4 ? -20 : 0);
            Mention mention;
            mention.end = 2;
            mention.type = i < 4 ? MentionType::Person : MentionType::Organisation;
            mention.text = mention.name = i < 4 ? QStringLiteral("하린") : QStringLiteral("한결");
            analysed.mentions = {mention};
            all.append(analysed);
        }
        articles.save(all);
        Sidebar sidebar(articles.store(), m_clock);
        sidebar.start();
        const auto names = [&sidebar] {
            QStringList shown;
            for (const EntityRow &row : sidebar.contents().entities)
                shown.append(row.name);
            return shown;
        };
        QTRY_COMPARE(names(), QStringList{QStringLiteral("한결")});
        QSignalSpy changed(&sidebar, &Sidebar::namesChanged);
        sidebar.setNames({NamesView::Span::All, std::nullopt});
        QCOMPARE(changed.size(), 1);
        QTRY_COMPARE(names(), QStringList({QStringLiteral("하린"), QStringLiteral("한결")}));
        sidebar.setNames({NamesView::Span::Today, MentionType::Person});
        QTRY_COMPARE(names(), QStringList());
        // Its heading stays, to choose again.
        QTRY_VERIFY(find(sidebarEntries(sidebar.contents(), false), QStringLiteral("entities")));
        QMenu menu;
        sidebar.fillNamesMenu(menu);
        int checked = 0;
        for (const QAction *action : menu.actions())
            checked += action->isChecked();
        QCOMPARE(checked, 2);
    }

    void aFailingSourceSaysWhatAndSinceWhen()
    {
        Source failing = source(1, QStringLiteral("매일경제"));
        failing.state.error = Error{Error::Kind::Http, QStringLiteral("HTTP 503"), 503};
        failing.state.errorSince = QDateTime(QDate(2026, 11, 1), QTime(12, 0), Qt::UTC);
        SidebarContents contents;
        contents.sources = {failing};
        const auto entries = sidebarEntries(contents, false);
        const SidebarEntry *line = find(entries, QStringLiteral("source:1"));
        QVERIFY(line->failing);
        QVERIFY2(line->tooltip.contains(QStringLiteral("503")), qPrintable(line->tooltip));
        QVERIFY2(line->tooltip.contains(QStringLiteral("2026")), qPrintable(line->tooltip));
    }

    void aFolderSaysThatSomethingInItCannotBeRead()
    {
        Source failing = source(1, QStringLiteral("매일경제"), QStringLiteral("신문/경제"));
        failing.state.error = Error{Error::Kind::Http, QStringLiteral("HTTP 503"), 503};
        SidebarContents contents;
        contents.sources = {failing, source(2, QStringLiteral("나래테크"), QStringLiteral("기술"))};
        const auto entries = sidebarEntries(contents, false);
        for (const char16_t *key : {u"folder:신문", u"folder:신문/경제"}) {
            const SidebarEntry *folder = find(entries, QString::fromUtf16(key));
            QVERIFY(folder->failing);
            QVERIFY(folder->tooltip.contains(QStringLiteral("매일경제")));
        }
        QVERIFY(!find(entries, QStringLiteral("folder:기술"))->failing);
    }

    void everyLineLeadsToABoardThatTheQueryLanguageKnows()
    {
        SidebarContents contents;
        contents.sources = {source(1, QStringLiteral("가"), QStringLiteral("해외 · English"))};
        sokbo::Tag tag;
        tag.name = QStringLiteral("정치 / 국회");
        contents.tags = {tag};
        EntityRow row;
        row.id = EntityId{7};
        row.name = QStringLiteral("카카오");
        contents.entities = {row};
        QList<SidebarEntry> left = sidebarEntries(contents, false);
        int checked = 0;
        while (!left.isEmpty()) {
            const SidebarEntry entry = left.takeFirst();
            left += entry.children;
            if (entry.kind == SidebarEntry::Kind::Section)
                continue;
            const auto query = parseQuery(entry.board.query, m_clock.now());
            QVERIFY2(query, qPrintable(entry.board.query));
            ++checked;
        }
        QCOMPARE(checked, 11);
    }

    void tagsAreATreeThatCountsBranches()
    {
        SidebarContents contents;
        contents.tags
            = {{QStringLiteral("정치"), 0, 0, 0, 5, 2, true}, {QStringLiteral("정치/국회"), 0, 3, 1, 4, 2},
                {QStringLiteral("정치/국회/예산"), keptTagColour(TagColour::Red), 2, 1, 2, 1},
                {QStringLiteral("정치/정당"), 0, 1, 0, 1, 0}, {QStringLiteral("정치인"), 0, 7, 0, 7, 0}};
        const auto entries = sidebarEntries(contents, true);
        const SidebarEntry *section = find(entries, QStringLiteral("tags"));
        QCOMPARE(section->children.size(), 2);
        const SidebarEntry &politics = section->children.first();
        QCOMPARE(politics.label, QStringLiteral("정치"));
        QCOMPARE(politics.count, 5);
        QCOMPARE(politics.children.size(), 2);
        const SidebarEntry *budget = find(entries, QStringLiteral("tag:정치/국회/예산"));
        QCOMPARE(budget->label, QStringLiteral("예산"));
        QCOMPARE(budget->board.query, QStringLiteral("tag:정치/국회/예산"));
        QCOMPARE(budget->dot, tagColour(TagColour::Red, true));
        QVERIFY(budget->tooltip.contains(QStringLiteral("정치/국회/예산")));
        SidebarModel model;
        const QAbstractItemModelTester tester(&model);
        model.set(entries);
        QCOMPARE(model.find(Board::ofTag(QStringLiteral("정치/국회/예산"))).parent(),
            model.find(QStringLiteral("tag:정치/국회")));
    }

    void theMenuOfATagHasAllThatIsDoneToIt()
    {
        StoredArticles articles;
        const QList<ArticleId> ids = articles.add(2);
        StoredArticles::wait(articles.store().setTags(ids, {QStringLiteral("정치/국회")}, {}));
        Sidebar sidebar(articles.store(), m_clock);
        sidebar.resize(300, 800);
        sidebar.show();
        sidebar.start();
        QTRY_VERIFY(sidebar.lineOf(Board::ofTag(QStringLiteral("정치/국회"))));
        QSignalSpy coloured(&sidebar, &Sidebar::tagColourRequested),
            removed(&sidebar, &Sidebar::tagRemovalRequested);
        QStringList seen;
        const auto openMenu = [&](const QString &name, const std::function<void(QMenu &)> &use) {
            sidebar.showAsOpen(*sidebar.lineOf(Board::ofTag(name)));
            QTimer::singleShot(0, &sidebar, [&] {
                auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
                QVERIFY(menu);
                use(*menu);
                menu->close();
            });
            QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
            QApplication::sendEvent(&sidebar, &event);
        };
        const auto entry = [](QMenu &menu, const QString &text) -> QAction * {
            for (QAction *action : menu.actions())
                if (action->text() == text)
                    return action;
            return nullptr;
        };
        openMenu(QStringLiteral("정치/국회"), [&](QMenu &menu) {
            QMenu *colours = entry(menu, QStringLiteral("Colour"))->menu();
            QCOMPARE(
                colours->actions().size(), qsizetype(allTagColours.size()) + 2); // a line, and from the name
            entry(*colours, QStringLiteral("Teal"))->trigger();
            QVERIFY(!entry(menu, QStringLiteral("Remove it and the tags below it…")));
            entry(menu, QStringLiteral("Remove tag…"))->trigger();
        });
        QCOMPARE(coloured.size(), 1);
        QCOMPARE(coloured.first().at(1).value<quint32>(), keptTagColour(TagColour::Teal));
        QCOMPARE(removed.size(), 1);
        openMenu(QStringLiteral("정치"), [&](QMenu &menu) { // no tag itself
            QVERIFY(!entry(menu, QStringLiteral("Remove tag…")));
            entry(menu, QStringLiteral("Remove it and the tags below it…"))->trigger();
        });
        QCOMPARE(removed.size(), 2);
    }

    void linesThatStayKeepTheirPlaceInTheModel()
    {
        SidebarContents contents;
        contents.sources = {source(1, QStringLiteral("가")), source(3, QStringLiteral("다"))};
        SidebarModel model;
        const QAbstractItemModelTester tester(&model);
        model.set(sidebarEntries(contents, false));
        const QPersistentModelIndex last(model.find(QStringLiteral("source:3")));
        contents.sources.insert(1, source(2, QStringLiteral("나")));
        model.set(sidebarEntries(contents, false));
        QVERIFY(last.isValid());
        QCOMPARE(last.row(), 2);
        contents.sources.removeFirst();
        model.set(sidebarEntries(contents, false));
        QVERIFY(last.isValid());
        QCOMPARE(last.row(), 1);
        QVERIFY(!model.find(QStringLiteral("source:1")).isValid());
    }

    void followsTheStore()
    {
        StoredArticles articles;
        Sidebar sidebar(articles.store(), m_clock);
        sidebar.start();
        QTRY_COMPARE(sidebar.contents().sources.size(), 1);
        const QList<ArticleId> ids = articles.add(4);
        QTRY_COMPARE(sidebar.contents().counts.unread, 4);
        StoredArticles::wait(articles.store().setTags({ids.first()}, {QStringLiteral("반도체")}, {}));
        QTRY_COMPARE(sidebar.contents().tags.size(), 1);
        QTRY_VERIFY(sidebar.lineOf(Board::ofTag(QStringLiteral("반도체")))); // a moment later
    }

    void enterOnALineAsksForItsBoard()
    {
        StoredArticles articles;
        Sidebar sidebar(articles.store(), m_clock);
        sidebar.show();
        sidebar.start();
        const Board saved = Board::fixed(Board::Kind::Saved, {});
        QTRY_VERIFY(sidebar.lineOf(saved));
        QSignalSpy asked(&sidebar, &Sidebar::boardRequested);
        sidebar.showAsOpen(saved);
        sidebar.setFocus();
        QTest::keyClick(&sidebar, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QVERIFY(asked.first().first().value<Board>().isOf(Board::Kind::Saved));
    }

    void theHighlightStaysOnTheBoardOnScreen()
    {
        StoredArticles articles;
        articles.add(1);
        Sidebar sidebar(articles.store(), m_clock);
        sidebar.resize(240, 600);
        sidebar.show();
        sidebar.start();
        const Board saved = Board::fixed(Board::Kind::Saved, {});
        QTRY_VERIFY(sidebar.lineOf(saved));
        sidebar.showAsOpen(saved);
        const QModelIndexList shown = sidebar.selectionModel()->selectedIndexes();
        QCOMPARE(shown.size(), 1);
        // A right click is about another line, and a key moves the cursor: neither opens a board.
        const QModelIndex other = sidebar.model()->index(0, 0, shown.first().parent());
        QSignalSpy asked(&sidebar, &Sidebar::boardRequested);
        QTest::mousePress(sidebar.viewport(), Qt::RightButton, {}, sidebar.visualRect(other).center());
        QTest::mouseRelease(sidebar.viewport(), Qt::RightButton, {}, sidebar.visualRect(other).center());
        QCOMPARE(sidebar.selectionModel()->selectedIndexes(), shown);
        sidebar.setFocus();
        sidebar.focusSection(QStringLiteral("sources"));
        QTest::keyClick(&sidebar, Qt::Key_Down);
        QCOMPARE(sidebar.selectionModel()->selectedIndexes(), shown);
        QCOMPARE(asked.size(), 0);
    }

    void theCursorStaysWhereItWasWhenCountsAreReadAgain()
    {
        StoredArticles articles;
        Sidebar sidebar(articles.store(), m_clock);
        sidebar.show();
        sidebar.start();
        const Board saved = Board::fixed(Board::Kind::Saved, {});
        QTRY_VERIFY(sidebar.lineOf(saved));
        sidebar.showAsOpen(saved);
        sidebar.focusSection(QStringLiteral("sources"));
        const QString under = sidebar.currentIndex().data().toString();
        QVERIFY(!under.isEmpty());
        articles.add(3);
        QTRY_COMPARE(sidebar.contents().counts.unread, 3);
        QTRY_VERIFY(sidebar.isFresh());
        QCOMPARE(sidebar.currentIndex().data().toString(), under);
    }

    // A screen reader would read the line under the cursor at each.
    void whatIsClosedStaysSoWhenCountsAreReadAgain()
    {
        StoredArticles articles;
        Sidebar sidebar(articles.store(), m_clock);
        sidebar.setClosedFolders({QStringLiteral("boards")});
        sidebar.show();
        sidebar.start();
        QTRY_COMPARE(sidebar.contents().sources.size(), 1);
        QTRY_VERIFY(sidebar.isFresh());
        QSignalSpy closed(&sidebar, &QTreeView::collapsed);
        const QModelIndex boards = sidebar.model()->index(0, 0);
        QVERIFY(!sidebar.isExpanded(boards));
        articles.add(4);
        QTRY_COMPARE(sidebar.contents().counts.unread, 4);
        QTRY_VERIFY(sidebar.isFresh());
        QVERIFY(!sidebar.isExpanded(boards));
        QCOMPARE(sidebar.closedFolders(), QStringList(QStringLiteral("boards")));
        QCOMPARE(closed.size(), 0);
    }

    void readsAddressesAsPeopleTypeThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("address");
        QTest::newRow("whole") << QStringLiteral("http://a.example/rss")
                               << QStringLiteral("http://a.example/rss");
        QTest::newRow("bare") << QStringLiteral(" a.example ") << QStringLiteral("https://a.example");
        QTest::newRow("port") << QStringLiteral("127.0.0.1:8000/x")
                              << QStringLiteral("https://127.0.0.1:8000/x");
        QTest::newRow("feed scheme") << QStringLiteral("feed:https://a.example/")
                                     << QStringLiteral("https://a.example/");
        QTest::newRow("feed slashes")
            << QStringLiteral("feed://a.example/") << QStringLiteral("https://a.example/");
        QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << QString();
        QTest::newRow("script") << QStringLiteral("javascript:alert(1)") << QString();
        QTest::newRow("nothing") << QStringLiteral("  ") << QString();
    }
    void readsAddressesAsPeopleTypeThem()
    {
        QFETCH(QString, typed);
        QFETCH(QString, address);
        QCOMPARE(AddSourceDialog::addressFrom(typed).toString(), address);
    }

    // A view follows each change; thousands of sources are often put into another order.
    void anotherOrderIsOneChange()
    {
        SidebarContents contents;
        for (int i = 1; i <= 300; ++i) {
            contents.sources.append(source(i, QStringLiteral("신문 %1").arg((i * 97) % 300),
                i % 3 == 0 ? QStringLiteral("폴더 %1").arg(i % 30) : QString()));
            contents.sourceCounts[SourceId{i}].unread = (i * 31) % 50;
        }
        SidebarModel model;
        const QAbstractItemModelTester tester(&model);
        QSignalSpy inserted(&model, &SidebarModel::rowsInserted), removed(&model, &SidebarModel::rowsRemoved),
            changed(&model, &SidebarModel::dataChanged);
        const auto shows = [&] {
            inserted.clear();
            removed.clear();
            changed.clear();
            const QList<SidebarEntry> entries = sidebarEntries(contents, false);
            model.set(entries);
            const std::function<bool(const QModelIndex &, const QList<SidebarEntry> &)> isAs
                = [&](const QModelIndex &parent, const QList<SidebarEntry> &lines) {
                      if (model.rowCount(parent) != lines.size())
                          return false;
                      for (int row = 0; row < lines.size(); ++row) {
                          const QModelIndex index = model.index(row, 0, parent);
                          if (!isSameLine(SidebarModel::entryAt(index), lines.at(row))
                              || !isAs(index, lines.at(row).children))
                              return false;
                      }
                      return true;
                  };
            return isAs({}, entries);
        };
        QVERIFY(shows());
        QVERIFY(shows());
        QCOMPARE(inserted.size() + removed.size() + changed.size(), 0);
        for (const SourceOrder order : {SourceOrder::ByName, SourceOrder::ByUnread, SourceOrder::ByHand}) {
            contents.order = order;
            QVERIFY(shows());
            QVERIFY2(
                inserted.size() + removed.size() <= 2 + 2 * 10, qPrintable(QString::number(inserted.size())));
        }
        ++contents.sourceCounts[SourceId{1}].unread;
        QVERIFY(shows());
        QCOMPARE(inserted.size() + removed.size(), 0);
        QVERIFY(changed.size() <= 10); // its roles
        contents.sources.removeAt(100);
        QVERIFY(shows());
        contents.sources.insert(50, source(999, QStringLiteral("새 신문")));
        QVERIFY(shows());
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(removed.size(), 0);
    }
};

QTEST_MAIN(TestSidebar)
#include "tst_sidebar.moc"
