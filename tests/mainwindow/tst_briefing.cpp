// SPDX-License-Identifier: GPL-3.0-or-later
// The pages that are no article's: the briefing, and the head of an entity's board.
#include "fakequestions.h"
#include "mainwindow/boardarea.h"
#include "mainwindow/mainwindow.h"
#include "pane/paneloader.h"
#include "sources/sidebar.h"
#include "syncedstore.h"

#include <QTest>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

const QString lead = u"새벽호가 28일 오전 나로우주센터에서 위성 3기를 싣고 이륙했다."_s;

AnalysedArticle article(SourceId source, int n, const QString &title, const QDateTime &published)
{
    AnalysedArticle analysed;
    Article &made = analysed.article;
    made.source = source;
    made.guid = u"briefing-%1"_s.arg(n);
    made.title = title;
    made.link = QUrl(u"https://news.example/%1"_s.arg(n));
    made.published = made.fetched = published;
    made.language = u"ko"_s;
    made.body = SafeHtml::fromSanitised(u"<p>"_s + lead + u"</p>"_s);
    Mention mention;
    mention.end = 3;
    mention.type = MentionType::Product;
    mention.text = mention.name = u"새벽호"_s;
    analysed.mentions = {mention};
    return analysed;
}

} // namespace

class TestBriefing : public QObject {
    Q_OBJECT

    struct Window : SyncedStore {
        explicit Window(int articlesOfTheDay = 3)
            : window(WindowParts{articles.store(), clock, settings,
                ArticleViewMakers{
                    [](QWidget *parent) { return *loadArticleView(parent, ArticleViewKind::Plain); }, {}},
                [](Theme) {}})
        {
            if (articlesOfTheDay > 0)
                addDay(articlesOfTheDay);
            window.resize(1280, 800);
            window.showBoard({});
            window.show();
            QTest::qWait(1);
        }
        // The first two are one story.
        void addDay(int count)
        {
            QList<AnalysedArticle> all;
            for (int i = 0; i < count; ++i)
                all.append(
                    article(articles.source(), i, u"새벽호 이륙 %1"_s.arg(i), clock.now().addSecs(-60 - i)));
            ids = articles.save(all);
            QVERIFY(articles.store()
                        .placeInStories({{ids[0], StoryId{1}, {}, {}}, {ids[1], StoryId{1}, {}, {}}}, {})
                        .result());
        }
        void run(Command command) { window.commands()[command]->trigger(); }
        bool isOn(Command command) { return window.commands()[command]->isEnabled(); }
        ArticleArea &area() { return window.articleArea(); }
        QString page() { return area().other() ? area().other()->render(PageStyle()) : QString(); }
        bool isBriefingShown() { return page().contains(u"class=\"wide briefing\""_s); }
        EntityId launcher() { return articles.store().findEntities(u"새벽호"_s).result()->first().id; }

        QList<ArticleId> ids;
        MainWindow window;
    };

private Q_SLOTS:
    void takesThePlaceOfBoardAndArticle()
    {
        Window rig;
        rig.run(Command::ShowBriefing);
        QTRY_VERIFY(rig.isBriefingShown());
        QVERIFY(rig.page().contains(lead));
        QVERIFY(!rig.window.boardArea().isVisible() && rig.area().isVisible());
        rig.run(Command::ShowAll);
        QTRY_VERIFY(rig.window.boardArea().isVisible());
        QVERIFY(rig.area().isVisible() && !rig.area().other());
    }

    void isThereInEachLayout()
    {
        Window rig;
        rig.run(Command::BoardAlone);
        QVERIFY(!rig.area().isVisible());
        rig.run(Command::ShowBriefing);
        QTRY_VERIFY(rig.isBriefingShown());
        QVERIFY(rig.area().isVisible() && !rig.window.boardArea().isVisible());
        rig.run(Command::BoardAbovePane);
        QVERIFY(rig.area().isVisible() && !rig.window.boardArea().isVisible());
        rig.run(Command::BoardAlone);
        rig.run(Command::ShowAll);
        QTRY_VERIFY(rig.window.boardArea().isVisible());
        QVERIFY(!rig.area().isVisible());
    }

    void itsLineInTheSidebarIsTheOpenOne()
    {
        Window rig;
        auto *sidebar = rig.window.findChild<Sidebar *>();
        const Board briefing = Board::fixed(Board::Kind::Briefing, {});
        QTRY_VERIFY(sidebar->lineOf(briefing));
        QVERIFY(sidebar->lineOf(Board::fixed(Board::Kind::All, {}))->isOf(Board::Kind::All));
        Q_EMIT sidebar->boardRequested(*sidebar->lineOf(briefing));
        QTRY_VERIFY(rig.isBriefingShown());
        QVERIFY(rig.window.windowTitle().startsWith(sidebar->lineOf(briefing)->title));
    }

    void anArticleOfItOpensOnTheBoardOfItsStory()
    {
        Window rig;
        rig.run(Command::ShowBriefing);
        QTRY_VERIFY(rig.isBriefingShown());
        Q_EMIT rig.area().articleActivated(rig.ids[1]);
        QTRY_VERIFY(rig.area().stored() && rig.area().stored()->article.id == rig.ids[1]);
        QTRY_COMPARE(rig.window.boardArea().model().articles(), 2);
        QVERIFY(rig.window.boardArea().isVisible());
        rig.run(Command::Back);
        QTRY_VERIFY(rig.isBriefingShown());
        QVERIFY(!rig.area().stored());
    }

    void anArticleAloneOpensOnTheBoardOfAll()
    {
        Window rig;
        rig.run(Command::ShowBriefing);
        QTRY_VERIFY(rig.isBriefingShown());
        Q_EMIT rig.area().articleActivated(rig.ids[2]);
        QTRY_VERIFY(rig.area().stored() && rig.area().stored()->article.id == rig.ids[2]);
        QTRY_COMPARE(rig.window.boardArea().model().articles(), 3);
    }

    // What works on rows has none; what works on a page has one.
    void switchesOffWhatHasNothingToWorkOn()
    {
        Window rig;
        rig.run(Command::ShowBriefing);
        QTRY_VERIFY(rig.isBriefingShown());
        for (Command command : {Command::Next, Command::Previous, Command::NextUnread, Command::AllRead,
                 Command::SourceRead, Command::KeepBoard, Command::Save, Command::Tag, Command::ToggleRead})
            QVERIFY2(!rig.isOn(command), qPrintable(rig.window.commands().name(command)));
        for (Command command : {Command::ExportArticle, Command::PrintArticle, Command::FindInArticle})
            QVERIFY2(rig.isOn(command), qPrintable(rig.window.commands().name(command)));
        rig.run(Command::ShowAll);
        QTRY_VERIFY(rig.isOn(Command::Next) && rig.isOn(Command::AllRead));
    }

    void followsTheNews()
    {
        Window rig(0);
        rig.run(Command::ShowBriefing);
        QTRY_VERIFY(rig.isBriefingShown());
        QVERIFY(!rig.page().contains(lead));
        rig.addDay(3);
        QTRY_VERIFY_WITH_TIMEOUT(rig.page().contains(lead), 10'000);
    }

    void remembersThatTheReaderLooked()
    {
        Window rig;
        QVERIFY(!rig.articles.store().briefingState().result()->looked.isValid());
        rig.run(Command::ShowBriefing);
        QTRY_VERIFY(rig.isBriefingShown());
        QCOMPARE(rig.articles.store().briefingState().result()->looked, rig.clock.now());
    }

    void forgettingWhatWasOpenedCanBeUndone()
    {
        Window rig;
        rig.run(Command::ForgetOpened);
        const auto since = [&rig] { return rig.articles.store().briefingState().result()->interestsSince; };
        QTRY_COMPARE(since(), rig.clock.now());
        QTRY_VERIFY(rig.isOn(Command::Undo));
        rig.run(Command::Undo);
        QTRY_VERIFY(!since().isValid());
        rig.run(Command::Redo);
        QTRY_COMPARE(since(), rig.clock.now());
    }

    void anEntitysBoardHasAHead()
    {
        Window rig;
        rig.window.showBoard(Board::ofEntity(rig.launcher(), u"새벽호"_s));
        QTRY_VERIFY(rig.page().contains(u"class=\"wide head\""_s));
        QVERIFY(rig.window.boardArea().isVisible());
        QVERIFY(rig.page().contains(u"새벽호 이륙 0"_s));
        rig.run(Command::ShowAll);
        QTRY_VERIFY(!rig.area().other());
        QVERIFY(!rig.isOn(Command::ShowHead));
    }

    void anArticleReplacesTheHeadAndACommandBringsItBack()
    {
        Window rig;
        rig.window.showBoard(Board::ofEntity(rig.launcher(), u"새벽호"_s));
        QTRY_VERIFY(rig.area().other());
        QTRY_COMPARE(rig.window.boardArea().model().articles(), 3);
        rig.window.openArticle(rig.ids[0]);
        QTRY_VERIFY(rig.area().stored());
        QVERIFY(!rig.area().other());
        rig.run(Command::ShowHead);
        QTRY_VERIFY(rig.area().other());
        QVERIFY(!rig.area().stored());
    }

    void aTieOpensWhatNamesBoth()
    {
        Window rig;
        rig.window.showBoard(Board::ofEntity(rig.launcher(), u"새벽호"_s));
        QTRY_VERIFY(rig.area().other());
        Q_EMIT rig.area().bothActivated(rig.launcher(), rig.launcher());
        QTRY_COMPARE(rig.window.boardArea().model().query().text,
            u"entity:#%1 entity:#%1"_s.arg(rig.launcher().value));
        QTRY_COMPARE(rig.window.boardArea().model().articles(), 3);
    }
};

QTEST_MAIN(TestBriefing)
#include "tst_briefing.moc"
