// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"

#include <QStringList>

namespace sokbo::cli {

struct Command {
    const char *name;
    const char *usage; // one line, English
    Status (*run)(Context &context, const QStringList &words); // the words after the command's name
    // While a window is open, it runs the commands that write into the store. Commands that only read, or
    // that work on files, do not need it.
    enum class Runs { InClientOnly, InWindowToo } runs = Runs::InClientOnly;
};

// Runs the command that the first word names, and prints its error. Returns the exit status.
int runCommand(Context &context, const QStringList &words);
// One line for each command.
QString usage();

// Each command has its own file; small related ones share one. The table in commands.cpp lists them.
Status parse(Context &context, const QStringList &words); // parse.cpp
Status extract(Context &context, const QStringList &words); // extract.cpp
Status sanitize(Context &context, const QStringList &words); // sanitize.cpp
Status entities(Context &context, const QStringList &words); // entities.cpp
Status add(Context &context, const QStringList &words); // add.cpp
Status catalogue(Context &context, const QStringList &words); // catalogue.cpp
Status importList(Context &context, const QStringList &words); // import.cpp
Status exportFiles(Context &context, const QStringList &words); // export.cpp
Status sources(Context &context, const QStringList &words); // sources.cpp
Status dates(Context &context, const QStringList &words);
Status removeSources(Context &context, const QStringList &words);
Status sync(Context &context, const QStringList &words); // sync.cpp
Status list(Context &context, const QStringList &words); // list.cpp
Status count(Context &context, const QStringList &words);
Status facets(Context &context, const QStringList &words); // facets.cpp
Status stories(Context &context, const QStringList &words); // stories.cpp
Status quotes(Context &context, const QStringList &words); // quotes.cpp
Status briefing(Context &context, const QStringList &words); // briefing.cpp
Status rules(Context &context, const QStringList &words); // rules.cpp
Status rule(Context &context, const QStringList &words);
Status show(Context &context, const QStringList &words); // show.cpp
Status save(Context &context, const QStringList &words); // marks.cpp
Status unsave(Context &context, const QStringList &words);
Status follow(Context &context, const QStringList &words);
Status unfollow(Context &context, const QStringList &words);
Status markRead(Context &context, const QStringList &words);
Status markUnread(Context &context, const QStringList &words);
Status tag(Context &context, const QStringList &words);
Status note(Context &context, const QStringList &words);
Status highlight(Context &context, const QStringList &words);
Status tags(Context &context, const QStringList &words); // tags.cpp
Status entity(Context &context, const QStringList &words); // entity.cpp
Status trends(Context &context, const QStringList &words); // trends.cpp
Status corrections(Context &context, const QStringList &words); // corrections.cpp
Status reanalyse(Context &context, const QStringList &words); // reanalyse.cpp
Status backup(Context &context, const QStringList &words); // upkeep.cpp
Status restore(Context &context, const QStringList &words);
Status doctor(Context &context, const QStringList &words);
Status stats(Context &context, const QStringList &words);
Status searches(Context &context, const QStringList &words);
Status keep(Context &context, const QStringList &words); // keeping.cpp
Status interval(Context &context, const QStringList &words);
Status tidy(Context &context, const QStringList &words);

} // namespace sokbo::cli
