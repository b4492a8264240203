// SPDX-License-Identifier: GPL-3.0-or-later
// How long the reader waits for the text of an article: bench_window [ARTICLES [STEPS]], on a display or
// offscreen. A sync takes the articles in from feeds that are made up. Then the first headline is clicked
// and, once the engine is up, the command of the key j given STEPS times; each time from that until another
// text is seen, and what its phases took of that. Beside it stands a bare view of the same engine in the same
// run, which loads the page of the same articles. And the longest times that one event held the window's
// thread, by what. bench_window --bare: what the engine's start alone takes of the thread.
#include "entity/recogniser.h"
#include "mainwindow/boardarea.h"
#include "mainwindow/mainwindow.h"
#include "pane/paneloader.h"
#include "render/articlepage.h"
#include "settings/theme.h"
#include "store/store.h"
#include "support/fakefetcher.h"
#include "sync/syncservice.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QImage>
#include <QMetaEnum>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineView>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <map>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

constexpr int sources = 20;
constexpr double frame = 16; // milliseconds
constexpr int patience = 60'000;
constexpr int lookMilliseconds = 3;

// Measures how long each event holds the thread. What a loop within an event does counts for that loop's
// events.
class WatchedApplication final : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (!m_watches || QThread::currentThread() != thread()) // other threads have events too
            return QApplication::notify(receiver, event);
        const QByteArray what = QByteArray(receiver->metaObject()->className()) + ' '
            + QMetaEnum::fromType<QEvent::Type>().valueToKey(event->type());
        ++m_depth;
        QElapsedTimer timer;
        timer.start();
        const bool taken = QApplication::notify(receiver, event);
        const double held = double(timer.nsecsElapsed()) / 1e6;
        if (--m_depth == 0) {
            ++m_events;
            Held &mine = m_held[what];
            mine.longest = std::max(mine.longest, held);
            mine.overFrame += held > frame ? 1 : 0;
        }
        return taken;
    }

    void watch(bool on)
    {
        m_watches = on;
        m_held.clear();
        m_events = 0;
    }

    void print(const char *during) const
    {
        std::vector<std::pair<QByteArray, Held>> all(m_held.begin(), m_held.end());
        std::sort(all.begin(), all.end(),
            [](const auto &one, const auto &other) { return one.second.longest > other.second.longest; });
        int over = 0;
        for (const auto &[what, held] : all)
            over += held.overFrame;
        std::printf("%s: %d events, %d of them over %.0f ms; the longest:\n", during, m_events, over, frame);
        for (size_t i = 0; i < std::min<size_t>(all.size(), 6); ++i)
            std::printf("  %6.1f ms  %s (%d over a frame)\n", all[i].second.longest, all[i].first.constData(),
                all[i].second.overFrame);
    }

private:
    struct Held {
        double longest = 0;
        int overFrame = 0;
    };
    std::map<QByteArray, Held> m_held;
    int m_depth = 0;
    int m_events = 0;
    bool m_watches = false;
};

// Some 3 KB of text, with names that the recogniser knows and some that it has to find.
QByteArray item(int number)
{
    static const QStringList names{
        u"삼성전자"_s, u"한국은행"_s, u"윤하늘 장관"_s, u"부산"_s, u"국회"_s, u"강하람 의원"_s};
    QString text;
    for (int i = 0; i < 24; ++i)
        text
            += u"<p>%1 관계자는 %2에서 %3일 열린 회의에서 금리와 물가를 두고 “서두르지 않겠다”고 말했다. 참석자 %4명은 "_s
               u"다음 달 %5일까지 답을 내기로 했으며, 비용은 %6억 원으로 잡혔다.</p>"_s
                   .arg(names.at((number + i) % 6), names.at((number + i + 3) % 6))
                   .arg(1 + (number + i) % 28)
                   .arg(20 + i)
                   .arg(1 + i)
                   .arg(100 + number);
    const QDateTime time = QDateTime::currentDateTimeUtc().addSecs(-120LL * number);
    return u"<item><guid>%1</guid><link>https://news.example/%1</link><title>%2, %3 놓고 %4번째 논의</title>"
           u"<pubDate>%5</pubDate><description><![CDATA[%6]]></description></item>"_s.arg(number)
               .arg(names.at(number % 6), names.at((number + 2) % 6))
               .arg(number)
               .arg(time.toString(Qt::RFC2822Date), text)
               .toUtf8();
}

template <typename T>
T wait(QFuture<T> future)
{
    while (!future.isFinished())
        QTest::qWait(5);
    return future.result();
}

bool takeIn(Store &store, SyncService &service, test::FakeWeb &web, int articles)
{
    for (int i = 0; i < sources; ++i) {
        Source source;
        source.url = QUrl(u"https://feed%1.example/rss"_s.arg(i));
        source.title = u"신문 %1"_s.arg(i);
        source.folder = u"신문"_s;
        QByteArray items;
        for (int number = i; number < articles; number += sources)
            items += item(number);
        web.setPage(source.url.toString(),
            "<rss version='2.0'><channel><title>" + source.title.toUtf8() + "</title>" + items
                + "</channel></rss>");
        if (!wait(store.addSource(source)))
            return false;
    }
    return !wait(service.sync({})).error;
}

struct Times {
    std::vector<double> all;

    double median() { return at(0.5); }
    double at(double share)
    {
        std::sort(all.begin(), all.end());
        return all.empty() ? -1 : all.at(size_t(double(all.size() - 1) * share));
    }
};

// Whether something else is seen than before, and not only a ground.
bool isNext(const QImage &picture, const QImage &before)
{
    if (picture == before)
        return false;
    const QRgb ground = picture.pixel(picture.width() / 2, picture.height() - 1);
    int ink = 0;
    for (int y = 0; y < picture.height(); y += 2)
        for (int x = 0; x < picture.width(); x += 2)
            ink += picture.pixel(x, y) != ground ? 1 : 0;
    return ink > 200;
}

// From the deed until another text is seen in the widget; -1 if it never is.
double timed(QWidget &widget, const std::function<void()> &deed)
{
    const QImage before = widget.grab().toImage();
    QElapsedTimer timer;
    timer.start();
    deed();
    const QDeadlineTimer end(patience);
    while (!end.hasExpired()) {
        QTest::qWait(lookMilliseconds); // looking costs the thread that is measured some time: not too often
        const double now = double(timer.nsecsElapsed()) / 1e6;
        if (isNext(widget.grab().toImage(), before))
            return now;
    }
    return -1;
}

void settle(int milliseconds)
{
    QTest::qWait(milliseconds);
}

ArticleView *makeView(QWidget *parent, ArticleViewKind kind)
{
    const auto view = loadArticleView(parent, kind, {QStringLiteral(SOKBO_MODULE_FOLDER)});
    if (!view)
        std::fprintf(stderr, "bench_window: %s\n", qPrintable(view.error().message));
    return view.value_or(nullptr);
}

// What the start of the engine takes of the window's thread in a program that has nothing but a view of it.
int startBareEngine(WatchedApplication &app)
{
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software); // as our module does
    QElapsedTimer timer;
    timer.start();
    QWebEngineProfile profile;
    const double made = double(timer.nsecsElapsed()) / 1e6;
    QWebEnginePage page(&profile);
    QWebEngineView view;
    app.watch(true);
    QTimer::singleShot(0, &view, [&] {
        view.setPage(&page);
        view.resize(640, 700);
        view.show();
        page.setHtml(u"<p>첫 쪽</p>"_s);
    });
    QSignalSpy loaded(&page, &QWebEnginePage::loadFinished);
    if (!loaded.wait(patience))
        return 1;
    settle(500);
    std::printf("a bare engine: its profile takes %.1f ms\n", made);
    app.print("until its first page is there");
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    prepareForEngine();
    WatchedApplication app(argc, argv);
    if (argc > 1 && std::strcmp(argv[1], "--bare") == 0)
        return startBareEngine(app);
    const int articles = argc > 1 ? std::atoi(argv[1]) : 4000;
    const int steps = std::max(1, argc > 2 ? std::atoi(argv[2]) : 50);
    ThemeSwitch themes;
    themes.apply(Theme::Light);

    const QTemporaryDir folder;
    const SystemClock clock;
    auto opened = Store::open(folder.path());
    if (!opened)
        return 1;
    Store &store = **opened;
    test::FakeWeb web;
    auto recogniser
        = std::shared_ptr<const Recogniser>(Recogniser::load().value_or(std::unique_ptr<Recogniser>()));
    SyncService service(
        store, recogniser, [&web] { return web.fetcher(); }, clock, SyncOptions());
    QElapsedTimer intake;
    intake.start();
    if (!takeIn(store, service, web, articles)) {
        std::fputs("bench_window: the articles cannot be taken in\n", stderr);
        return 1;
    }
    while (service.isReanalysing() || service.isSyncing())
        settle(50);
    std::printf("%d articles taken in within %.1f s\n", articles, double(intake.elapsed()) / 1e3);

    Settings settings(folder.path());
    MainWindow window(WindowParts{store, clock, settings,
        ArticleViewMakers{[](QWidget *parent) { return makeView(parent, ArticleViewKind::Plain); },
            [](QWidget *parent) { return makeView(parent, ArticleViewKind::Engine); }},
        [](Theme) {}});
    window.resize(1280, 800);
    window.showBoard({});
    window.show();
    window.setService(&service);
    BoardArea &board = window.boardArea();
    ArticleArea &area = window.articleArea();
    const bool isThere = QTest::qWaitFor([&] { return board.model().isLoaded(); }, patience)
        && QTest::qWaitFor([&] { return window.isAtRest(); }, patience);
    if (!isThere) {
        std::fputs("bench_window: the board never came\n", stderr);
        return 1;
    }
    settle(500);

    app.watch(true);
    const QRect row = board.view().visualRect(board.model().index(0, BoardModel::TitleColumn));
    const double first
        = timed(area, [&] { QTest::mouseClick(board.view().viewport(), Qt::LeftButton, {}, row.center()); });
    std::printf("first click on a headline to its text: %.1f ms\n", first);
    if (!QTest::qWaitFor([&] { return area.isEngineShown(); }, patience)) {
        std::fputs("bench_window: the engine never came\n", stderr);
        return 1;
    }
    app.print("from the click until the engine has come");
    settle(1500);

    QWebEngineView bare;
    bare.resize(area.size());
    bare.show();
    timed(bare, [&] { bare.setHtml(u"<p>첫 쪽</p>"_s.repeated(20)); });
    // The command and not its key, which goes to the window in front: that is the bare view's.
    QAction &next = *window.commands()[Command::Next];
    Times ours, bares, ratios, reads, makes, puts, shows;
    QElapsedTimer sinceStep;
    double read = -1, put = -1; // since the step, until the article is here, and until it is in the document
    const auto note = [&sinceStep](double &time) {
        if (time < 0)
            time = double(sinceStep.nsecsElapsed()) / 1e6;
    };
    QObject::connect(&area, &ArticleArea::opened, &area, [&] { note(read); });
    const auto *document = area.findChild<QWebEnginePage *>();
    QObject::connect(document, &QWebEnginePage::titleChanged, &area, [&] { note(put); });
    app.watch(false);
    for (int step = 0; step < steps; ++step) {
        read = put = -1;
        const double mine = timed(area, [&] {
            sinceStep.start();
            next.trigger();
        });
        settle(300); // until the engine is idle
        QElapsedTimer making;
        making.start();
        const QString page = renderArticlePage(area.page(), PageStyle());
        makes.all.push_back(double(making.nsecsElapsed()) / 1e6);
        reads.all.push_back(read);
        puts.all.push_back(put - read);
        shows.all.push_back(mine - put);
        const double theirs = timed(bare, [&] { bare.setHtml(page); });
        if (mine < 0 || theirs < 0) {
            std::fputs("bench_window: an article was never painted\n", stderr);
            return 1;
        }
        ours.all.push_back(mine);
        bares.all.push_back(theirs);
        ratios.all.push_back(mine / theirs);
        settle(300);
    }
    std::printf("j to the next article's text: median %.1f ms, 95 of 100 within %.1f ms; a bare view of the "
                "engine loads "
                "the same page in %.1f ms, ratio %.2f; %d steps\n",
        ours.median(), ours.at(0.95), bares.median(), ratios.median(), steps);
    std::printf(
        "  medians of its phases: the article is here after %.1f ms, in the document %.1f ms later, and seen "
        "another %.1f ms later; making its page takes %.1f ms of another thread\n",
        reads.median(), puts.median(), shows.median(), makes.median());

    // Once more without the bare view, to see what holds the thread.
    bare.hide();
    app.watch(true);
    for (int step = 0; step < steps; ++step) {
        timed(area, [&] { next.trigger(); });
        settle(100);
    }
    app.print("while j is pressed");
    return 0;
}
