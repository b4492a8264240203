// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/localcontext.h"
#include "core/arenas.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <cstdio>
#include <cstring>

namespace {

using namespace sokbo::cli;
using namespace Qt::StringLiterals;

QString defaultDataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/sokbo"_s;
}

int wrongUsage(const char *message)
{
    std::fprintf(stderr, "sokboctl: %s\n", message);
    return WrongUsage;
}

int run(QStringList words)
{
    QString dataFolder = defaultDataFolder();
    if (const qsizetype at = words.indexOf(u"--data"_s); at >= 0) {
        if (at + 1 == words.size())
            return wrongUsage("--data needs a folder");
        dataFolder = words.at(at + 1);
        words.remove(at, 2);
    }
    const QString name = words.value(0);
    if (name.isEmpty() || name == "--help"_L1 || name == "help"_L1) {
        std::fputs(usage().toUtf8().constData(), name.isEmpty() ? stderr : stdout);
        return name.isEmpty() ? WrongUsage : Done;
    }
    if (name == "--version"_L1) {
        std::printf("sokboctl %s\n", qPrintable(QCoreApplication::applicationVersion()));
        return Done;
    }
    LocalContext context(dataFolder, words);
    return runCommand(context, words);
}

// What libraries say is no failure of the command; its one line on stderr stays its own.
void silenceLibraries(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    static const bool wanted = qEnvironmentVariableIsSet("SOKBO_DEBUG");
    if (wanted || type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", message.toLocal8Bit().constData());
}

// Whoever lists the processes of this computer (ps) sees their arguments: a password in an address is not to
// stay there.
void hidePasswords(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        char *host = std::strstr(argv[i], "://");
        if (!host)
            continue;
        host += 3;
        char *end = host + std::strcspn(host, "/?#");
        char *at = end;
        while (at > host && *at != '@')
            --at;
        char *colon = std::strchr(host, ':');
        if (*at == '@' && colon && colon < at)
            std::memset(colon + 1, '*', size_t(at - colon - 1));
    }
}

} // namespace

int main(int argc, char **argv)
{
    sokbo::limitArenas();
    qInstallMessageHandler(silenceLibraries);
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"sokbo"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SOKBO_VERSION));
    const QStringList words = QCoreApplication::arguments().mid(1);
    hidePasswords(argc, argv);
    return run(words);
}
