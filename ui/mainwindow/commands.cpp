// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/commands.h"

#include "mainwindow/commandsymbols.h"
#include "text/hangul.h"

namespace sokbo {

namespace {

QKeySequence keysOf(const char16_t *text)
{
    return QKeySequence(QString::fromUtf16(text), QKeySequence::PortableText);
}

} // namespace

Commands::Commands(QObject *parent)
    : QObject(parent)
{
    addFileCommands();
    addEditCommands();
    addViewCommands();
    addArticleCommands();
    addAloudCommands();
    addOtherCommands();
    useShortcuts({});
    // Enter and Space mean something of their own in most widgets: here only while the board or the article
    // has the focus, which the window arranges. Those that move a line work in the sidebar.
    for (Command command : {Command::OpenOriginal, Command::PageDown, Command::MoveUp, Command::MoveDown,
             Command::MoveIn, Command::MoveOut})
        (*this)[command]->setShortcutContext(Qt::WidgetWithChildrenShortcut);
}

void Commands::add(Command command, const char *name, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setIcon(symbolIcon(symbolOf(command)));
    m_actions.insert(int(command), action);
    m_standard.insert(int(command), keys);
    m_order.append(command);
}

void Commands::addFileCommands()
{
    add(Command::Sync, "sync", tr("&Sync"), keysOf(u"F5"));
    add(Command::CancelSync, "cancelSync", tr("&Cancel sync"), keysOf(u"Esc"));
    add(Command::AddSource, "addSource", tr("&Add source…"), keysOf(u"Ctrl+N"));
    add(Command::AddFromCatalogue, "addFromCatalogue", tr("Add from ca&talogue…"), keysOf(u"Ctrl+Shift+N"));
    add(Command::ImportOpml, "importOpml", tr("&Import subscriptions (OPML)…"));
    add(Command::ExportOpml, "exportOpml", tr("&Export subscriptions (OPML)…"));
    add(Command::ExportArticle, "exportArticle", tr("Save article as &Markdown or a book…"),
        keysOf(u"Ctrl+S"));
    add(Command::ExportBoard, "exportBoard", tr("Save board as a bo&ok (EPUB)…"), keysOf(u"Ctrl+Shift+S"));
    add(Command::SavePdf, "savePdf", tr("Save article as P&DF…"));
    add(Command::PrintArticle, "printArticle", tr("P&rint…"), keysOf(u"Ctrl+P"));
    add(Command::Backup, "backup", tr("&Backup…"));
    add(Command::CheckData, "checkData", tr("C&heck the data folder…"));
    add(Command::TidyUp, "tidyUp", tr("Tid&y up…"), keysOf(u"Ctrl+Shift+Delete"));
    add(Command::PauseNotifications, "pauseNotifications", tr("&Pause notifications for an hour"),
        keysOf(u"Shift+P"));
    (*this)[Command::PauseNotifications]->setCheckable(true);
    add(Command::Settings, "settings", tr("Se&ttings…"), keysOf(u"Ctrl+,"));
    add(Command::CloseWindow, "closeWindow", tr("C&lose the window"), keysOf(u"Ctrl+W"));
    add(Command::Quit, "quit", tr("&Quit"), keysOf(u"Ctrl+Q"));
}

void Commands::addEditCommands()
{
    add(Command::Undo, "undo", tr("&Undo"), keysOf(u"Ctrl+Z"));
    add(Command::Redo, "redo", tr("&Redo"), keysOf(u"Ctrl+Shift+Z"));
    add(Command::Copy, "copy", tr("&Copy"), keysOf(u"Ctrl+C"));
    add(Command::FindInArticle, "findInArticle", tr("&Find in article…"), keysOf(u"Ctrl+F"));
    add(Command::NextFound, "nextFound", tr("&Next place found"), keysOf(u"F3"));
    add(Command::PreviousFound, "previousFound", tr("&Previous place found"), keysOf(u"Shift+F3"));
    add(Command::FindInSidebar, "findInSidebar", tr("Find in the si&debar…"), keysOf(u"Ctrl+Shift+F"));
    add(Command::GoTo, "goTo", tr("&Go to…"), keysOf(u"Ctrl+K"));
    add(Command::Search, "search", tr("&Search"), keysOf(u"/"));
    add(Command::TakeSuggestion, "takeSuggestion", tr("Search for what was &meant"), keysOf(u"Alt+Return"));
    add(Command::SaveSearch, "saveSearch", tr("&Keep this search…"), keysOf(u"Ctrl+D"));
    add(Command::RuleFromSearch, "ruleFromSearch", tr("Make a ru&le of this search…"),
        keysOf(u"Ctrl+Shift+L"));
    add(Command::Rules, "rules", tr("&Rules for new articles…"), keysOf(u"Ctrl+R"));
}

void Commands::addViewCommands()
{
    add(Command::ShowBriefing, "showBriefing", tr("Today's &briefing"), keysOf(u"G, M"));
    add(Command::ForgetOpened, "forgetOpened", tr("For&get what I opened"));
    add(Command::ShowAll, "showAll", tr("&All articles"), keysOf(u"G, B"));
    add(Command::ShowUnread, "showUnread", tr("&Unread"), keysOf(u"G, U"));
    add(Command::ShowToday, "showToday", tr("&Today"), keysOf(u"G, T"));
    add(Command::ShowSaved, "showSaved", tr("&Saved articles"), keysOf(u"G, S"));
    add(Command::ShowHighlighted, "showHighlighted", tr("&Highlighted articles"), keysOf(u"G, H"));
    add(Command::ShowOffline, "showOffline", tr("Available &offline"), keysOf(u"G, O"));
    add(Command::ShowEntities, "showEntities", tr("&Names of the week"), keysOf(u"G, E"));
    add(Command::Back, "back", tr("&Back"), keysOf(u"Alt+Left"));
    add(Command::Forward, "forward", tr("&Forward"), keysOf(u"Alt+Right"));
    add(Command::NewestFirst, "newestFirst", tr("Newest first"));
    add(Command::OldestFirst, "oldestFirst", tr("Oldest first"));
    add(Command::ByRelevance, "byRelevance", tr("By relevance"));
    add(Command::ByTitle, "byTitle", tr("By title"));
    add(Command::ByAuthor, "byAuthor", tr("By author"));
    add(Command::BySource, "bySource", tr("By source"));
    add(Command::FoldStories, "foldStories", tr("Fol&d stories"), keysOf(u"Shift+X"));
    add(Command::FoldKinds, "foldKinds", tr("Fold &photos, obituaries and the like"), keysOf(u"Z"));
    add(Command::CompactRows, "compactRows", tr("&Compact rows"), keysOf(u"Alt+1"));
    add(Command::ComfortableRows, "comfortableRows", tr("Co&mfortable rows"), keysOf(u"Alt+2"));
    add(Command::TwoLineRows, "twoLineRows", tr("Rows of &two lines"), keysOf(u"Alt+3"));
    add(Command::Thumbnails, "thumbnails", tr("P&ictures in the rows"), keysOf(u"Shift+I"));
    add(Command::ThreeColumns, "threeColumns", tr("Three &columns"), keysOf(u"Ctrl+1"));
    add(Command::BoardAbovePane, "boardAbovePane", tr("Board a&bove the article"), keysOf(u"Ctrl+2"));
    add(Command::BoardAlone, "boardAlone", tr("Board a&lone"), keysOf(u"Ctrl+3"));
    add(Command::ShowSidebar, "showSidebar", tr("Sideba&r"), keysOf(u"F9"));
    add(Command::ShowFacets, "showFacets", tr("Sources, names and days of a s&earch"),
        keysOf(u"Ctrl+Shift+E"));
    add(Command::LargerText, "largerText", tr("&Larger text"), keysOf(u"]"));
    add(Command::SmallerText, "smallerText", tr("S&maller text"), keysOf(u"["));
    add(Command::NextMarks, "nextMarks", tr("More or fewer &marks"), keysOf(u"L"));
    add(Command::PlainView, "plainView", tr("Articles as &plain text"));
    add(Command::FullScreen, "fullScreen", tr("F&ull screen"), keysOf(u"F11"));
    for (Command checkable : {Command::FoldStories, Command::FoldKinds, Command::NewestFirst,
             Command::OldestFirst, Command::ByRelevance, Command::ByTitle, Command::ByAuthor,
             Command::BySource, Command::CompactRows, Command::ComfortableRows, Command::TwoLineRows,
             Command::Thumbnails, Command::ThreeColumns, Command::BoardAbovePane, Command::BoardAlone,
             Command::ShowSidebar, Command::ShowFacets, Command::PlainView, Command::FullScreen})
        (*this)[checkable]->setCheckable(true);
}

void Commands::addArticleCommands()
{
    add(Command::Next, "next", tr("&Next"), keysOf(u"J"));
    add(Command::Previous, "previous", tr("&Previous"), keysOf(u"K"));
    add(Command::NextUnread, "nextUnread", tr("Next &unread"), keysOf(u"N"));
    add(Command::ToggleStory, "toggleStory", tr("Open or close the stor&y"), keysOf(u"X"));
    add(Command::PageDown, "pageDown", tr("Page &down, then next"), keysOf(u"Space"));
    add(Command::OpenOriginal, "openOriginal", tr("&Original in the browser"), keysOf(u"Return"));
    add(Command::OpenBackground, "openBackground", tr("Original in the browser, stay &here"),
        keysOf(u"Ctrl+Return"));
    add(Command::OpenWith, "openWith", tr("Op&en with my command"), keysOf(u"U"));
    add(Command::PlayMedia, "playMedia", tr("P&lay audio or video"), keysOf(u"B"));
    add(Command::CopyMediaAddress, "copyMediaAddress", tr("Copy the address of audio or &video"),
        keysOf(u"Shift+B"));
    add(Command::ClosePane, "closePane", tr("Back to the &board"), keysOf(u"Backspace"));
    add(Command::Save, "save", tr("&Save"), keysOf(u"S"));
    add(Command::Tag, "tag", tr("&Tags…"), keysOf(u"T"));
    add(Command::Note, "note", tr("N&ote…"), keysOf(u"Shift+N"));
    add(Command::HighlightYellow, "highlightYellow", tr("Highlight in &yellow"), keysOf(u"1"));
    add(Command::HighlightGreen, "highlightGreen", tr("Highlight in &green"), keysOf(u"2"));
    add(Command::HighlightBlue, "highlightBlue", tr("Highlight in &blue"), keysOf(u"3"));
    add(Command::HighlightPink, "highlightPink", tr("Highlight in &pink"), keysOf(u"4"));
    add(Command::NextSentence, "nextSentence", tr("Select the &next sentence"), keysOf(u"V"));
    add(Command::PreviousSentence, "previousSentence", tr("Select the &sentence before"), keysOf(u"Shift+V"));
    add(Command::Highlights, "highlights", tr("&Highlights in this article…"), keysOf(u"Shift+H"));
    add(Command::ToggleRead, "toggleRead", tr("Read or &unread"), keysOf(u"M"));
    add(Command::StoryRead, "storyRead", tr("Mark the whole sto&ry read"), keysOf(u"Shift+M"));
    add(Command::JoinStories, "joinStories", tr("&Join into one story"), keysOf(u"Ctrl+J"));
    add(Command::TakeOutOfStory, "takeOutOfStory", tr("Ta&ke out of the story"), keysOf(u"Ctrl+Shift+J"));
    add(Command::FollowStory, "followStory", tr("&Follow the story"), keysOf(u"F"));
    add(Command::AllRead, "allRead", tr("Mark &all read"), keysOf(u"Shift+A"));
    add(Command::CopyLink, "copyLink", tr("&Copy link"), keysOf(u"Ctrl+L"));
    add(Command::CopyQuotation, "copyQuotation", tr("Copy as a quota&tion"), keysOf(u"Ctrl+Shift+C"));
    add(Command::MailArticle, "mailArticle", tr("Send by &mail…"), keysOf(u"Ctrl+Shift+M"));
    add(Command::WholeArticle, "wholeArticle", tr("Get the &whole article"), keysOf(u"W"));
    add(Command::ShowChanges, "showChanges", tr("What cha&nged"), keysOf(u"C"));
    (*this)[Command::ShowChanges]->setCheckable(true);
    add(Command::LoadImages, "loadImages", tr("Load the &images of this article"), keysOf(u"I"));
    add(Command::KeepImages, "keepImages", tr("Make available o&ffline"), keysOf(u"D"));
    add(Command::TakeBackRules, "takeBackRules", tr("Take &back what rules did"), keysOf(u"Shift+R"));
}

void Commands::addAloudCommands()
{
    add(Command::ReadAloud, "readAloud", tr("&Read aloud"), keysOf(u"R"));
    add(Command::ReadHeadlines, "readHeadlines", tr("Read the &headlines aloud"), keysOf(u"A"));
    add(Command::AloudPause, "aloudPause", tr("&Pause reading aloud"), keysOf(u"P"));
    add(Command::AloudNext, "aloudNext", tr("&Next sentence"), keysOf(u"."));
    add(Command::AloudPrevious, "aloudPrevious", tr("Sentence &before"), keysOf(u","));
    add(Command::AloudFaster, "aloudFaster", tr("Read &faster"), keysOf(u">"));
    add(Command::AloudSlower, "aloudSlower", tr("Read s&lower"), keysOf(u"<"));
    add(Command::AloudStop, "aloudStop", tr("&Stop reading aloud"), keysOf(u"Ctrl+."));
}

void Commands::addOtherCommands()
{
    add(Command::SyncSource, "syncSource", tr("Sync this &board's sources"), keysOf(u"Shift+F5"));
    add(Command::OlderPages, "olderPages", tr("&Get older headlines…"), keysOf(u"Shift+O"));
    add(Command::SourceRead, "sourceRead", tr("&Mark this board read"));
    add(Command::EditSource, "editSource", tr("&Edit this source…"));
    add(Command::RemoveSource, "removeSource", tr("&Remove this source…"));
    add(Command::RenameFolder, "renameFolder", tr("Re&name this folder…"));
    add(Command::RemoveFolder, "removeFolder", tr("Remove this &folder"));
    add(Command::MoveUp, "moveUp", tr("Move &up in the sidebar"), keysOf(u"Ctrl+Shift+Up"));
    add(Command::MoveDown, "moveDown", tr("Move &down in the sidebar"), keysOf(u"Ctrl+Shift+Down"));
    add(Command::MoveIn, "moveIn", tr("Move &into the folder beside it"), keysOf(u"Ctrl+Shift+Right"));
    add(Command::MoveOut, "moveOut", tr("Move out of its fo&lder"), keysOf(u"Ctrl+Shift+Left"));
    add(Command::MoveToFolder, "moveToFolder", tr("Mo&ve to folder…"), keysOf(u"Ctrl+Shift+G"));
    add(Command::SourcesByHand, "sourcesByHand", tr("Sources by &hand"));
    add(Command::SourcesByName, "sourcesByName", tr("Sources by &name"));
    add(Command::SourcesByUnread, "sourcesByUnread", tr("Sources by &unread articles"));
    for (Command checkable : {Command::SourcesByHand, Command::SourcesByName, Command::SourcesByUnread})
        (*this)[checkable]->setCheckable(true);
    add(Command::KeepBoard, "keepBoard", tr("Make this board available o&ffline"), keysOf(u"Shift+D"));
    add(Command::Offline, "offline", tr("&Offline"), keysOf(u"O"));
    (*this)[Command::Offline]->setCheckable(true);
    add(Command::FindEntity, "findEntity", tr("&Find a name…"), keysOf(u"Ctrl+E"));
    add(Command::ShowHead, "showHead", tr("&About the name of this board"), keysOf(u"H"));
    add(Command::EntityCard, "entityCard", tr("&Card of a name in this article…"), keysOf(u"E"));
    add(Command::Quotations, "quotations", tr("&Quotations of a name…"), keysOf(u"Q"));
    add(Command::CorrectMark, "correctMark", tr("C&orrect a mark in this article…"), keysOf(u"Shift+E"));
    add(Command::Corrections, "corrections", tr("Co&rrections…"));
    add(Command::ImportCorrections, "importCorrections", tr("&Import names or corrections…"));
    add(Command::ExportCorrections, "exportCorrections", tr("E&xport corrections…"));
    add(Command::Shortcuts, "shortcuts", tr("All &keys"), keysOf(u"?"));
    add(Command::SearchHelp, "searchHelp", tr("How to &search"));
    add(Command::About, "about", tr("&About Sokbo"));
}

QString Commands::plainText(Command command) const
{
    QString text = (*this)[command]->text();
    // Korean menus carry their mnemonic in brackets at the end: 저장(&S).
    const auto bracket = text.indexOf(QStringLiteral("(&"));
    if (bracket > 0)
        text.remove(bracket, 4);
    return text.remove(QLatin1Char('&')).remove(QStringLiteral("…"));
}

QKeySequence Commands::keys(Command command) const
{
    return (*this)[command]->shortcut();
}

void Commands::useShortcuts(const QHash<QString, QKeySequence> &own)
{
    // A key that the reader gave to something is no other command's standard any more, not even one's that a
    // later version brings.
    const QList<QKeySequence> given = own.values();
    for (Command command : std::as_const(m_order)) {
        const bool isOwn = own.contains(name(command));
        const QKeySequence standard = standardKeys(command);
        const QKeySequence keys = isOwn ? own.value(name(command))
            : given.contains(standard)  ? QKeySequence()
                                        : standard;
        QList<QKeySequence> both;
        if (!keys.isEmpty())
            both.append(keys);
        if (const QKeySequence twin = hangulTwin(keys); !twin.isEmpty())
            both.append(twin);
        (*this)[command]->setShortcuts(both);
    }
}

QKeySequence Commands::hangulTwin(const QKeySequence &keys)
{
    int twins[4] = {0, 0, 0, 0};
    for (int i = 0; i < keys.count(); ++i) {
        const QKeyCombination combination = keys[uint(i)];
        const int key = combination.key();
        if (combination.keyboardModifiers() != Qt::NoModifier || key < Qt::Key_A || key > Qt::Key_Z)
            return {};
        twins[i] = hangulOfKey(QChar(u'a' + (key - Qt::Key_A))).unicode();
    }
    return keys.isEmpty() ? QKeySequence() : QKeySequence(twins[0], twins[1], twins[2], twins[3]);
}

} // namespace sokbo
