// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>

#include <cstdio>
#include <vector>

namespace sokbo::cli {

namespace {

const std::vector<Command> commands = {
    {"add",
        "add URL|NAME... [--kind auto|feed|rhymix|gnuboard] [--folder F] [--title T] [--full-text] "
        "[--images] | "
        "--sample",
        add},
    {"catalogue", "catalogue [WORD...] [--json]", catalogue},
    {"import", "import FILE.opml", importList},
    {"export", "export FILE.opml | ID... --md|--html|--json -o DIR", exportFiles},
    {"sources", "sources [--json]", sources},
    {"remove", "remove SOURCE...", removeSources},
    {"sync", "sync [SOURCE...] [--due] [--pages N] [--full-text] [--images] [--json]", sync},
    {"list", "list [QUERY] [--limit N] [--after PUBLISHED,ID] [--json]", list},
    {"count", "count [QUERY]", count},
    {"show", "show ID [--text|--html|--md|--json] | ID --revisions [--json]", show},
    {"save", "save ID... [--no-images]", save},
    {"unsave", "unsave ID...", unsave},
    {"read", "read ID...", markRead},
    {"unread", "unread ID...", markUnread},
    {"tag", "tag ID... +NAME -NAME", tag},
    {"tags", "tags [--json]", tags},
    {"note", "note ID TEXT", note},
    {"entity", "entity NAME [--json]", entity},
    {"trends", "trends [--type T] [--limit N] [--json]", trends},
    {"corrections", "corrections [--json] | import FILE | export FILE", corrections},
    {"reanalyse", "reanalyse", reanalyse},
    {"remark", nullptr, reanalyse}, // its name before 0.2
    {"searches", "searches [--json]", searches},
    {"backup", "backup FILE", backup},
    {"restore", "restore FILE", restore},
    {"doctor", "doctor [--repair] [--json]", doctor},
    {"stats", "stats [--json]", stats},
    {"parse",
        "parse FILE... [--base URL] [--content-type T] [--kind auto|feed|rhymix|gnuboard|opml] "
        "--json|--jsonl",
        parse},
    {"extract", "extract FILE [--base URL] --json", extract},
    {"sanitize", "sanitize FILE [--base URL]", sanitize},
    {"entities", "entities [--jsonl] [FILE|-]", entities},
};

void printUsage(FILE *to)
{
    std::fputs("usage: sokboctl [--data DIR] COMMAND [ARGUMENT...]\n\n", to);
    for (const Command &command : commands)
        if (command.usage)
            std::fprintf(to, "  sokboctl %s\n", command.usage);
}

QString defaultDataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/sokbo");
}

} // namespace

int fail(const QString &message)
{
    std::fprintf(stderr, "sokboctl: %s\n", message.simplified().toUtf8().constData());
    return Failed;
}

int wrongUsage(const QString &message)
{
    std::fprintf(stderr, "sokboctl: %s\n", message.simplified().toUtf8().constData());
    return WrongUsage;
}

static int run(QStringList arguments)
{
    Invocation invocation;
    invocation.dataFolder = defaultDataFolder();
    QString name;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (argument == QLatin1String("--data")) {
            if (++i == arguments.size())
                return wrongUsage(QStringLiteral("--data needs a folder"));
            invocation.dataFolder = arguments.at(i);
        } else if (name.isEmpty()) {
            name = argument;
        } else {
            invocation.arguments.append(argument);
        }
    }
    if (name.isEmpty() || name == QLatin1String("--help") || name == QLatin1String("help")) {
        printUsage(name.isEmpty() ? stderr : stdout);
        return name.isEmpty() ? WrongUsage : Done;
    }
    if (name == QLatin1String("--version")) {
        std::printf("sokboctl %s\n", qPrintable(QCoreApplication::applicationVersion()));
        return Done;
    }
    for (const Command &command : commands)
        if (name == QLatin1String(command.name))
            return command.run(invocation);
    return wrongUsage(QStringLiteral("there is no command '%1'; see sokboctl --help").arg(name));
}

} // namespace sokbo::cli

// Libraries report things that are no failure of the command; its one line on stderr stays its own.
static void keepRemarks(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    static const bool wanted = qEnvironmentVariableIsSet("SOKBO_DEBUG");
    if (wanted || type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", message.toLocal8Bit().constData());
}

int main(int argc, char **argv)
{
    qInstallMessageHandler(keepRemarks);
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("sokbo"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SOKBO_VERSION));
    return sokbo::cli::run(app.arguments().mid(1));
}
