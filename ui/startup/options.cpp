// SPDX-License-Identifier: GPL-3.0-or-later
#include "startup/options.h"

#include "startup/addresses.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

#include <cstdio>
#include <optional>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

int wrongUsage(const QString &message)
{
    std::fprintf(stderr, "sokbo: %s\n", message.simplified().toUtf8().constData());
    return 2;
}

// QApplication takes its own options out of the arguments, but only once there is one. Those with a value
// come as two arguments.
QStringList withoutOptionsOfQt(QStringList arguments)
{
    static const QStringList flags{u"reverse"_s, u"widgetcount"_s};
    static const QStringList withValue{u"platform"_s, u"platformpluginpath"_s, u"platformtheme"_s,
        u"plugin"_s, u"style"_s, u"stylesheet"_s, u"qwindowgeometry"_s, u"qwindowicon"_s, u"qwindowtitle"_s,
        u"session"_s, u"display"_s, u"geometry"_s, u"name"_s, u"icon"_s, u"title"_s};
    for (qsizetype i = 1; i < arguments.size();) {
        const QString &argument = arguments.at(i);
        const QString name = argument.mid(argument.startsWith("--"_L1) ? 2 : 1);
        if (argument.startsWith(u'-') && withValue.contains(name))
            arguments.remove(i, std::min<qsizetype>(2, arguments.size() - i));
        else if (argument.startsWith(u'-') && flags.contains(name))
            arguments.removeAt(i);
        else
            ++i;
    }
    return arguments;
}

struct Parser {
    QCommandLineParser parser;
    const QCommandLineOption data{u"data"_s, u"Keep everything in DIR."_s, u"DIR"_s};
    const QCommandLineOption sample{
        u"sample"_s, u"Fill an empty data folder with the built-in sample board."_s};
    const QCommandLineOption query{u"query"_s, u"Start on the board of this search."_s, u"Q"_s};
    const QCommandLineOption open{u"open"_s, u"Start with this article."_s, u"ID"_s};
    const QCommandLineOption shot{
        u"screenshot"_s, u"Write a picture of the window and exit."_s, u"FILE.png"_s};
    const QCommandLineOption size{u"size"_s, u"Size of the window, such as 1280x800."_s, u"WxH"_s};
    const QCommandLineOption measure{u"measure-start"_s, u"Print how long the start took and exit."_s};
    const QCommandLineOption minimised{
        u"minimised"_s, u"Start without the window, behind its icon in the notification area."_s};
    const QCommandLineOption language{u"language"_s, u"Speak ko or en."_s, u"CODE"_s};
    const QCommandLineOption theme{u"theme"_s, u"Use the light or the dark theme."_s, u"NAME"_s};

    Parser()
    {
        parser.setApplicationDescription(u"A news reader that reads like a bulletin board."_s);
        parser.addOptions({data, sample, query, open, shot, size, measure, minimised, language, theme});
        parser.addHelpOption();
        parser.addVersionOption();
        parser.addPositionalArgument(
            u"ADDRESS"_s, u"Address of a feed, a site or a board to subscribe to."_s, u"[ADDRESS...]"_s);
    }
};

std::optional<QSize> sizeFrom(const QString &text)
{
    const QStringList parts = text.toLower().split(u'x');
    const QSize size = parts.size() == 2 ? QSize(parts.at(0).toInt(), parts.at(1).toInt()) : QSize();
    const bool good
        = size.width() >= 200 && size.height() >= 150 && size.width() <= 16000 && size.height() <= 16000;
    return good ? std::optional(size) : std::nullopt;
}

QString tokenOfDesktop()
{
    const QString token = qEnvironmentVariable("XDG_ACTIVATION_TOKEN"); // Wayland
    return token.isEmpty() ? qEnvironmentVariable("DESKTOP_STARTUP_ID") : token; // X11
}

// What is wrong with a value, or nothing.
QString problemOf(const Parser &given)
{
    const auto isOneOf = [&given](const QCommandLineOption &option, const QStringList &known) {
        return !given.parser.isSet(option) || known.contains(given.parser.value(option));
    };
    if (given.parser.isSet(given.open) && given.parser.value(given.open).toLongLong() <= 0)
        return u"--open needs an article's number"_s;
    if (given.parser.isSet(given.size) && !sizeFrom(given.parser.value(given.size)))
        return u"--size needs a size such as 1280x800"_s;
    if (!isOneOf(given.language, {u"ko"_s, u"en"_s}))
        return u"--language knows ko and en"_s;
    if (!isOneOf(given.theme, {u"light"_s, u"dark"_s}))
        return u"--theme knows light and dark"_s;
    return {};
}

StartOptions optionsFrom(const Parser &given)
{
    const QCommandLineParser &parser = given.parser;
    StartOptions options;
    options.dataFolder = parser.isSet(given.data)
        ? QDir(parser.value(given.data)).absolutePath()
        : QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/sokbo"_s;
    options.sample = parser.isSet(given.sample);
    options.query = parser.value(given.query);
    options.article = ArticleId{parser.value(given.open).toLongLong()};
    options.screenshot = parser.value(given.shot);
    options.size = sizeFrom(parser.value(given.size)).value_or(QSize());
    options.measureStart = parser.isSet(given.measure);
    options.minimised = parser.isSet(given.minimised);
    options.language = parser.value(given.language);
    options.theme = parser.value(given.theme);
    options.activationToken = tokenOfDesktop();
    return options;
}

} // namespace

std::variant<StartOptions, int> readOptions(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    Parser given;
    if (!given.parser.parse(withoutOptionsOfQt(arguments)))
        return wrongUsage(given.parser.errorText());
    if (given.parser.isSet(u"help"_s)) {
        const QCoreApplication app(argc, argv); // the text names the program
        std::fputs(given.parser.helpText().toUtf8().constData(), stdout);
        return 0;
    }
    if (given.parser.isSet(u"version"_s)) {
        std::printf("sokbo %s\n", SOKBO_VERSION);
        return 0;
    }
    if (const QString problem = problemOf(given); !problem.isEmpty())
        return wrongUsage(problem);
    StartOptions options = optionsFrom(given);
    for (const QString &argument : given.parser.positionalArguments()) {
        const Result<QString> address = addressIn(argument);
        if (!address)
            return wrongUsage(address.error().message);
        options.addresses.append(*address);
    }
    return options;
}

} // namespace sokbo
