// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader says of marks and names.
#include "entitycard/correctionsdialog.h"
#include "entitycard/entitypopup.h"
#include "entitycard/markmenu.h"
#include "kit/answer.h"
#include "kit/words.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/statusline.h"
#include "sources/sidebar.h"
#include "text/bodytext.h"

#include <QFileDialog>
#include <QMenu>
#include <QSaveFile>

namespace sokbo {

namespace {

QString textOf(const StoredArticle &article, Mention::Field field)
{
    return field == Mention::Field::Title ? article.article.title : bodyText(article.article.body);
}

QString menuText(const QString &text)
{
    return QString(text).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

void MainWindow::connectCorrections()
{
    m_markMenu = new MarkMenu(m_store, m_parts.clock, this);
    connect(m_markMenu, &MarkMenu::corrected, this, &MainWindow::correct);
    connect(m_markMenu, &MarkMenu::watchRequested, &m_marks,
        [this](const QList<WatchedName> &names, bool on) { m_marks.watch(names, on); });
    connect(m_markMenu, &MarkMenu::boardRequested, this, &MainWindow::showEntity);
    connect(m_article, &ArticleArea::menuRequested, this,
        [this](QMenu *menu, const ViewTarget &target) { addToMarkMenu(*menu, target); });
    connect(m_card, &EntityPopup::correctRequested, this, &MainWindow::correctEntity);
    connect(m_card, &EntityPopup::watchRequested, &m_marks,
        [this](const QList<WatchedName> &names, bool on) { m_marks.watch(names, on); });
    connect(m_sidebar, &Sidebar::watchRequested, &m_marks,
        [this](const QList<WatchedName> &names, bool on) { m_marks.watch(names, on); });
    connect(m_sidebar, &Sidebar::articleRequested, this, &MainWindow::openArticle);
    connect(&m_marks, &Marks::corrected, this,
        [this](const QString &text) { m_status->say(tr("%1. Ctrl+Z takes it back.").arg(text)); });
    connect(&m_store, &Store::changed, this, &MainWindow::followCorrections);
    ChangeSet all;
    all.watched = true;
    followCorrections(all);
}

void MainWindow::followCorrections(const ChangeSet &changes)
{
    // The article on screen is marked anew at once, all others after it in the background.
    if ((changes.corrections || changes.everything) && m_service) {
        QList<ArticleId> first;
        if (m_article->article().isValid())
            first.append(m_article->article());
        m_service->reanalyse(first);
    }
    if (changes.watched || changes.corrections || changes.entities || changes.everything)
        onAnswer(m_store.watched(), this, [this](const Result<QList<WatchedEntity>> &watched) {
            if (watched)
                m_markMenu->setWatched(*watched);
        });
}

void MainWindow::addToMarkMenu(QMenu &menu, const ViewTarget &target)
{
    const auto &stored = m_article->stored();
    if (!stored)
        return;
    m_card->dismiss(); // it would lie over the menu
    QAction *before = menu.actions().value(0);
    if (target.mark)
        for (const Mention &mention : stored->mentions)
            if (mention.field == target.mark->field && mention.start == target.mark->start)
                return m_markMenu->fill(
                    menu, {mention, textOf(*stored, mention.field), target.selection}, before);
    m_markMenu->fillForText(menu, target.selection, before);
}

void MainWindow::correct(const Correction &correction)
{
    m_marks.changeCorrections(correctionText(correction), {correction}, {});
}

// The marks of one name, from its card: each way in which the article calls it.
void MainWindow::correctEntity(EntityId id, const QPoint &at)
{
    const auto &stored = m_article->stored();
    if (!stored)
        return;
    QMenu menu(this);
    QStringList surfaces;
    QList<Mention> mentions;
    for (const Mention &mention : stored->mentions)
        if (mention.entity == id && !surfaces.contains(mention.text)) {
            surfaces.append(mention.text);
            mentions.append(mention);
        }
    for (const Mention &mention : std::as_const(mentions)) {
        QMenu *under = mentions.size() == 1 ? &menu : menu.addMenu(menuText(mention.text));
        m_markMenu->fill(*under, {mention, textOf(*stored, mention.field), {}});
    }
    if (menu.isEmpty())
        return m_status->say(tr("This name is not marked in the article on screen."));
    menu.exec(at);
}

void MainWindow::chooseMark()
{
    const auto &stored = m_article->stored();
    if (!stored)
        return;
    QMenu menu(this);
    QStringList seen;
    const QString title = stored->article.title, text = textOf(*stored, Mention::Field::Text);
    for (const Mention &mention : stored->mentions) {
        const QString name = mention.text + QStringLiteral(" · ") + mentionTypeText(mention.type);
        if (seen.contains(name))
            continue;
        seen.append(name);
        QMenu *under = menu.addMenu(menuText(name));
        const MarkInText mark{mention, mention.field == Mention::Field::Title ? title : text, {}};
        connect(under, &QMenu::aboutToShow, this, [this, under, mark] {
            if (under->isEmpty())
                m_markMenu->fill(*under, mark);
        });
    }
    if (menu.isEmpty())
        return m_status->say(tr("Nothing is marked in this article."));
    menu.exec(m_article->markPosition());
}

void MainWindow::openCorrections()
{
    CorrectionsDialog dialog(m_store, this);
    connect(
        &dialog, &CorrectionsDialog::removalRequested, this, [this](const QList<Correction> &corrections) {
            m_marks.changeCorrections(corrections.size() == 1
                    ? tr("remove: %1").arg(correctionText(corrections.first()))
                    : tr("remove %n correction(s)", nullptr, int(corrections.size())),
                {}, corrections);
        });
    connect(&dialog, &CorrectionsDialog::importRequested, this, &MainWindow::importCorrections);
    connect(&dialog, &CorrectionsDialog::exportRequested, this, &MainWindow::exportCorrections);
    connect(&dialog, &CorrectionsDialog::undoRequested, this, [this] { m_marks.undoStack().undo(); });
    dialog.exec();
}

void MainWindow::importCorrections()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Import names or corrections"), {},
        tr("Corrections and lists of names (*.json *.tsv *.txt);;All files (*)"));
    QFile file(path);
    if (path.isEmpty() || !m_parts.readCorrections)
        return;
    if (!file.open(QIODevice::ReadOnly))
        return tell(Error{Error::Kind::Store, path + QStringLiteral(": ") + file.errorString()});
    const auto read = m_parts.readCorrections(file.readAll());
    if (!read)
        return tell(read.error());
    if (read->corrections.isEmpty() && read->watched.isEmpty())
        return m_status->say(tr("No name stands in this file."));
    if (!read->corrections.isEmpty())
        m_marks.changeCorrections(
            tr("import %n correction(s)", nullptr, int(read->corrections.size())), read->corrections, {});
    m_marks.watch(read->watched, true);
}

void MainWindow::exportCorrections()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export corrections"), QStringLiteral("sokbo-corrections.json"), tr("Corrections (*.json)"));
    if (path.isEmpty() || !m_parts.writeCorrections)
        return;
    onAnswer(m_store.corrections(), this, [this, path](const Result<CorrectionList> &list) {
        onAnswer(m_store.watched(), this, [this, path, list](const Result<QList<WatchedEntity>> &watched) {
            if (!list || !watched)
                return tell(list ? watched.error() : list.error());
            CorrectionFile contents;
            contents.corrections = list->corrections;
            for (const WatchedEntity &each : *watched)
                contents.watched.append(each.watched);
            const QByteArray bytes = m_parts.writeCorrections(contents);
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
                return tell(Error{Error::Kind::Store, path + QStringLiteral(": ") + file.errorString()});
            m_status->say(tr("Written to %1.").arg(path));
        });
    });
}

} // namespace sokbo
