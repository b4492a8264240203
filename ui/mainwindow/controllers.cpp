// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/controllers.h"

#include "core/tagname.h"
#include "mainwindow/articlearea.h"
#include "mainwindow/boardarea.h"
#include "sources/sidebar.h"
#include "tags/tagdialog.h"

#include <QMainWindow>

namespace sokbo {

Controllers::Controllers(const WindowParts &parts, const Panes &panes, QMainWindow &window)
    : store(parts.store)
    , clock(parts.clock)
    , questions(&window)
    , undoSteps(parts.undo ? parts.undo : std::make_shared<UndoSteps>())
    , undo(*undoSteps)
    , syncing(parts.settings)
    , layout(parts.settings, panes, window)
    , navigation(parts.clock, panes, notices)
    , unread(panes, navigation, notices)
    , offline(parts.store, parts.clock, syncing, questions, notices)
    , exports(parts.store, parts.clock, questions, notices)
    , printing(parts.settings, exports, notices, panes, window)
    , briefing(parts.store, parts.clock, panes, navigation, layout, exports, undo, notices)
    , head(parts.store, parts.clock, panes, navigation, layout, notices)
    , marks(parts.store, undo, notices)
    , tagging(parts.store, undo, notices)
    , tags(parts.store, undo, questions, notices)
    , searches(parts.store, parts.clock, undo, questions, notices)
    , suggestions(parts.store, parts.clock, panes, navigation)
    , facets(parts.store, panes, navigation)
    , rules(parts.store, parts.clock, undo, questions, exports, notices)
    , subscriptions(parts.store, syncing, undo, questions, exports, notices, parts.subscriptionFiles)
    , corrections(parts.store, syncing, undo, questions, exports, notices, parts.correctionFiles)
    , sourceDialogs(parts.store, syncing, subscriptions, panes.sidebar, window)
    , sourceMoves(parts.store, parts.settings, panes.sidebar, undo, questions, notices)
    , firstStart(layout, subscriptions, sourceDialogs, syncing, window)
    , reading({parts.store, parts.clock, parts.settings, syncing, offline, marks, tagging, layout, questions,
                  notices},
          panes, window)
    , opening(parts.store, parts.settings, questions, notices, parts.startProgram)
    , names(parts.store, parts.clock, panes, corrections, undo, notices, window)
    , highlights(commands, parts.clock, panes, marks, notices, window)
    , menus(commands, parts.settings, panes, window)
    , notifying(parts, commands, marks, syncing, panes, window)
    , tray(parts, commands, panes, window)
    , backups(parts.store, parts.clock, parts.settings, notices)
    , tidying(parts.store, parts.clock, notices, window)
    , palette(parts.store, parts.settings, commands, navigation, panes, window)
    , settingsFiles(parts.settings, questions, exports, notices)
    , aloud(parts, commands, panes, layout, notices, window)
{
    connectEachOther(panes);
    connectSidebar(panes.sidebar);
    connectTags(panes.sidebar, &window);
    connectEmptyPage(panes.board.emptyPage());
}

void Controllers::connectEachOther(const Panes &panes)
{
    QObject::connect(&undo, &UndoSteps::failed, &notices, &Notices::tell);
    QObject::connect(&undo, &UndoSteps::stopped, &notices, &Notices::say);
    const auto keepOpen = [this, &view = panes.board.view(), &article = panes.article] {
        store.setOpenArticles({view.currentArticle(), article.article()});
    };
    QObject::connect(&panes.board.view(), &BoardView::positionChanged, &tidying, keepOpen);
    QObject::connect(&panes.article, &ArticleArea::opened, &tidying, keepOpen);
    QObject::connect(&panes.article, &ArticleArea::closed, &tidying, keepOpen);
    QObject::connect(&panes.article, &ArticleArea::otherShown, &tidying, keepOpen);
    QObject::connect(&sourceDialogs, &SourceDialogs::limitsChanged, &tidying, &Tidying::showAfterChange);
    QObject::connect(&marks, &Marks::saved, &offline, &OfflineKeeping::keepImages);
    QObject::connect(
        &tray, &TrayKeeping::saidRequested, &notifying, [this](const QString &title, const QString &text) {
            if (!notifying.say(title, text))
                tray.say(title, text);
        });
    QObject::connect(&panes.article, &ArticleArea::playActivated, &opening,
        [this, &article = panes.article](int enclosure) { opening.play(article.article(), enclosure); });
    QObject::connect(&panes.article, &ArticleArea::mediaAddressActivated, &opening,
        [this, &article = panes.article](
            int enclosure) { opening.copyMediaAddress(article.article(), enclosure); });
    QObject::connect(&panes.article, &ArticleArea::imagesActivated, &reading, &ReadingActs::loadImages);
    QObject::connect(
        &panes.article, &ArticleArea::articleActivated, &reading, [this](ArticleId id) { open(id); });
    QObject::connect(&panes.sidebar, &Sidebar::unfollowRequested, &marks,
        [this](ArticleId id) { marks.setFollowed({id}, false); });
    QObject::connect(&panes.article, &ArticleArea::followActivated, &reading,
        [this, &article = panes.article] { reading.toggleFollowed({article.article()}); });
    QObject::connect(&panes.article, &ArticleArea::bothActivated, &names, &NameActs::openBoth);
    QObject::connect(&names, &NameActs::bothRequested, &navigation, &Navigation::showBoth);
    QObject::connect(&panes.article, &ArticleArea::storyActivated, &navigation, &Navigation::showStory);
    QObject::connect(&reading, &ReadingActs::openedOffBoard, &navigation, &Navigation::selectWhenShown);
    QObject::connect(&aloud, &AloudActs::openRequested, &reading, [this](ArticleId id) { open(id); });
    QObject::connect(&names, &NameActs::boardRequested, &navigation, &Navigation::showEntity);
    QObject::connect(&names, &NameActs::wordsRequested, &navigation, &Navigation::showWords);
    QObject::connect(&names, &NameActs::articleRequested, &reading, [this](ArticleId id) { open(id); });
    // The article of another board would pass for one of the board that comes.
    QObject::connect(&navigation, &Navigation::leaving, &panes.article, &ArticleArea::close);
    QObject::connect(&navigation, &Navigation::leaving, &layout, [this] { layout.showArticle(false); });
}

void Controllers::open(ArticleId id)
{
    briefing.leaveFor(id);
    reading.open(id);
}

void Controllers::connectSidebar(Sidebar &sidebar)
{
    QObject::connect(&sidebar, &Sidebar::sourceChanged, &subscriptions, &Subscriptions::edit);
    QObject::connect(&sidebar, &Sidebar::sourceEditRequested, &sourceDialogs, &SourceDialogs::edit);
    QObject::connect(&sidebar, &Sidebar::sourceRemovalRequested, &subscriptions, &Subscriptions::remove);
    QObject::connect(&sidebar, &Sidebar::subscribeAgainRequested, &subscriptions,
        [this](const Source &source) { subscriptions.subscribe({source}); });
    QObject::connect(&sidebar, &Sidebar::folderRenameRequested, &sourceDialogs,
        [this](const QString &path) { sourceDialogs.renameFolder(path, questions); });
    QObject::connect(
        &sidebar, &Sidebar::folderRemovalRequested, &subscriptions, &Subscriptions::removeFolder);
    QObject::connect(&sidebar, &Sidebar::signInRequested, &sourceDialogs, &SourceDialogs::signIn);
    QObject::connect(&sidebar, &Sidebar::signOutRequested, &subscriptions, &Subscriptions::signOut);
    QObject::connect(&sidebar, &Sidebar::searchRenamed, &searches, &SavedSearches::rename);
    QObject::connect(&sidebar, &Sidebar::searchRemovalRequested, &searches, &SavedSearches::remove);
}

void Controllers::connectTags(Sidebar &sidebar, QWidget *window)
{
    const auto ask = [this, window](TagDialog::Purpose purpose) {
        return [this, window, purpose](const Tag &tag) {
            TagDialog dialog(store, tag, purpose, window);
            if (dialog.exec() == QDialog::Accepted)
                tags.change(tag, dialog.changed(),
                    dialog.saysWhatChanges() ? TagChanges::Seen::Yes : TagChanges::Seen::No);
        };
    };
    QObject::connect(&sidebar, &Sidebar::tagEditRequested, &tags, ask(TagDialog::Purpose::Change));
    QObject::connect(&sidebar, &Sidebar::tagMergeRequested, &tags, ask(TagDialog::Purpose::Merge));
    QObject::connect(&sidebar, &Sidebar::tagColourRequested, &tags, &TagChanges::colour);
    QObject::connect(&sidebar, &Sidebar::tagRemovalRequested, &tags, &TagChanges::remove);
    // The board of a tag that got another name is shown by that.
    QObject::connect(
        &tags, &TagChanges::renamed, &navigation, [this](const QString &from, const QString &to) {
            const Board &board = navigation.board();
            if (board.isOf(Board::Kind::Tag) && isInTagBranch(board.name.toCaseFolded(), from.toCaseFolded()))
                navigation.show(Board::ofTag(movedTagName(board.name, from, to)));
        });
}

void Controllers::connectEmptyPage(EmptyPage &page)
{
    QObject::connect(&page, &EmptyPage::allRequested, commands[Command::ShowAll], &QAction::trigger);
    QObject::connect(&page, &EmptyPage::syncRequested, commands[Command::Sync], &QAction::trigger);
    QObject::connect(
        &syncing, &Syncing::stateChanged, &page, [this, &page] { page.setBusy(syncing.isRunning()); });
}

} // namespace sokbo
