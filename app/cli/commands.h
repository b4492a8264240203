// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace sokbo::cli {

// What every command gets: the arguments after its own name, and the options that stand before or after it
// for all.
struct Invocation {
    QStringList arguments;
    QString dataFolder; // --data, else $XDG_DATA_HOME/sokbo
};

// The exit statuses of the contract.
enum Exit { Done = 0, Failed = 1, WrongUsage = 2 };

struct Command {
    const char *name;
    const char *usage; // one line, English
    int (*run)(const Invocation &);
};

// One line on stderr that names what and why; returns the status, so that a command can end with it.
int fail(const QString &message);
int wrongUsage(const QString &message);

// One file a command, small kin in one; main.cpp's table lists them.
int parse(const Invocation &); // parse.cpp
int extract(const Invocation &); // extract.cpp
int sanitize(const Invocation &); // sanitize.cpp
int entities(const Invocation &); // entities.cpp
int add(const Invocation &); // add.cpp
int catalogue(const Invocation &); // catalogue.cpp
int importList(const Invocation &); // import.cpp
int exportFiles(const Invocation &); // export.cpp
int sources(const Invocation &); // sources.cpp
int removeSources(const Invocation &);
int sync(const Invocation &); // sync.cpp
int list(const Invocation &); // list.cpp
int count(const Invocation &);
int show(const Invocation &); // show.cpp
int save(const Invocation &); // marks.cpp
int unsave(const Invocation &);
int markRead(const Invocation &);
int markUnread(const Invocation &);
int tag(const Invocation &);
int tags(const Invocation &);
int note(const Invocation &);
int entity(const Invocation &); // entity.cpp
int trends(const Invocation &); // trends.cpp
int corrections(const Invocation &); // corrections.cpp
int reanalyse(const Invocation &);
int backup(const Invocation &); // upkeep.cpp
int restore(const Invocation &);
int doctor(const Invocation &);
int stats(const Invocation &);
int searches(const Invocation &);

} // namespace sokbo::cli
