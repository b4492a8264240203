// SPDX-License-Identifier: GPL-3.0-or-later
// The composition root: makes everything and connects it. Before the first board is painted only the store is
// opened, beside the start of Qt, and one page of rows read; all else waits until then.
#include "aloud/voice.h"
#include "cli/commandserver.h"
#include "core/arenas.h"
#include "core/powersupply.h"
#include "entity/correctionfile.h"
#include "entity/recogniser.h"
#include "feed/addresslist.h"
#include "feed/opml.h"
#include "keyring/keyring.h"
#include "kit/answer.h"
#include "mainwindow/boardarea.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/screenshot.h"
#include "mainwindow/storetrouble.h"
#include "net/networkmonitor.h"
#include "net/proxyuse.h"
#include "net/webfetcher.h"
#include "pane/paneloader.h"
#include "settings/theme.h"
#include "startup/fonts.h"
#include "startup/handover.h"
#include "startup/language.h"
#include "startup/measurement.h"
#include "startup/options.h"
#include "startup/termination.h"
#include "store/storeopening.h"
#include "sync/syncservice.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDeadlineTimer>
#include <QDesktopServices>
#include <QElapsedTimer>
#include <QFile>
#include <QIcon>
#include <QProcess>
#include <QtConcurrent>

#include <chrono>
#include <cstdio>
#include <future>
#include <thread>
#include <variant>

using namespace sokbo;
using namespace std::chrono_literals;

namespace {

void say(const Error &error)
{
    std::fprintf(stderr, "sokbo: %s\n", error.message.toUtf8().constData());
}

Result<QList<Source>> sampleSources()
{
    QFile file(QStringLiteral(":/sample/sources.opml"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::NotFound, QStringLiteral("the sample board is not built in"));
    return parseSubscriptions(file.readAll());
}

struct HandedOver { };
using Opening = std::variant<std::unique_ptr<Store>, HandedOver, Error>;

// Where another process writes to the folder, its window does what we were started for. One that is just
// starting is waited for a moment, and so is a command, which ends by itself.
Opening openOrHandOver(const StartOptions &options, std::unique_ptr<StoreOpening> begun)
{
    const QDeadlineTimer deadline(3s);
    for (;;) {
        Result<std::unique_ptr<Store>> store = begun ? begun->take() : Store::open(options.dataFolder);
        begun.reset();
        if (store)
            return std::move(*store);
        // Where nothing can be written everything can still be read.
        if (store.error().kind == Error::Kind::Store && !Store::canWrite(options.dataFolder))
            if (auto toRead = Store::open(options.dataFolder, Store::Access::ReadOnly))
                return std::move(*toRead);
        const bool isBusy = store.error().kind == Error::Kind::Busy && !options.isUnattended();
        if (isBusy && handOver(options.dataFolder, options.openRequest()))
            return HandedOver();
        if (!isBusy || deadline.hasExpired())
            return store.error();
        std::this_thread::sleep_for(50ms);
    }
}

// The store, or the exit status where there is nothing more to do.
std::variant<std::unique_ptr<Store>, int> openStore(
    const StartOptions &options, std::unique_ptr<StoreOpening> begun)
{
    for (;;) {
        Opening opening = openOrHandOver(options, std::move(begun));
        if (auto *store = std::get_if<std::unique_ptr<Store>>(&opening))
            return std::move(*store);
        if (std::holds_alternative<HandedOver>(opening))
            return 0;
        const Error &error = std::get<Error>(opening);
        say(error);
        if (options.isUnattended() || !solveStoreTrouble(error, options.dataFolder))
            return 1;
    }
}

// Null where it cannot be had: the plain view then stays.
ArticleView *makeView(QWidget *parent, ArticleViewKind kind)
{
    const auto view = loadArticleView(parent, kind);
    if (!view)
        say(view.error());
    return view.value_or(nullptr);
}

std::shared_ptr<const Recogniser> loadRecogniser()
{
    Result<std::unique_ptr<Recogniser>> loaded = Recogniser::load();
    if (!loaded)
        say(loaded.error());
    return std::shared_ptr<const Recogniser>(loaded ? std::move(*loaded) : nullptr);
}

void openInBrowser(const QUrl &url)
{
    static const QStringList schemes{
        QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("mailto")};
    if (schemes.contains(url.scheme()))
        QDesktopServices::openUrl(url);
}

bool startProgram(const ProgramCall &call)
{
    QProcess process;
    process.setProgram(call.program);
    process.setArguments(call.arguments);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    return process.startDetached();
}

// Desktops bring a window to the front for whom the program before hands over its right to that. Without the
// token of Wayland, and with the time 0 in that of X11, there is none to hand over.
void openInBackground(const QUrl &url)
{
    if (url.scheme() != QStringLiteral("http") && url.scheme() != QStringLiteral("https"))
        return;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("XDG_ACTIVATION_TOKEN"));
    environment.insert(QStringLiteral("DESKTOP_STARTUP_ID"), QStringLiteral("sokbo_TIME0"));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProgram(QStringLiteral("xdg-open"));
    process.setArguments({url.toString(QUrl::FullyEncoded)});
    if (!process.startDetached())
        QDesktopServices::openUrl(url);
}

void useProxyOf(const ProxyChoice &choice)
{
    using Kind = ProxyChoice::Kind;
    const ProxyUse::Kind kind = choice.kind == Kind::None ? ProxyUse::Kind::None
        : choice.kind == Kind::Http                       ? ProxyUse::Kind::Http
        : choice.kind == Kind::Socks                      ? ProxyUse::Kind::Socks5
                                                          : ProxyUse::Kind::System;
    useProxy({kind, choice.host, quint16(choice.port)});
}

// A connection of its own, because it is made in a thread of its own: it waits for the bus.
QDBusConnection connectToDesktop()
{
    return QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("sokbo-desktop"));
}

// What lives from the first window to the end of the program. The members end in the order in which they need
// each other: those who write before the store.
class Program {
public:
    Program(const StartOptions &options, std::unique_ptr<Store> store, Settings &settings,
        const std::function<void(Theme)> &applyTheme, const QElapsedTimer &started);
    void show();
    MainWindow &window() { return *m_window; }

private:
    WindowParts parts();
    void makeWindow();
    void changeLanguage();
    void giveService();
    void firstPainted();
    void startService(const std::shared_ptr<const Recogniser> &recogniser);
    void startServer();
    void open(const ipc::OpenRequest &request);

    const StartOptions &m_options;
    Settings &m_settings;
    const std::function<void(Theme)> m_applyTheme;
    const QElapsedTimer &m_started;
    StartMeasurement m_measurement;
    const SystemClock m_clock;
    const bool m_opensOnBriefing;
    Keyring m_keyring;
    const std::unique_ptr<Store> m_store;
    const std::shared_ptr<UndoSteps> m_undo = std::make_shared<UndoSteps>();
    std::unique_ptr<MainWindow> m_window; // another one when the language changes
    std::unique_ptr<NetworkMonitor> m_monitor;
    std::unique_ptr<SyncService> m_service;
    std::unique_ptr<cli::CommandServer> m_server;
    QObject m_here; // what is still to come to us ends with it
};

Program::Program(const StartOptions &options, std::unique_ptr<Store> store, Settings &settings,
    const std::function<void(Theme)> &applyTheme, const QElapsedTimer &started)
    : m_options(options)
    , m_settings(settings)
    , m_applyTheme(applyTheme)
    , m_started(started)
    , m_opensOnBriefing(settings.opensOnBriefing())
    , m_store(std::move(store))
{
    makeWindow();
    QObject::connect(m_window.get(), &MainWindow::firstPainted, m_window.get(), [this] { firstPainted(); });
    if (!options.size.isEmpty())
        m_window->resize(options.size);
    m_window->showBoard(Board::typed(options.query, {}));
}

void Program::makeWindow()
{
    m_window = std::make_unique<MainWindow>(parts());
    MainWindow *window = m_window.get();
    QObject::connect(window, &MainWindow::linkRequested, window, openInBrowser);
    QObject::connect(window, &MainWindow::backgroundRequested, window, openInBackground);
    QObject::connect(window, &MainWindow::raiseRequested, window,
        [window](const QString &token) { bringToFront(*window, token); });
    QObject::connect(window, &MainWindow::closed, qApp, &QApplication::quit, Qt::QueuedConnection);
    // Later, because the window is still at work that asks for it, and ends by it.
    QObject::connect(
        window, &MainWindow::languageChanged, &m_here, [this] { changeLanguage(); }, Qt::QueuedConnection);
    // The session may end by killing us.
    QObject::connect(qApp, &QGuiApplication::commitDataRequest, window, [window] { window->saveLayout(); });
}

// A window speaks one language for its life: another one takes its place, where the reader was.
void Program::changeLanguage()
{
    m_window->saveLayout();
    const WindowPlace place = m_window->place();
    m_window.reset();
    useLanguage(m_settings.language(), *qApp);
    makeWindow();
    QObject::connect(m_window.get(), &MainWindow::firstPainted, m_window.get(), [this] { giveService(); });
    m_window->resume(place);
    m_window->show();
    // The settings were left for it.
    QMetaObject::invokeMethod(
        m_window.get(), [this] { m_window->commands()[Command::Settings]->trigger(); }, Qt::QueuedConnection);
}

void Program::giveService()
{
    if (!m_service)
        return; // it comes when it is there
    m_window->setConnectivity(m_monitor->connectivity());
    m_window->setService(m_service.get());
}

WindowParts Program::parts()
{
    return {
        .store = *m_store,
        .clock = m_clock,
        .settings = m_settings,
        .views = {.plain = [](QWidget *parent) { return makeView(parent, ArticleViewKind::Plain); },
            .engine = [](QWidget *parent) { return makeView(parent, ArticleViewKind::Engine); }},
        .applyTheme = m_applyTheme,
        .subscriptionFiles = {.read = parseSubscriptions,
            .writeOpml =
                [](const QList<Source> &sources) {
                    return writeOpml({QStringLiteral("Sokbo"), sources});
                },
            .sample = sampleSources},
        .correctionFiles
        = {.read = [this](const QByteArray &bytes) { return readCorrections(bytes, m_clock.now()); },
            .write = writeCorrections},
        .useProxy = useProxyOf,
        .startProgram = startProgram,
        .connectToDesktop = m_options.isUnattended() ? std::function<QDBusConnection()>() : connectToDesktop,
        .makeVoice = m_options.isUnattended() ? decltype(WindowParts::makeVoice)() : makeSystemVoice,
        .undo = m_undo,
    };
}

void Program::show()
{
    const bool isChosen
        = m_settings.startsMinimised() && m_settings.showsTray() && !m_options.opensSomething();
    if (!m_options.isUnattended() && (m_options.minimised || isChosen))
        return m_window->startMinimised();
    m_window->show();
    m_measurement.windowShown = m_started.elapsed();
}

void Program::firstPainted()
{
    if (m_options.measureStart) {
        m_measurement.boardPainted = m_started.elapsed();
        m_measurement.rows = m_window->boardArea().model().rowCount();
        printMeasurement(m_measurement);
        return QApplication::exit(0);
    }
    QIcon icon(QStringLiteral(":/icons/sokbo-128.png"));
    icon.addFile(QStringLiteral(":/icons/sokbo-32.png")); // where there is little room
    QApplication::setWindowIcon(icon);
    // All that the service and its recogniser do ends in a write.
    if (m_store->access() == Store::Access::ReadWrite)
        onAnswer(QtConcurrent::run(loadRecogniser), &m_here,
            [this](const std::shared_ptr<const Recogniser> &recogniser) { startService(recogniser); });
    if (m_options.sample)
        m_window->loadSampleIfEmpty();
    if (m_options.article.isValid())
        m_window->openArticle(m_options.article);
    else if (m_opensOnBriefing && m_options.query.isEmpty() && m_options.addresses.isEmpty()
        && !m_options.sample && m_options.screenshot.isEmpty())
        m_window->showBriefing();
    if (!m_options.screenshot.isEmpty())
        takeScreenshot(*m_window, m_options.screenshot, m_options.article, m_options.sample);
}

// The recogniser's lexicons were read beside the window; what waited for the service goes on with it.
void Program::startService(const std::shared_ptr<const Recogniser> &recogniser)
{
    SyncOptions options;
    options.credentials = &m_keyring;
    options.backgroundPriority = QThread::IdlePriority;
    options.powerSupplies = systemPowerSupplies;
    m_service = std::make_unique<SyncService>(
        *m_store, recogniser, [this] { return makeWebFetcher(QStringLiteral(SOKBO_VERSION), m_clock); },
        m_clock, options);
    m_monitor = std::make_unique<NetworkMonitor>();
    QObject::connect(
        m_monitor.get(), &NetworkMonitor::changed, m_service.get(), &SyncService::setConnectivity);
    QObject::connect(m_monitor.get(), &NetworkMonitor::changed, m_monitor.get(),
        [this](Connectivity connectivity) { m_window->setConnectivity(connectivity); });
    m_service->setConnectivity(m_monitor->connectivity());
    giveService();
    if (m_options.isUnattended())
        return;
    startServer();
    // From the event loop, because a dialog has one of its own.
    QMetaObject::invokeMethod(
        m_window.get(), [this] { tellOfCutExchange(m_store->cutExchange(), *m_window); },
        Qt::QueuedConnection);
    for (const QString &address : m_options.addresses)
        QMetaObject::invokeMethod(
            m_window.get(), [this, address] { m_window->addSource(address); }, Qt::QueuedConnection);
}

// From here on other processes reach this one. A folder that can hold no socket is no reason not to start.
void Program::startServer()
{
    auto server = cli::CommandServer::start(*m_store, *m_service);
    if (!server)
        return say(server.error());
    m_server = std::move(*server);
    QObject::connect(m_server.get(), &cli::CommandServer::openRequested, m_server.get(),
        [this](const ipc::OpenRequest &request) { open(request); });
}

void Program::open(const ipc::OpenRequest &request)
{
    bringToFront(*m_window, request.activationToken);
    if (!request.query.isEmpty())
        m_window->showBoard(Board::typed(request.query, {}));
    if (request.article.isValid())
        m_window->openArticle(request.article);
    for (const QString &address : request.addresses)
        m_window->addSource(address);
}

Theme themeFor(const StartOptions &options, Theme chosen)
{
    if (options.theme.isEmpty())
        return chosen;
    return options.theme == QStringLiteral("dark") ? Theme::Dark : Theme::Light;
}

// What is done beside the start of Qt.
struct Begun {
    std::jthread fontconfig;
    std::unique_ptr<StoreOpening> store;
};

int run(const StartOptions &options, QApplication &app, Begun begun, const QElapsedTimer &started)
{
    // The first widget that has a name asks who listens, by the session's bus, and would wait for it.
    const auto bus = std::async(std::launch::async, [] { QDBusConnection::sessionBus(); });
    Settings settings(options.dataFolder);
    useLanguage(options.language.isEmpty() ? settings.language() : options.language, app);
    Fonts fonts(std::move(begun.fontconfig));
    ThemeSwitch themes;
    const auto applyTheme = [&](Theme theme) { themes.apply(themeFor(options, theme)); };
    applyTheme(settings.theme());

    auto opened = openStore(options, std::move(begun.store));
    if (const int *status = std::get_if<int>(&opened))
        return *status;
    fonts.use();
    Program program(
        options, std::move(std::get<std::unique_ptr<Store>>(opened)), settings, applyTheme, started);
    // A window that hides behind its icon is no reason to end, nor is the last dialog that is closed
    // meanwhile.
    QApplication::setQuitOnLastWindowClosed(false);
    const Termination termination(app);
    QObject::connect(&termination, &Termination::requested, &app, &QApplication::quit, Qt::QueuedConnection);
    QObject::connect(
        &termination, &Termination::begun, &app, [&program] { program.window().prepareToLeave(); });
    program.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QElapsedTimer started;
    started.start();
    const auto read = readOptions(argc, argv);
    if (const int *status = std::get_if<int>(&read))
        return *status;
    limitArenas();
    prepareForEngine();
    const StartOptions &options = std::get<StartOptions>(read);
    Begun begun{readFontconfig(), std::make_unique<StoreOpening>(options.dataFolder)};
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("sokbo"));
    QApplication::setApplicationVersion(QStringLiteral(SOKBO_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("sokbo"));
    return run(options, app, std::move(begun), started);
}
