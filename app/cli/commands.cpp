// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <algorithm>
#include <vector>

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

const std::vector<Command> &commands()
{
    constexpr auto too = Command::Runs::InWindowToo;
    static const std::vector<Command> all = {
        {"add",
            "add URL|NAME... [--kind auto|feed|rhymix|gnuboard|site|looks] [--folder F] [--title T] "
            "[--full-text] "
            "[--images] | --sample",
            add, too},
        {"catalogue", "catalogue [WORD...] [--json]", catalogue},
        {"import", "import FILE.opml|-", importList, too},
        {"export",
            "export FILE.opml | ID... --md|--html|--json|--epub -o DIR | ID...|--query Q [--limit N] "
            "[--title T] --epub -o FILE.epub [--force]",
            exportFiles},
        {"sources", "sources [--json]", sources},
        {"dates", "dates SOURCE... corrected|as-written", dates, too},
        {"remove", "remove SOURCE...", removeSources, too},
        {"sync", "sync [SOURCE...] [--due] [--pages N] [--full-text] [--images] [--json]", sync, too},
        {"list", "list [QUERY] [--limit N] [--after PUBLISHED,ID] [--json]", list},
        {"count", "count [QUERY]", count},
        {"facets", "facets [QUERY] [--newest N] [--json]", facets},
        {"stories", "stories [QUERY] [--groups-only] [--json]", stories},
        {"quotes", "quotes [QUERY] [--json]", quotes},
        {"briefing", "briefing [--since T] [--until T] --md|--html|--json | --epub FILE [--force]", briefing},
        {"show", "show ID [--text|--html|--md|--json] | ID --revisions [--json]", show},
        {"save", "save ID... [--no-images]", save, too},
        {"unsave", "unsave ID...", unsave, too},
        {"follow", "follow ID...", follow, too},
        {"unfollow", "unfollow ID...", unfollow, too},
        {"read", "read ID...", markRead, too},
        {"unread", "unread ID...", markUnread, too},
        {"tag", "tag ID... +NAME -NAME", tag, too},
        {"tags",
            "tags [--json] | rename NAME NEWNAME | merge NAME INTO | remove NAME [--branch] | "
            "colour NAME COLOUR|none [--dry-run]",
            tags, too},
        {"note", "note ID TEXT", note, too},
        {"highlight",
            "highlight ID WORDS [--colour yellow|green|blue|pink] [--note TEXT] | ID WORDS --remove",
            highlight, too},
        {"entity", "entity NAME [--json]", entity},
        {"trends", "trends [--type T] [--limit N] [--json]", trends},
        {"corrections", "corrections [--json] | import FILE|- | export FILE", corrections, too},
        {"reanalyse", "reanalyse", reanalyse, too},
        {"searches", "searches [--json]", searches},
        {"rules", "rules [--json] | import FILE|- | export FILE", rules, too},
        {"rule",
            "rule add QUERY --do ACTION... [--name N] [--yes] | test QUERY [--days N] [--json] | "
            "on|off|remove ID... | apply ID [--yes] | undo ID [ARTICLE...]",
            rule, too},
        {"backup", "backup FILE | --keep | --list [--json]", backup},
        {"restore", "restore FILE", restore},
        {"doctor", "doctor [--repair] [--json]", doctor, too},
        {"stats", "stats [--growth] [--json]", stats},
        {"interval", "interval [SOURCE...] auto|MINUTES|by-hand|as-all | [--json]", interval, too},
        {"keep",
            "keep [SOURCE...] everything|as-all | [SOURCE...] [--days N] [--articles N] [--unread-too "
            "yes|no] "
            "[--headlines yes|no] | [--json]",
            keep, too},
        {"tidy", "tidy [--dry-run] [--no-backup] [--json]", tidy, too},
        {"parse",
            "parse FILE|-... [--base URL] [--content-type T] [--kind "
            "auto|feed|rhymix|gnuboard|site|looks|opml] "
            "--json|--jsonl",
            parse},
        {"extract", "extract FILE|- [--base URL] --json", extract},
        {"sanitize", "sanitize FILE|- [--base URL]", sanitize},
        {"entities", "entities [--jsonl] [FILE|-]", entities},
    };
    return all;
}

// Names that scripts may know: what a command was called before, and what the contract promises and is not
// there yet.
QString currentName(const QString &name)
{
    return name == "remark"_L1 ? u"reanalyse"_s : name;
}

bool isPromised(const QString &name)
{
    static const QStringList promised{u"account"_s};
    return promised.contains(name);
}

Result<const Command *> commandNamed(const QString &typed)
{
    const QString name = currentName(typed);
    const auto found = std::find_if(commands().begin(), commands().end(),
        [&name](const Command &command) { return name == QLatin1String(command.name); });
    if (found != commands().end())
        return &*found;
    return failure(Error::Kind::Usage,
        isPromised(name) ? u"'%1' is not there yet"_s.arg(name)
                         : u"there is no command '%1'; see sokboctl --help"_s.arg(name));
}

} // namespace

int runCommand(Context &context, const QStringList &words)
{
    const Result<const Command *> command = commandNamed(words.value(0));
    const Status status = command.and_then([&](const Command *known) -> Status {
        if (context.isServed() && known->runs != Command::Runs::InWindowToo)
            return failure(Error::Kind::Usage, u"a window does not run '%1'"_s.arg(words.first()));
        return known->run(context, words.mid(1));
    });
    if (status)
        return *status;
    warn(context, status.error().message);
    return status.error().kind == Error::Kind::Usage ? WrongUsage : Failed;
}

QString usage()
{
    QString text = u"usage: sokboctl [--data DIR] COMMAND [ARGUMENT...]\n\n"_s;
    for (const Command &command : commands())
        text += u"  sokboctl "_s + QLatin1String(command.usage) + u'\n';
    return text;
}

} // namespace sokbo::cli
