// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace sokbo::cli {

// What every command gets: the arguments after its own name, and the options that stand before or after it for all.
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

// One file a command; main.cpp's table lists them.
int parse(const Invocation &); // parse.cpp
int extract(const Invocation &); // extract.cpp
int sanitize(const Invocation &); // sanitize.cpp
int entities(const Invocation &); // entities.cpp

} // namespace sokbo::cli
