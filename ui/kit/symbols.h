// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QList>
#include <QPixmap>

class QPainter;

namespace sokbo {

// Each is drawn in a file of resources/icons/symbolic: PersonFind in person-find.svg.
enum class Symbol {
    Sync,
    Cancel,
    Add,
    Catalogue,
    Import,
    Export,
    Download,
    ArticleExport,
    Print,
    Book,
    Backup,
    CheckData,
    Tidy,
    BellOff,
    Settings,
    CloseWindow,
    Quit,
    Undo,
    Redo,
    Copy,
    Find,
    Search,
    SearchKeep,
    Filter,
    Filters,
    Briefing,
    Forget,
    List,
    Unread,
    Read,
    Today,
    Star,
    Offline,
    People,
    Person,
    PersonFind,
    Card,
    Rising,
    Eye,
    Quote,
    Mark,
    ListEdit,
    Back,
    Forward,
    NewestFirst,
    OldestFirst,
    BestFirst,
    Letters,
    Source,
    Story,
    Layers,
    RowsCompact,
    RowsWide,
    RowsTwoLines,
    Columns,
    BoardAbove,
    BoardAlone,
    Sidebar,
    TextLarger,
    TextSmaller,
    TextPlain,
    FullScreen,
    Older,
    Check,
    CheckAll,
    StoryRead,
    Edit,
    Remove,
    Folder,
    FolderOpen,
    FolderRemove,
    Next,
    Previous,
    NextUnread,
    PageDown,
    Browser,
    ToBoard,
    Tag,
    Note,
    Highlight,
    Join,
    TakeOut,
    Link,
    Article,
    Changes,
    Image,
    Keyboard,
    Help,
    About,
    GoTo,
    Speak,
    SpeakList,
    Play,
    Pause,
    Stop,
    Faster,
    Slower,
};

QList<Symbol> allSymbols();
QString symbolFile(Symbol symbol); // in the resources
QString themeSymbolName(Symbol symbol); // in the desktop's icon theme; empty: it has no name there

// The symbol in the colour of the application's texts, which it follows: enabled, disabled, or on the ground
// of what is selected. Making it reads nothing; the first painting does.
QIcon symbolIcon(Symbol symbol);

// The same in a colour of the caller's, in the middle of `rect`.
void paintSymbol(QPainter *painter, const QRect &rect, Symbol symbol, const QColor &colour);

// A square of `side` pixels that do not depend on the device, `scale` of the device's to each.
QPixmap symbolPixmap(Symbol symbol, int side, qreal scale, const QColor &colour);

// From now on a symbol is the desktop's own where its icon theme has it. To look there reads many files: call
// this after the first board was painted.
void takeSymbolsOfTheme();

} // namespace sokbo
