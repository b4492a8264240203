// SPDX-License-Identifier: GPL-3.0-or-later
// The composition root: makes everything and connects it. Before the first board is painted only the store is
// opened and one page of rows read; all else waits until then.
#include "entity/correctionfile.h"
#include "entity/quotations.h"
#include "entity/recogniser.h"
#include "feed/opml.h"
#include "keyring/keyring.h"
#include "kit/answer.h"
#include "mainwindow/boardarea.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/screenshot.h"
#include "mainwindow/storetrouble.h"
#include "net/networkmonitor.h"
#include "net/webfetcher.h"
#include "pane/paneloader.h"
#include "settings/theme.h"
#include "store/store.h"
#include "sync/syncservice.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDesktopServices>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFontDatabase>
#include <QIcon>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLibraryInfo>
#include <QStandardPaths>
#include <QTranslator>
#include <QtConcurrent>

#include <array>
#include <cmath>
#include <cstdio>
#include <fontconfig/fontconfig.h>
#include <future>
#include <thread>
#include <unistd.h>
#include <variant>

using namespace sokbo;

namespace {

struct Options {
    QString dataFolder;
    bool sample = false;
    QString query;
    ArticleId article;
    QString screenshot;
    QSize size;
    bool measureStart = false;
    QString language; // over the settings' for this run
    QString theme;
};

int wrongUsage(const QString &message)
{
    std::fprintf(stderr, "sokbo: %s\n", message.toUtf8().constData());
    return 2;
}

std::optional<QSize> sizeFrom(const QString &text)
{
    const QStringList parts = text.toLower().split(QLatin1Char('x'));
    const QSize size = parts.size() == 2 ? QSize(parts.at(0).toInt(), parts.at(1).toInt()) : QSize();
    const bool good
        = size.width() >= 200 && size.height() >= 150 && size.width() <= 16000 && size.height() <= 16000;
    return good ? std::optional(size) : std::nullopt;
}

// An exit status where there is nothing more to do.
std::variant<Options, int> readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("A news reader that reads like a bulletin board."));
    const QCommandLineOption data(
        QStringLiteral("data"), QStringLiteral("Keep everything in DIR."), QStringLiteral("DIR"));
    const QCommandLineOption sample(QStringLiteral("sample"),
        QStringLiteral("Fill an empty data folder with the built-in sample board."));
    const QCommandLineOption query(
        QStringLiteral("query"), QStringLiteral("Start on the board of this search."), QStringLiteral("Q"));
    const QCommandLineOption open(
        QStringLiteral("open"), QStringLiteral("Start with this article."), QStringLiteral("ID"));
    const QCommandLineOption shot(QStringLiteral("screenshot"),
        QStringLiteral("Write a picture of the window and exit."), QStringLiteral("FILE.png"));
    const QCommandLineOption size(QStringLiteral("size"),
        QStringLiteral("Size of the window, such as 1280x800."), QStringLiteral("WxH"));
    const QCommandLineOption measure(
        QStringLiteral("measure-start"), QStringLiteral("Print how long the start took and exit."));
    const QCommandLineOption language(
        QStringLiteral("language"), QStringLiteral("Speak ko or en."), QStringLiteral("CODE"));
    const QCommandLineOption theme(
        QStringLiteral("theme"), QStringLiteral("Use the light or the dark theme."), QStringLiteral("NAME"));
    parser.addOptions({data, sample, query, open, shot, size, measure, language, theme});
    parser.addHelpOption();
    parser.addVersionOption();
    if (!parser.parse(arguments))
        return wrongUsage(parser.errorText());
    if (parser.isSet(QStringLiteral("help"))) {
        std::fputs(parser.helpText().toUtf8().constData(), stdout);
        return 0;
    }
    if (parser.isSet(QStringLiteral("version"))) {
        std::printf("sokbo %s\n", SOKBO_VERSION);
        return 0;
    }
    Options options;
    if (!parser.positionalArguments().isEmpty())
        return wrongUsage(
            QStringLiteral("unexpected argument '%1'").arg(parser.positionalArguments().first()));
    options.dataFolder = parser.isSet(data)
        ? QDir(parser.value(data)).absolutePath()
        : QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/sokbo");
    options.sample = parser.isSet(sample);
    options.query = parser.value(query);
    options.measureStart = parser.isSet(measure);
    options.screenshot = parser.value(shot);
    if (parser.isSet(open)) {
        options.article = ArticleId{parser.value(open).toLongLong()};
        if (!options.article.isValid())
            return wrongUsage(QStringLiteral("--open needs an article's number"));
    }
    if (parser.isSet(size)) {
        const auto wanted = sizeFrom(parser.value(size));
        if (!wanted)
            return wrongUsage(QStringLiteral("--size needs a size such as 1280x800"));
        options.size = *wanted;
    }
    options.language = parser.value(language);
    if (parser.isSet(language) && options.language != QStringLiteral("ko")
        && options.language != QStringLiteral("en"))
        return wrongUsage(QStringLiteral("--language knows ko and en"));
    options.theme = parser.value(theme);
    if (parser.isSet(theme) && options.theme != QStringLiteral("light")
        && options.theme != QStringLiteral("dark"))
        return wrongUsage(QStringLiteral("--theme knows light and dark"));
    return options;
}

// Words, dates and plurals in the language that was chosen; the text of articles is never touched.
void useLanguage(const QString &chosen, QApplication &app)
{
    const bool korean
        = chosen.isEmpty() ? QLocale::system().language() == QLocale::Korean : chosen == QStringLiteral("ko");
    const QString code = korean ? QStringLiteral("ko") : QStringLiteral("en");
    if (!chosen.isEmpty() || korean)
        QLocale::setDefault(
            korean ? QLocale(QLocale::Korean, QLocale::SouthKorea) : QLocale(QLocale::English));
    const QString qtFolder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    for (const QString &file : QStringList{
             qtFolder + QStringLiteral("/qtbase_") + code, QStringLiteral(":/translations/sokbo_") + code}) {
        auto *translator = new QTranslator(&app);
        if (translator->load(file))
            QApplication::installTranslator(translator);
    }
}

// What `family` stands for: "Sans" and the like are no families themselves. Qt can tell too, but loads the
// font for it.
QString familyBehind(const QString &family)
{
    FcPattern *wanted = FcPatternCreate();
    FcPatternAddString(wanted, FC_FAMILY, reinterpret_cast<const FcChar8 *>(family.toUtf8().constData()));
    FcConfigSubstitute(nullptr, wanted, FcMatchPattern);
    FcDefaultSubstitute(wanted);
    FcResult result = FcResultNoMatch;
    FcPattern *found = FcFontMatch(nullptr, wanted, &result);
    FcChar8 *name = nullptr;
    const bool isNamed = found && FcPatternGetString(found, FC_FAMILY, 0, &name) == FcResultMatch;
    const QString behind = isNamed ? QString::fromUtf8(reinterpret_cast<const char *>(name)) : family;
    if (found)
        FcPatternDestroy(found);
    FcPatternDestroy(wanted);
    return behind;
}

// In a locale that is not Korean the system writes Hangul with whichever face it finds, and hanja in their
// Japanese forms. What is to stand for the user's own family, which stays the first, and whose letters are
// taken where it has them. Makes Qt list the fonts, which takes milliseconds: to be called beside other work.
QStringList familiesFor(const QString &own)
{
    static constexpr std::array faces{u"Noto Sans CJK KR", u"Noto Sans KR", u"Source Han Sans K",
        u"Pretendard", u"NanumGothic", u"Nanum Gothic", u"UnDotum", u"Baekmuk Dotum"};
    for (const char16_t *face : faces)
        if (const QString family = QString::fromUtf16(face); QFontDatabase::hasFamily(family))
            return {familyBehind(own), family};
    return {};
}

double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> fields = file.readAll().split(' ');
    return fields.size() > 1 ? double(fields.at(1).toLongLong()) * double(sysconf(_SC_PAGESIZE)) / 1048576.0
                             : 0;
}

Result<QList<Source>> readOpml(const QByteArray &bytes)
{
    return parseOpml(bytes).map([](const OpmlDocument &document) { return document.sources; });
}

Result<QList<Source>> sampleSources()
{
    QFile file(QStringLiteral(":/sample/sources.opml"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::NotFound, QStringLiteral("the sample board is not built in"));
    return readOpml(file.readAll());
}

// The store, or nothing where the user gave up.
std::unique_ptr<Store> openStore(const QString &folder, bool unattended)
{
    for (;;) {
        auto store = Store::open(folder);
        if (store)
            return std::move(*store);
        std::fprintf(stderr, "sokbo: %s\n", store.error().message.toUtf8().constData());
        if (unattended || !solveStoreTrouble(store.error(), folder))
            return nullptr;
    }
}

// Null where it cannot be had: the plain view then stays.
ArticleView *makeView(QWidget *parent, ArticleViewKind kind)
{
    const auto view = loadArticleView(parent, kind);
    if (!view)
        std::fprintf(stderr, "sokbo: %s\n", view.error().message.toUtf8().constData());
    return view.value_or(nullptr);
}

void printMeasurement(qint64 windowMilliseconds, qint64 boardMilliseconds, int rows)
{
    const QJsonObject figures{{QStringLiteral("window_ms"), windowMilliseconds},
        {QStringLiteral("board_ms"), boardMilliseconds}, {QStringLiteral("rows"), rows},
        {QStringLiteral("rss_mb"), std::round(residentMegabytes() * 10) / 10}};
    std::printf("%s\n", QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

// The recogniser's lexicons are read beside the window; then the service starts, and what waited for it.
void startService(MainWindow &window, Store &store, const Clock &clock, Keyring &keyring,
    std::unique_ptr<SyncService> &service)
{
    const auto load = [] {
        auto loaded = Recogniser::load();
        if (!loaded)
            std::fprintf(stderr, "sokbo: %s\n", loaded.error().message.toUtf8().constData());
        return std::shared_ptr<const Recogniser>(loaded ? std::move(*loaded) : nullptr);
    };
    SyncOptions options;
    options.credentials = &keyring;
    onAnswer(QtConcurrent::run(load), &window,
        [&window, &store, &clock, &service, options](const std::shared_ptr<const Recogniser> &recogniser) {
            service = std::make_unique<SyncService>(
                store, recogniser,
                [&clock, version = QApplication::applicationVersion()] {
                    return makeWebFetcher(version, clock);
                },
                clock, options);
            const auto *monitor = new NetworkMonitor(&window);
            QObject::connect(monitor, &NetworkMonitor::changed, service.get(), &SyncService::setConnectivity);
            QObject::connect(monitor, &NetworkMonitor::changed, &window, &MainWindow::setConnectivity);
            service->setConnectivity(monitor->connectivity());
            window.setConnectivity(monitor->connectivity());
            window.setService(service.get());
        });
}

} // namespace

int main(int argc, char **argv)
{
    QElapsedTimer started;
    started.start();
    prepareForEngine();
    std::jthread fonts(
        [] { FcInit(); }); // reads dozens of files: beside the start of Qt, which needs them next
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("sokbo"));
    QApplication::setApplicationVersion(QStringLiteral(SOKBO_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("sokbo"));

    const auto read = readOptions(QApplication::arguments());
    if (const int *status = std::get_if<int>(&read))
        return *status;
    const Options &options = std::get<Options>(read);
    QDir().mkpath(options.dataFolder);
    Settings settings(options.dataFolder);
    useLanguage(options.language.isEmpty() ? settings.language() : options.language, app);
    fonts.join();
    const QString ownFamily = QApplication::font().family();
    auto families = std::async(std::launch::async, familiesFor, ownFamily);
    ThemeSwitch themes;
    const auto applyTheme = [&themes, &options](Theme theme) {
        themes.apply(options.theme == QStringLiteral("dark") ? Theme::Dark
                : options.theme == QStringLiteral("light")   ? Theme::Light
                                                             : theme);
    };
    applyTheme(settings.theme());

    const bool unattended = options.measureStart || !options.screenshot.isEmpty();
    const SystemClock clock;
    const std::unique_ptr<Store> store = openStore(options.dataFolder, unattended);
    if (!store)
        return 1;
    if (const QStringList known = families.get(); !known.isEmpty())
        QFont::insertSubstitutions(ownFamily, known);

    Keyring keyring;
    std::unique_ptr<SyncService> service;
    MainWindow window({*store, clock, settings,
        ArticleViewMakers{[](QWidget *parent) { return makeView(parent, ArticleViewKind::Plain); },
            [](QWidget *parent) { return makeView(parent, ArticleViewKind::Engine); }},
        applyTheme, readOpml,
        [](const QList<Source> &sources) {
            return writeOpml({QStringLiteral("Sokbo"), sources});
        },
        sampleSources, [&clock](const QByteArray &bytes) { return readCorrections(bytes, clock.now()); },
        writeCorrections, findQuotations});
    QObject::connect(&window, &MainWindow::linkRequested, &window, [](const QUrl &url) {
        if (QStringList{QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("mailto")}.contains(
                url.scheme()))
            QDesktopServices::openUrl(url);
    });
    if (!options.size.isEmpty())
        window.resize(options.size);
    window.showBoard(options.query);
    qint64 windowShown = 0;
    QObject::connect(&window, &MainWindow::firstPainted, &app, [&] {
        if (options.measureStart) {
            printMeasurement(windowShown, started.elapsed(), window.boardArea().model().rowCount());
            QApplication::exit(0);
            return;
        }
        QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/sokbo-128.png")));
        startService(window, *store, clock, keyring, service);
        if (options.sample)
            window.loadSampleIfEmpty();
        if (options.article.isValid())
            window.openArticle(options.article);
        if (!options.screenshot.isEmpty())
            takeScreenshot(window, options.screenshot, options.article, options.sample);
    });
    window.show();
    windowShown = started.elapsed();
    const int status = QApplication::exec();
    service.reset(); // before the store that it writes to
    return status;
}
