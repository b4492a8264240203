// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/aloudacts.h"
#include "mainwindow/backupkeeping.h"
#include "mainwindow/briefingacts.h"
#include "mainwindow/commands.h"
#include "mainwindow/firststart.h"
#include "mainwindow/headacts.h"
#include "mainwindow/highlightacts.h"
#include "mainwindow/menus.h"
#include "mainwindow/nameacts.h"
#include "mainwindow/navigation.h"
#include "mainwindow/notifying.h"
#include "mainwindow/openingacts.h"
#include "mainwindow/paletteacts.h"
#include "mainwindow/printacts.h"
#include "mainwindow/readingacts.h"
#include "mainwindow/rulechanges.h"
#include "mainwindow/savedsearches.h"
#include "mainwindow/searchfacets.h"
#include "mainwindow/searchsuggestions.h"
#include "mainwindow/settingsfiles.h"
#include "mainwindow/sourcedialogs.h"
#include "mainwindow/sourcemoves.h"
#include "mainwindow/tagchanges.h"
#include "mainwindow/tagging.h"
#include "mainwindow/tidying.h"
#include "mainwindow/traykeeping.h"
#include "mainwindow/unreadsteps.h"
#include "mainwindow/windowparts.h"

namespace sokbo {

class EmptyPage;

// All that acts in the window, in the order in which one needs the other.
struct Controllers {
    Controllers(const WindowParts &parts, const Panes &panes, QMainWindow &window);
    void open(ArticleId id); // wherever it is; the briefing's page gives way
    void connectEachOther(const Panes &panes);
    void connectSidebar(Sidebar &sidebar); // what its menus change
    void connectTags(Sidebar &sidebar, QWidget *window);
    void connectEmptyPage(EmptyPage &page);

    Store &store;
    const Clock &clock;
    Notices notices;
    DialogQuestions questions;
    Commands commands;
    const std::shared_ptr<UndoSteps> undoSteps;
    UndoSteps &undo;
    Syncing syncing;
    PaneLayout layout;
    Navigation navigation;
    UnreadSteps unread;
    OfflineKeeping offline;
    Exports exports;
    PrintActs printing;
    BriefingActs briefing;
    HeadActs head;
    Marks marks;
    Tagging tagging;
    TagChanges tags;
    SavedSearches searches;
    SearchSuggestions suggestions;
    SearchFacets facets;
    RuleChanges rules;
    Subscriptions subscriptions;
    MarkCorrections corrections;
    SourceDialogs sourceDialogs;
    SourceMoves sourceMoves;
    FirstStart firstStart;
    ReadingActs reading;
    OpeningActs opening;
    NameActs names;
    HighlightActs highlights;
    Menus menus;
    Notifying notifying;
    TrayKeeping tray;
    BackupKeeping backups;
    Tidying tidying;
    PaletteActs palette;
    SettingsFiles settingsFiles;
    AloudActs aloud;
};

} // namespace sokbo
