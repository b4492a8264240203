// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/sidebarfilter.h"

#include "finder/finder.h"

namespace sokbo {

namespace {

void listLines(const QList<SidebarEntry> &entries, QList<Findable> &lines)
{
    for (const SidebarEntry &entry : entries) {
        if (entry.leadsToABoard())
            lines.append({entry.key, entry.label, entry.otherNames, 0});
        listLines(entry.children, lines);
    }
}

void showAll(const QList<SidebarEntry> &entries, QSet<QString> &shown)
{
    for (const SidebarEntry &entry : entries) {
        shown.insert(entry.key);
        showAll(entry.children, shown);
    }
}

// Answers whether something of them is shown.
bool showFitting(const QList<SidebarEntry> &entries, const QSet<QString> &fitting, SidebarMatches &matches)
{
    bool any = false;
    for (const SidebarEntry &entry : entries) {
        const bool fits = fitting.contains(entry.key);
        if (fits && matches.first.isEmpty())
            matches.first = entry.key;
        if (fits)
            showAll(entry.children, matches.shown);
        if (!showFitting(entry.children, fitting, matches) && !fits)
            continue;
        matches.shown.insert(entry.key);
        any = true;
    }
    return any;
}

} // namespace

SidebarMatches matchesIn(const QList<SidebarEntry> &entries, const QString &typed)
{
    QList<Findable> lines;
    listLines(entries, lines);
    QSet<QString> fitting;
    for (const Found &found : Finder(lines).find(TypedText(typed), {}, int(lines.size())))
        fitting.insert(lines.at(found.index).key);
    SidebarMatches matches;
    showFitting(entries, fitting, matches);
    return matches;
}

} // namespace sokbo
