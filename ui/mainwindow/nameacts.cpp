// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/nameacts.h"

#include "core/failurelog.h"
#include "entitycard/correctionsdialog.h"
#include "entitycard/entityfinder.h"
#include "entitycard/entitypopup.h"
#include "entitycard/markmenu.h"
#include "kit/answer.h"
#include "kit/words.h"
#include "mainwindow/articlearea.h"
#include "sources/sidebar.h"
#include "text/bodytext.h"

#include <QMenu>

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

NameActs::NameActs(Store &store, const Clock &clock, const Panes &panes, MarkCorrections &corrections,
    UndoSteps &undo, Notices &notices, QWidget &window)
    : m_store(store)
    , m_clock(clock)
    , m_panes(panes)
    , m_corrections(corrections)
    , m_undo(undo)
    , m_notices(notices)
    , m_window(window)
    , m_card(new EntityPopup(store, clock, &window))
    , m_markMenu(new MarkMenu(store, clock, &window))
{
    connectPanes();
    corrections.readWatched();
}

void NameActs::connectPanes()
{
    connect(&m_panes.article, &ArticleArea::entityActivated, this, &NameActs::activate);
    connect(&m_panes.article, &ArticleArea::entityHovered, m_card, &EntityPopup::hover);
    connect(&m_panes.article, &ArticleArea::menuRequested, this,
        [this](QMenu *menu, const ViewTarget &target) { addToMarkMenu(*menu, target); });
    connect(&m_panes.sidebar, &Sidebar::watchRequested, &m_corrections, &MarkCorrections::watch);
    connect(m_card, &EntityPopup::boardRequested, this, &NameActs::boardRequested);
    connect(m_card, &EntityPopup::wordsRequested, this, &NameActs::wordsRequested);
    connect(m_markMenu, &MarkMenu::wordsRequested, this, &NameActs::wordsRequested);
    connect(m_card, &EntityPopup::articleRequested, this, &NameActs::articleRequested);
    connect(m_card, &EntityPopup::correctRequested, this, &NameActs::correctEntity);
    connect(m_card, &EntityPopup::watchRequested, &m_corrections, &MarkCorrections::watch);
    connect(m_markMenu, &MarkMenu::corrected, &m_corrections, &MarkCorrections::correct);
    connect(m_markMenu, &MarkMenu::watchRequested, &m_corrections, &MarkCorrections::watch);
    connect(m_markMenu, &MarkMenu::boardRequested, this, &NameActs::boardRequested);
    connect(&m_corrections, &MarkCorrections::watchedRead, m_markMenu, &MarkMenu::setWatched);
}

QString NameActs::nameOf(EntityId id) const
{
    if (const auto &page = m_panes.article.other())
        return page->names.value(id);
    QString name;
    if (const auto &stored = m_panes.article.stored())
        for (const Mention &mention : stored->mentions)
            if (mention.entity == id)
                name = mention.name;
    return name;
}

void NameActs::activate(EntityId id)
{
    Q_EMIT boardRequested(id, nameOf(id));
}

void NameActs::openBoth(EntityId one, EntityId other)
{
    Q_EMIT bothRequested(one, other, tr("%1 and %2").arg(nameOf(one), nameOf(other)));
}

void NameActs::addToMarkMenu(QMenu &menu, const ViewTarget &target)
{
    const auto &stored = m_panes.article.stored();
    if (!stored)
        return;
    m_card->dismiss(); // it would lie over the menu
    QAction *before = menu.actions().value(0);
    if (target.mark)
        for (const Mention &mention : stored->mentions)
            if (mention.field == target.mark->field && mention.start == target.mark->start)
                return m_markMenu->fill(
                    menu, {mention, textOf(*stored, mention.field), target.selection}, before);
    MarkInText where;
    where.selection = target.selection;
    where.text = textOf(*stored, Mention::Field::Text);
    if (!where.text.contains(target.selection))
        where.text = textOf(*stored, Mention::Field::Title);
    m_markMenu->fillForText(menu, where, before);
}

// The marks of one name, from its card: each way in which the article calls it.
void NameActs::correctEntity(EntityId id, const QPoint &at)
{
    const auto &stored = m_panes.article.stored();
    if (!stored)
        return;
    QMenu menu(&m_window);
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
        return m_notices.say(tr("This name is not marked in the article on screen."));
    menu.exec(at);
}

void NameActs::find()
{
    EntityFinder finder(m_store, m_clock, &m_window);
    connect(&finder, &EntityFinder::chosen, this,
        [this](const EntityRow &row) { Q_EMIT boardRequested(row.id, row.name); });
    finder.exec();
}

void NameActs::chooseCard()
{
    const auto &stored = m_panes.article.stored();
    if (!stored)
        return;
    QMenu menu(&m_window);
    QSet<EntityId> seen;
    const QPoint at = m_panes.article.markPosition();
    for (const Mention &mention : stored->mentions) {
        if (!mention.entity.isValid() || seen.contains(mention.entity))
            continue;
        seen.insert(mention.entity);
        menu.addAction(menuText(mention.name + QStringLiteral(" · ") + mentionTypeText(mention.type)), this,
            [this, at, id = mention.entity] { m_card->showFor(id, at); });
    }
    if (menu.isEmpty())
        return m_notices.say(tr("No name is marked in this article."));
    menu.setActiveAction(menu.actions().constFirst());
    menu.exec(at);
}

void NameActs::chooseWords()
{
    const auto &stored = m_panes.article.stored();
    if (!stored)
        return;
    onAnswer(m_store.quotationsIn({stored->article.id}), this, [this](const Result<QList<SaidWords>> &said) {
        QMenu menu(&m_window);
        QSet<EntityId> seen;
        for (const SaidWords &each : valueOr("read who says what", said, QList<SaidWords>())) {
            if (seen.contains(each.speaker))
                continue;
            seen.insert(each.speaker);
            menu.addAction(menuText(each.name + QStringLiteral(" · ") + mentionTypeText(each.type)), this,
                [this, id = each.speaker, name = each.name] { Q_EMIT wordsRequested(id, name); });
        }
        if (menu.isEmpty())
            return m_notices.say(tr("Nobody whose name is known is quoted in this article."));
        menu.setActiveAction(menu.actions().constFirst());
        menu.exec(m_panes.article.markPosition());
    });
}

void NameActs::showWordsOf(EntityId id)
{
    onAnswer(m_store.entity(id, m_clock.now()), this, [this, id](const Result<EntityCard> &card) {
        if (card)
            Q_EMIT wordsRequested(id, card->entity.name);
        else
            logFailure("read an entity", card);
    });
}

void NameActs::chooseMark()
{
    const auto &stored = m_panes.article.stored();
    if (!stored)
        return;
    QMenu menu(&m_window);
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
        return m_notices.say(tr("Nothing is marked in this article."));
    menu.exec(m_panes.article.markPosition());
}

void NameActs::openCorrections()
{
    CorrectionsDialog dialog(m_store, &m_window);
    connect(&dialog, &CorrectionsDialog::removalRequested, &m_corrections, &MarkCorrections::remove);
    connect(&dialog, &CorrectionsDialog::importRequested, &m_corrections, &MarkCorrections::importFile);
    connect(&dialog, &CorrectionsDialog::exportRequested, &m_corrections, &MarkCorrections::exportFile);
    connect(&dialog, &CorrectionsDialog::undoRequested, &m_undo.stack(), &QUndoStack::undo);
    dialog.exec();
}

} // namespace sokbo
