// SPDX-License-Identifier: GPL-3.0-or-later
// What the window's commands do.
#include "entitycard/entityfinder.h"
#include "entitycard/entitypopup.h"
#include "kit/answer.h"
#include "kit/words.h"
#include "mainwindow/boardarea.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/statusline.h"
#include "searchbar/searchbar.h"
#include "sources/sidebar.h"
#include "tags/notedialog.h"
#include "tags/tagpopup.h"

#include <QApplication>
#include <QClipboard>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>

#include <algorithm>

namespace sokbo {

template <typename Act>
void MainWindow::on(Command command, Act act)
{
    addAction(m_commands[command]); // its keys work while the menus are closed
    connect(m_commands[command], &QAction::triggered, this, act);
}

void MainWindow::connectCommands()
{
    on(Command::Sync, [this] {
        SyncRequest request;
        request.evenIfNotDue = true;
        sync(request);
    });
    on(Command::CancelSync, [this] {
        if (m_service && m_service->isSyncing())
            m_service->cancel();
        else if (m_keeping.isRunning())
            m_keeping.cancel();
        else if (m_service)
            m_service->cancelReanalysis();
    });
    on(Command::AddSource, [this] { addSource(); });
    on(Command::AddFromCatalogue, [this] { addFromCatalogue(); });
    on(Command::ImportOpml, [this] { importOpml(); });
    on(Command::ExportOpml, [this] { exportOpml(); });
    on(Command::ExportArticle, [this] { exportArticle(); });
    on(Command::PrintArticle, [this] { printArticle(); });
    on(Command::Backup, [this] { backup(); });
    on(Command::CheckData, [this] { checkData(); });
    on(Command::Settings, [this] { openSettings(); });
    on(Command::Quit, [this] { close(); });
    on(Command::Undo, [this] { m_marks.undoStack().undo(); });
    on(Command::Redo, [this] { m_marks.undoStack().redo(); });
    on(Command::Copy, [this] {
        // The box that has the focus copies by itself; else it is the article's text that is meant.
        m_article->copySelection();
    });
    on(Command::FindInArticle, [this] { m_article->openFind(); });
    on(Command::Search, [this] { m_search->take(); });
    on(Command::SaveSearch,
        [this] { saveSearch(m_search->text().isEmpty() ? m_history.here().board.query : m_search->text()); });
    on(Command::Shortcuts, [this] { showShortcuts(); });
    on(Command::SearchHelp, [this] { showSearchHelp(); });
    on(Command::About, [this] { showAbout(); });
    connect(&m_marks.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateCommands);
    connectViewCommands();
    connectArticleCommands();
    connectBoardCommands();
}

void MainWindow::connectViewCommands()
{
    const std::pair<Command, Board::Kind> boards[] = {{Command::ShowAll, Board::Kind::All},
        {Command::ShowUnread, Board::Kind::Unread}, {Command::ShowToday, Board::Kind::Today},
        {Command::ShowSaved, Board::Kind::Saved}, {Command::ShowOffline, Board::Kind::Offline}};
    for (const auto &[command, kind] : boards)
        on(command, [this, kind = kind, command = command] {
            showBoard(Board::fixed(kind, m_commands.plainText(command)));
            m_board->view().setFocus();
        });
    on(Command::ShowEntities, [this] {
        m_sidebar->show();
        m_sidebar->focusSection(QStringLiteral("entities"));
    });
    on(Command::Back, [this] { back(); });
    on(Command::Forward, [this] { forward(); });
    on(Command::NewestFirst, [this] { setOrder(BoardQuery::Order::Newest); });
    on(Command::OldestFirst, [this] { setOrder(BoardQuery::Order::Oldest); });
    on(Command::ByTitle, [this] { setOrder(BoardQuery::Order::Title); });
    on(Command::ByAuthor, [this] { setOrder(BoardQuery::Order::Author); });
    on(Command::BySource, [this] { setOrder(BoardQuery::Order::Source); });
    on(Command::ThreeColumns, [this] { useLayout(WindowLayout::ThreeColumns); });
    on(Command::BoardAbovePane, [this] { useLayout(WindowLayout::BoardAbovePane); });
    on(Command::BoardAlone, [this] { useLayout(WindowLayout::BoardAlone); });
    on(Command::ShowSidebar, [this](bool shown) { m_sidebar->setVisible(shown); });
    const auto resizeText = [this](int by) {
        m_settings.setTextPixels(m_settings.textPixels() + by);
        m_article->setStyle(m_settings.textPixels(), m_settings.hiddenTypes());
        m_status->say(tr("Text size: %1 px").arg(m_settings.textPixels()));
    };
    on(Command::LargerText, [resizeText] { resizeText(1); });
    on(Command::SmallerText, [resizeText] { resizeText(-1); });
    on(Command::PlainView, [this](bool on) {
        m_settings.setPlainView(on);
        m_article->setPlainOnly(on);
    });
    on(Command::FullScreen, [this](bool on) { on ? showFullScreen() : showNormal(); });
    on(Command::FindEntity, [this] {
        EntityFinder finder(m_store, m_parts.clock, this);
        connect(&finder, &EntityFinder::chosen, this,
            [this](const EntityRow &row) { showEntity(row.id, row.name); });
        finder.exec();
    });
    on(Command::EntityCard, [this] { chooseEntity(); });
    on(Command::CorrectMark, [this] { chooseMark(); });
    on(Command::Corrections, [this] { openCorrections(); });
    on(Command::ImportCorrections, [this] { importCorrections(); });
    on(Command::ExportCorrections, [this] { exportCorrections(); });
}

void MainWindow::connectArticleCommands()
{
    const auto step = [this](int rows) {
        m_board->view().step(rows);
        if (m_board->isVisible() && !m_article->isAncestorOf(QApplication::focusWidget()))
            m_board->view().setFocus();
    };
    on(Command::Next, [step] { step(1); });
    on(Command::Previous, [step] { step(-1); });
    on(Command::NextUnread, [this] { m_board->view().selectNextUnread(); });
    connect(m_commands[Command::PageDown], &QAction::triggered, this, &MainWindow::pageDown);
    connect(m_commands[Command::OpenOriginal], &QAction::triggered, this, [this] {
        const ArticleId current = m_board->view().currentArticle();
        if (m_layout == WindowLayout::BoardAlone && !isPaneOver() && current.isValid())
            openArticle(current);
        else
            openOriginal();
    });
    for (Command command : {Command::PageDown, Command::OpenOriginal}) {
        m_board->view().addAction(m_commands[command]);
        m_article->addAction(m_commands[command]);
    }
    on(Command::ClosePane, [this] { showPane(false); });
    on(Command::Save, [this] { toggleSaved(m_board->view().selectedArticles()); });
    on(Command::Tag, [this] { openTags(); });
    on(Command::Note, [this] { openNote(); });
    on(Command::ToggleRead, [this] { toggleRead(); });
    on(Command::AllRead, [this] { markBoardRead(m_history.here().board); });
    on(Command::CopyLink, [this] {
        if (const auto &stored = m_article->stored(); stored && !stored->article.link.isEmpty()) {
            QApplication::clipboard()->setText(stored->article.link.toString(QUrl::FullyEncoded));
            m_status->say(tr("The link was copied."));
        }
    });
    on(Command::WholeArticle, [this] {
        if (!m_service || !m_article->stored())
            return;
        m_status->say(tr("Getting the whole article …"));
        onAnswer(m_service->fetchWhole(m_article->stored()->article.id), this, [this](const Result<> &done) {
            m_status->say(done ? tr("The whole article is here.") : errorText(done.error()));
        });
    });
    on(Command::ShowChanges, [this](bool on) { on ? m_article->showChanges() : m_article->showText(); });
    connect(m_article, &ArticleArea::changesShown, m_commands[Command::ShowChanges], &QAction::setChecked);
    on(Command::KeepImages, [this] {
        if (m_service && !m_settings.offline())
            keepArticles(m_board->view().selectedArticles());
    });
}

void MainWindow::connectBoardCommands()
{
    on(Command::SyncSource, [this] { syncBoard(); });
    on(Command::OlderPages, [this] { getOlderPages(); });
    on(Command::SourceRead, [this] { markBoardRead(m_history.here().board); });
    on(Command::KeepBoard, [this] { keepBoard(); });
    on(Command::Offline, [this](bool on) {
        m_settings.setOffline(on);
        updateOffline();
        m_status->say(on ? tr("Offline: nothing is fetched.") : tr("Online again."));
    });
}

void MainWindow::updateCommands()
{
    const bool online = m_service && !m_settings.offline();
    const bool syncing = m_service && m_service->isSyncing();
    const bool article = m_article->stored().has_value();
    const bool rows = m_board->view().currentArticle().isValid();
    const auto enable = [this](std::initializer_list<Command> commands, bool on) {
        for (Command command : commands)
            m_commands[command]->setEnabled(on);
    };
    enable({Command::Sync, Command::SyncSource}, online); // also while a sync runs: it takes them in
    enable({Command::OlderPages}, online && !sourcesOfBoard().isEmpty());
    enable({Command::CancelSync}, syncing || m_keeping.isRunning() || m_status->isRemarkingShown());
    enable({Command::KeepBoard}, online);
    enable({Command::AddSource}, m_service);
    enable({Command::Save, Command::Tag, Command::ToggleRead}, rows);
    enable({Command::KeepImages}, rows && online);
    enable({Command::Note, Command::CopyLink, Command::ExportArticle, Command::PrintArticle,
               Command::FindInArticle, Command::EntityCard, Command::CorrectMark},
        article);
    enable({Command::WholeArticle}, article && online && !m_article->stored()->article.link.isEmpty());
    enable({Command::ShowChanges}, article && m_article->stored()->revisions > 0);
    enable({Command::ClosePane}, isPaneOver());
    enable({Command::Back}, m_history.canGoBack());
    enable({Command::Forward}, m_history.canGoForward());
    m_commands[Command::ThreeColumns]->setChecked(m_layout == WindowLayout::ThreeColumns);
    m_commands[Command::BoardAbovePane]->setChecked(m_layout == WindowLayout::BoardAbovePane);
    m_commands[Command::BoardAlone]->setChecked(m_layout == WindowLayout::BoardAlone);
    m_commands[Command::ShowSidebar]->setChecked(!m_sidebar->isHidden());
    const QUndoStack &undo = m_marks.undoStack();
    enable({Command::Undo}, undo.canUndo());
    enable({Command::Redo}, undo.canRedo());
    m_commands[Command::Undo]->setText(undo.canUndo() ? tr("&Undo: %1").arg(undo.undoText()) : tr("&Undo"));
    m_commands[Command::Redo]->setText(undo.canRedo() ? tr("&Redo: %1").arg(undo.redoText()) : tr("&Redo"));
}

void MainWindow::pageDown()
{
    BoardView &view = m_board->view();
    if (!view.currentArticle().isValid())
        view.selectRow(view.topRow());
    else if (!m_article->isVisible() || m_article->article() != view.currentArticle())
        openArticle(view.currentArticle());
    else if (!m_article->pageDown())
        view.step(1);
}

void MainWindow::openOriginal()
{
    const ArticleId id = m_board->view().currentArticle().isValid() ? m_board->view().currentArticle()
                                                                    : m_article->article();
    if (!id.isValid())
        return;
    onAnswer(m_store.article(id), this, [this](const Result<StoredArticle> &article) {
        if (!article)
            return tell(article.error());
        if (article->article.link.isEmpty())
            return m_status->say(tr("This article has no page of its own."));
        if (!article->headline.read)
            onFailure(m_store.setRead({article->article.id}, true), this,
                [this](const Error &error) { tell(error); });
        Q_EMIT linkRequested(article->article.link);
    });
}

void MainWindow::withHeadlines(const QList<ArticleId> &ids, std::function<void(const QList<Headline> &)> use)
{
    if (ids.isEmpty())
        return;
    onAnswer(
        m_store.headlines(ids), this, [this, use = std::move(use)](const Result<QList<Headline>> &headlines) {
            if (headlines && !headlines->isEmpty())
                use(*headlines);
            else if (!headlines)
                tell(headlines.error());
        });
}

void MainWindow::toggleRead()
{
    withHeadlines(m_board->view().selectedArticles(), [this](const QList<Headline> &headlines) {
        const bool allRead
            = std::all_of(headlines.begin(), headlines.end(), [](const Headline &h) { return h.read; });
        m_marks.setRead(headlines, !allRead);
    });
}

void MainWindow::toggleSaved(const QList<ArticleId> &ids)
{
    withHeadlines(ids, [this](const QList<Headline> &headlines) {
        const bool allSaved
            = std::all_of(headlines.begin(), headlines.end(), [](const Headline &h) { return h.saved; });
        m_marks.setSaved(headlines, !allSaved);
    });
}

void MainWindow::openTags()
{
    const QList<ArticleId> ids = m_board->view().selectedArticles();
    if (ids.isEmpty())
        return;
    if (!m_tags) {
        m_tags = new TagPopup(m_store, this);
        connect(m_tags, &TagPopup::ticked, &m_marks, &Marks::setTag);
    }
    BoardView &view = m_board->view();
    const QRect row = view.visualRect(view.currentIndex());
    const QPoint at = view.isVisible() && view.viewport()->rect().intersects(row)
        ? view.viewport()->mapToGlobal(row.bottomLeft())
        : m_article->mapToGlobal(QPoint(40, 60));
    m_tags->open(ids, at);
}

void MainWindow::openNote()
{
    const auto &stored = m_article->stored();
    if (!stored)
        return;
    const ArticleId id = stored->article.id;
    const QString before = stored->note;
    NoteDialog dialog(stored->article.title, before, this);
    if (dialog.exec() == QDialog::Accepted)
        m_marks.setNote(id, before, dialog.note());
}

void MainWindow::markBoardRead(const Board &board)
{
    const auto query = parseQuery(board.query, m_parts.clock.now());
    if (!query)
        return tell(query.error());
    if (m_settings.confirmsAllRead()
        && QMessageBox::question(this, tr("Mark all read"), tr("Mark all articles of this board read?"))
            != QMessageBox::Yes)
        return;
    m_marks.markAllRead(*query);
}

void MainWindow::chooseEntity()
{
    const auto &stored = m_article->stored();
    if (!stored)
        return;
    QMenu menu(this);
    QSet<EntityId> seen;
    const QPoint at = m_article->markPosition();
    for (const Mention &mention : stored->mentions) {
        if (!mention.entity.isValid() || seen.contains(mention.entity))
            continue;
        seen.insert(mention.entity);
        const QString text = mention.name + QStringLiteral(" · ") + mentionTypeText(mention.type);
        menu.addAction(QString(text).replace(QLatin1Char('&'), QStringLiteral("&&")), this,
            [this, at, id = mention.entity] { m_card->showFor(id, at); });
    }
    if (menu.isEmpty()) {
        m_status->say(tr("No name is marked in this article."));
        return;
    }
    menu.setActiveAction(menu.actions().constFirst());
    menu.exec(at);
}

void MainWindow::saveSearch(const QString &query)
{
    if (query.trimmed().isEmpty())
        return m_search->take();
    const auto parsed = parseQuery(query, m_parts.clock.now());
    if (!parsed)
        return tell(parsed.error());
    bool accepted = false;
    const QString name = QInputDialog::getText(this, tr("Keep this search"), tr("Name of the search:"),
        QLineEdit::Normal, query.trimmed(), &accepted);
    if (!accepted || name.trimmed().isEmpty())
        return;
    SavedSearch search;
    search.name = name.trimmed();
    search.query = query.trimmed();
    onAnswer(m_store.saveSearch(search), this, [this, search](const Result<qint64> &id) {
        if (id)
            m_status->say(tr("“%1” stands in the sidebar now.").arg(search.name));
        else
            tell(id.error());
    });
}

} // namespace sokbo
