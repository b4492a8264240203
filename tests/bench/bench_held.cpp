// SPDX-License-Identifier: GPL-3.0-or-later
// What holds the window's thread while somebody uses it: bench_held [ARTICLES [SOURCES]], on a display or
// offscreen. A store is filled with articles that are made up; then boards are opened and sorted, searches
// typed, stories opened, names sought with Ctrl+K, new articles come, all is selected and marked read, a
// source is removed and brought back. For each act the events that took most of the thread's time, by what
// they were; of a dialog also what it takes to be made.
#include "kit/answer.h"
#include "mainwindow/boardarea.h"
#include "mainwindow/mainwindow.h"
#include "pane/paneloader.h"
#include "searchbar/searchbar.h"
#include "settings/theme.h"
#include "support/storedarticles.h"

#include <QApplication>
#include <QLineEdit>
#include <QMetaEnum>
#include <QPlainTextEdit>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <map>
#include <utility>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

constexpr double frame = 16; // milliseconds
constexpr int patience = 60'000, atOnce = 2000;
constexpr int storiesJoined = 40, perStory = 5, newAtOnce = 500;

// Of the thread, in milliseconds: what it waits for on a busy machine is not its own.
double spent()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

// Measures what each event takes of the thread. What a loop within an event does counts for that loop's
// events, and the event itself for nothing.
class HeldApplication final : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (QThread::currentThread() != thread()) // the store's threads have events too
            return QApplication::notify(receiver, event);
        // An event within another one is a part of it: reading the clock for each would count for the outer
        // one.
        const bool isMade = m_opening >= 0 && thread()->loopLevel() > m_openedFrom;
        if (m_depth > m_loops || (m_opening >= 0 && !isMade))
            return QApplication::notify(receiver, event);
        const QByteArray what = QByteArray(receiver->metaObject()->className()) + ' '
            + QMetaEnum::fromType<QEvent::Type>().valueToKey(event->type());
        const int entered = m_entered;
        ++m_depth;
        const double before = spent();
        if (isMade)
            note("a dialog is made", before - std::exchange(m_opening, -1));
        const bool taken = QApplication::notify(receiver, event);
        const double held = spent() - before;
        --m_depth;
        if (entered == m_entered)
            note(what, held);
        return taken;
    }

    void begin() { m_longest.clear(); }
    void print(const char *during) const
    {
        std::vector<std::pair<QByteArray, double>> all(m_longest.begin(), m_longest.end());
        std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
        std::printf("%-28s", during);
        for (size_t i = 0; i < std::min<size_t>(all.size(), 3) && (i == 0 || all[i].second > frame); ++i)
            std::printf("  %6.1f ms %s%s", all[i].second, all[i].first.constData(),
                all[i].second > frame ? " (!)" : "");
        std::puts("");
    }
    void enterLoop(bool on)
    {
        m_loops += on ? 1 : -1;
        ++m_entered;
        m_opening = on ? spent() : -1;
        m_openedFrom = thread()->loopLevel();
    }

private:
    void note(const QByteArray &what, double held)
    {
        double &longest = m_longest[what];
        longest = std::max(longest, held);
    }

    std::map<QByteArray, double> m_longest;
    double m_opening = -1; // since when a dialog is being made
    int m_openedFrom = 0; // the level of the loop that it was asked for in
    int m_depth = 0, m_loops = 0, m_entered = 0;
};

// Done in an event of its own, as what the reader does.
void act(HeldApplication &app, const char *name, const std::function<void()> &deed, MainWindow &window)
{
    app.begin();
    QTimer::singleShot(0, &window, deed);
    QTest::qWait(300);
    if (!QTest::qWaitFor(
            [&window] { return window.isAtRest() && window.boardArea().model().isLoaded(); }, patience))
        std::printf("%s: never came to rest\n", name);
    QTest::qWait(200);
    app.print(name);
}

} // namespace

int main(int argc, char **argv)
{
    HeldApplication app(argc, argv);
    const int articles = argc > 1 ? std::atoi(argv[1]) : 100'000;
    const int sources = std::max(1, argc > 2 ? std::atoi(argv[2]) : 50);
    ThemeSwitch themes;
    themes.apply(Theme::Light);
    test::StoredArticles library;
    for (int i = 0; i < sources; ++i) {
        const SourceId source = library.addSource(u"신문 %1"_s.arg(i), u"폴더 %1"_s.arg(i % 20));
        for (int left = articles / sources; left > 0; left -= atOnce)
            library.add(std::min(left, atOnce), u"금리 동결을 두고 논의한 회의"_s, source);
    }
    const SystemClock clock;
    Settings settings(library.folder());
    settings.setConfirmsAllRead(false);
    MainWindow window(WindowParts{library.store(), clock, settings,
        ArticleViewMakers{
            [](QWidget *parent) { return *loadArticleView(parent, ArticleViewKind::Plain); }, {}},
        [](Theme) {}});
    window.resize(1280, 800);
    window.showBoard({});
    window.show();
    BoardArea &board = window.boardArea();
    const auto command = [&window](Command wanted) { window.commands()[wanted]->trigger(); };
    const auto type = [](QWidget *into, const QString &text) {
        for (int i = 0; i < text.size(); ++i)
            QTimer::singleShot(60 * i, into, [into, letter = text.mid(i, 1)] {
                QTest::sendKeyEvent(QTest::Click, into, Qt::Key_unknown, letter, Qt::NoModifier, 0);
            });
    };
    std::printf("%d articles of %d sources; longest events, (!): above a frame of %.0f ms\n", articles,
        sources, frame);
    act(
        app, "the first board", [] {}, window);
    act(
        app, "a folder's board", [&] { window.showBoard(Board::ofFolder(u"폴더 1"_s, {})); }, window);
    act(
        app, "all articles", [&] { window.showBoard(Board::typed({}, {})); }, window);
    act(
        app, "oldest first", [&] { command(Command::OldestFirst); }, window);
    act(
        app, "newest first", [&] { command(Command::NewestFirst); }, window);
    act(
        app, "by title", [&] { command(Command::ByTitle); }, window);
    act(
        app, "by source", [&] { command(Command::BySource); }, window);
    act(
        app, "newest first again", [&] { command(Command::NewestFirst); }, window);
    QList<ArticleId> newest;
    for (int row = 0; row < storiesJoined * perStory; ++row)
        newest.append(board.model().idAt(row));
    for (int story = 0; story < storiesJoined; ++story)
        library.wait(library.store().joinStories(newest.mid(story * perStory, perStory)));
    act(
        app, "stories are folded", [] {}, window);
    act(
        app, "a story is opened",
        [&] {
            board.view().selectRow(2);
            command(Command::ToggleStory);
        },
        window);
    act(
        app, "nothing is folded", [&] { command(Command::FoldStories); }, window);
    act(
        app, "all is folded again", [&] { command(Command::FoldStories); }, window);
    const QList<AnalysedArticle> arriving = library.make(newAtOnce);
    act(
        app, "articles come while reading",
        [&] {
            board.view().selectRow(50);
            logIfFailed("save", library.store().saveArticles(library.source(), arriving), &window);
        },
        window);
    act(
        app, "sources by name", [&] { command(Command::SourcesByName); }, window);
    act(
        app, "sources by unread", [&] { command(Command::SourcesByUnread); }, window);
    act(
        app, "a search that finds all", [&] { window.showBoard(Board::typed(u"금리"_s, {})); }, window);
    act(
        app, "typing in the search box",
        [&] {
            auto *search = window.findChild<SearchBar *>()->findChild<QPlainTextEdit *>();
            search->setFocus();
            type(search, u"동결 논의"_s);
        },
        window);
    act(
        app, "all articles again", [&] { window.showBoard(Board::typed({}, {})); }, window);
    act(
        app, "select all", [&] { board.view().selectAll(); }, window);
    act(
        app, "save all", [&] { command(Command::Save); }, window);
    act(
        app, "undo", [&] { command(Command::Undo); }, window);
    act(
        app, "mark all read", [&] { command(Command::AllRead); }, window);
    act(
        app, "undo", [&] { command(Command::Undo); }, window);
    act(
        app, "a source is removed",
        [&] { logIfFailed("remove", library.store().removeSource(library.source()), &window); }, window);
    act(
        app, "it is brought back",
        [&] { logIfFailed("restore", library.store().restoreSource(library.source()), &window); }, window);
    const auto dialog = [&](const char *name, Command opens, const QString &typed) {
        act(
            app, name,
            [&] {
                QTimer::singleShot(400, &window, [&] {
                    QWidget *open = QApplication::activeModalWidget();
                    if (!open)
                        open = QApplication::activePopupWidget();
                    if (!open)
                        return;
                    if (QWidget *focus = open->focusWidget())
                        type(focus, typed);
                    QTimer::singleShot(900, open, &QWidget::close);
                });
                app.enterLoop(true);
                command(opens);
                app.enterLoop(false);
            },
            window);
    };
    dialog("Ctrl+K and typing", Command::GoTo, u"신문 3"_s);
    dialog("settings", Command::Settings, u"이미지"_s);
    return 0;
}
