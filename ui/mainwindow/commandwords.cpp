// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/commandwords.h"

#include <QCoreApplication>

namespace sokbo {

namespace {

struct CommandWords {
    Q_DECLARE_TR_FUNCTIONS(CommandWords)
};

QString wordsOf(Command command)
{
    switch (command) {
    case Command::Sync:
        //: Other words for the command "Sync", separated by commas: whatever readers may type.
        return CommandWords::tr("refresh, reload, update");
    case Command::AddSource:
        //: Other words for the command "Add source", separated by commas.
        return CommandWords::tr("subscribe, new feed, new source");
    case Command::RemoveSource:
        //: Other words for the command "Remove this source", separated by commas.
        return CommandWords::tr("unsubscribe, delete source");
    case Command::TidyUp:
        //: Other words for the command "Tidy up", separated by commas.
        return CommandWords::tr("delete old articles, clean, disk space, retention");
    case Command::PrintArticle:
        //: Other words for the command "Print", separated by commas.
        return CommandWords::tr("paper, preview, margins");
    case Command::Settings:
        //: Other words for the command "Settings", separated by commas.
        return CommandWords::tr("preferences, options, configure");
    case Command::Quit:
        //: Other words for the command "Quit", separated by commas.
        return CommandWords::tr("exit, leave");
    case Command::Search:
        //: Other words for the command "Search", separated by commas.
        return CommandWords::tr("find, query");
    case Command::Rules:
        //: Other words for the command "Rules for new articles", separated by commas.
        return CommandWords::tr("filters, automation");
    case Command::LargerText:
        //: Other words for the command "Larger text", separated by commas.
        return CommandWords::tr("zoom in, bigger font");
    case Command::SmallerText:
        //: Other words for the command "Smaller text", separated by commas.
        return CommandWords::tr("zoom out, smaller font");
    case Command::Thumbnails:
        //: Other words for the command "Pictures in the rows", separated by commas.
        return CommandWords::tr("thumbnails, images, photos");
    case Command::OpenOriginal:
        //: Other words for the command "Original in the browser", separated by commas.
        return CommandWords::tr("web page, open link");
    case Command::OpenBackground:
        //: Other words for the command "Original in the browser, stay here", separated by commas.
        return CommandWords::tr("background, new tab");
    case Command::OpenWith:
        //: Other words for the command "Open with my command", separated by commas.
        return CommandWords::tr("program, external, run");
    case Command::PlayMedia:
        //: Other words for the command "Play audio or video", separated by commas.
        return CommandWords::tr("podcast, episode, listen, watch");
    case Command::Save:
        //: Other words for the command "Save", separated by commas.
        return CommandWords::tr("star, bookmark, keep");
    case Command::AllRead:
        //: Other words for the command "Mark all read", separated by commas.
        return CommandWords::tr("catch up, clear unread");
    case Command::Offline:
        //: Other words for the command "Offline", separated by commas.
        return CommandWords::tr("disconnect, no network");
    case Command::Shortcuts:
        //: Other words for the command "All keys", separated by commas.
        return CommandWords::tr("shortcuts, keyboard");
    case Command::ReadAloud:
        //: Other words for the command "Read aloud", separated by commas.
        return CommandWords::tr("speak, listen, voice");
    case Command::CheckData:
        //: Other words for the command "Check the data folder", separated by commas.
        return CommandWords::tr("repair, doctor");
    default:
        return {};
    }
}

} // namespace

QStringList otherWordsOf(Command command)
{
    return wordsOf(command).split(QStringLiteral(", "), Qt::SkipEmptyParts);
}

} // namespace sokbo
