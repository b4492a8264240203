// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/boardarea.h"

#include "board/pagerbar.h"
#include "board/thumbnails.h"
#include "kit/symbols.h"
#include "kit/words.h"
#include "mainwindow/querywords.h"
#include "mainwindow/suggestionbar.h"
#include "mainwindow/troublebar.h"
#include "searchbar/facetbar.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>

namespace sokbo {

BoardArea::BoardArea(Store &store, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_thumbnails(*new Thumbnails(store, this))
    , m_model(*new BoardModel(store, clock, this))
    , m_view(new BoardView(m_model, this))
    , m_pager(new PagerBar(this))
    , m_empty(new EmptyPage(this))
    , m_trouble(new TroubleBar(this))
    , m_facets(new FacetBar(clock, this))
    , m_suggestions(new SuggestionBar(this))
    , m_readOnly(new QLabel(this))
    , m_heading(new QWidget(this))
    , m_headingText(new QLabel(m_heading))
    , m_newRows(new QToolButton(m_view))
    , m_stack(new QStackedLayout)
{
    connect(&m_thumbnails, &Thumbnails::changed, m_view->viewport(), qOverload<>(&QWidget::update));
    m_headingText->setTextFormat(Qt::PlainText);
    m_headingText->setObjectName(QStringLiteral("boardHeading"));
    QFont bold = m_headingText->font();
    bold.setBold(true);
    m_headingText->setFont(bold);
    auto *back = new QToolButton(m_heading);
    back->setIcon(symbolIcon(Symbol::Back));
    back->setToolTip(tr("Back"));
    back->setAccessibleName(tr("Back"));
    back->setAutoRaise(true);
    connect(back, &QToolButton::clicked, this, &BoardArea::backRequested);
    auto *headingLayout = new QHBoxLayout(m_heading);
    headingLayout->setContentsMargins(4, 1, 8, 1);
    headingLayout->addWidget(back);
    headingLayout->addWidget(m_headingText, 1);
    m_headingText->setContentsMargins(6, 0, 0, 0); // in line with the headings of days below it
    m_heading->hide();

    m_readOnly->setObjectName(QStringLiteral("readOnlyBanner"));
    m_readOnly->setTextFormat(Qt::PlainText);
    m_readOnly->setWordWrap(true);
    m_readOnly->setMargin(6);
    m_readOnly->setFrameShape(QFrame::StyledPanel);
    m_readOnly->setText(
        tr("The data folder cannot be written: %1\nEverything can be read. Nothing is fetched, and what you "
           "mark is not kept.")
            .arg(QDir::toNativeSeparators(store.folder())));
    m_readOnly->setVisible(store.access() == Store::Access::ReadOnly);

    m_newRows->hide();
    connect(m_newRows, &QToolButton::clicked, this, [this] {
        m_view->scrollToTop();
        m_newRows->hide();
    });

    auto *board = new QWidget(this);
    auto *boardLayout = new QVBoxLayout(board);
    boardLayout->setContentsMargins(0, 0, 0, 0);
    boardLayout->setSpacing(0);
    boardLayout->addWidget(m_view, 1);
    boardLayout->addWidget(m_pager);
    m_stack->addWidget(board);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_readOnly);
    layout->addWidget(m_heading);
    layout->addWidget(m_trouble);
    layout->addWidget(m_facets);
    layout->addWidget(m_suggestions);
    layout->addLayout(m_stack, 1);

    connect(&m_model, &BoardModel::firstRowsShown, this, [this] {
        m_answered = true;
        m_newRows->hide();
        m_newCount = 0;
        updateState();
    });
    connect(&m_model, &BoardModel::loaded, this, &BoardArea::updateState);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &BoardArea::updateState);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &BoardArea::updateState);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &BoardArea::updatePager);
    connect(&m_model, &BoardModel::rowsAdded, this, &BoardArea::showNewRows);
    connect(m_view, &BoardView::scrolled, this, &BoardArea::updatePager);
    connect(m_pager, &PagerBar::rowRequested, m_view, &BoardView::scrollToRow);
    m_view->viewport()->installEventFilter(this);
    connect(m_empty, &EmptyPage::painted, this, &BoardArea::takePaint);
}

void BoardArea::showThumbnails(bool on)
{
    m_view->setThumbnails(on ? &m_thumbnails : nullptr);
    if (!on)
        m_thumbnails.clear();
}

void BoardArea::showBoard(const Board &board, const BoardQuery &query)
{
    m_shown = board;
    m_said = query;
    m_aside.reset();
    m_model.dropAside();
    m_model.show(query);
}

void BoardArea::tryBoard(const Board &board, const BoardQuery &query, const BoardQuery &said)
{
    if (!m_aside)
        m_aside = m_shown;
    m_view->setAside();
    m_shown = board;
    m_said = said;
    m_model.show(query, BoardModel::Empty::AfterAWhile);
}

void BoardArea::keep()
{
    m_aside.reset();
    m_model.dropAside();
}

void BoardArea::bringBack()
{
    if (!m_aside)
        return;
    m_shown = *std::exchange(m_aside, std::nullopt);
    m_view->bringBack();
    m_said = m_model.query();
    updateState();
}

void BoardArea::setHeading(const QString &heading, bool canGoBack)
{
    m_headingText->setText(heading);
    m_heading->setVisible(!heading.isEmpty());
    m_heading->findChild<QToolButton *>()->setVisible(canGoBack);
}

void BoardArea::setHasSources(bool has)
{
    if (m_hasSources == has)
        return;
    m_hasSources = has;
    updateState();
}

void BoardArea::updateState()
{
    updatePager();
    m_emptyShown = m_answered && m_model.rowCount() == 0;
    m_stack->setCurrentIndex(m_emptyShown ? 1 : 0);
    if (m_emptyShown)
        explainEmptiness();
}

void BoardArea::explainEmptiness()
{
    using Reason = EmptyPage::Reason;
    if (!m_hasSources.value_or(false)) // where there is none, the first page stands over the board
        return m_empty->explain(Reason::NotKnown);
    switch (m_shown.kind) {
    case Board::Kind::All:
        return m_empty->explain(Reason::NothingYet);
    case Board::Kind::Unread:
        return m_empty->explain(Reason::NothingUnread);
    case Board::Kind::Saved:
        return m_empty->explain(Reason::NothingHere, tr("Articles that you save with the star stand here."));
    case Board::Kind::Highlighted:
        return m_empty->explain(Reason::NothingHere,
            tr("Articles in which you highlight a passage stand here: select words and press 1, 2, 3 or 4."));
    case Board::Kind::Today:
        return m_empty->explain(Reason::NothingHere, tr("No article has come today."));
    case Board::Kind::Source:
        return m_empty->explain(Reason::NothingHere, tr("This source has brought no article so far."));
    case Board::Kind::Watched:
        return m_empty->explain(Reason::NothingHere,
            tr("Articles with a name that you watch stand here. Watch one by the menu on its mark."));
    default:
        if (m_shown.query == QStringLiteral("is:followed"))
            return m_empty->explain(Reason::NothingHere,
                tr("Stories that you follow stand here. “Follow the story” in the menu of an article begins "
                   "it."));
        return m_empty->explain(
            Reason::NothingFound, tr("Looked for:") + QLatin1Char('\n') + queryInWords(m_said));
    }
}

void BoardArea::updatePager()
{
    const QScrollBar *bar = m_view->verticalScrollBar();
    m_pager->setPosition(m_view->topRow(), m_model.rowCount(), bar->value() == bar->maximum());
    if (bar->value() == 0)
        m_newRows->hide();
}

void BoardArea::showNewRows(int count)
{
    if (m_view->verticalScrollBar()->value() == 0)
        return;
    m_newCount = m_newRows->isHidden() ? count : m_newCount + count;
    m_newRows->setText(tr("↑ %Ln new", nullptr, m_newCount));
    m_newRows->adjustSize();
    m_newRows->move((m_view->width() - m_newRows->width()) / 2, m_view->viewport()->y() + 6);
    m_newRows->show();
    m_newRows->raise();
}

bool BoardArea::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint)
        takePaint();
    return QWidget::eventFilter(watched, event);
}

void BoardArea::takePaint()
{
    if (m_painted || !m_answered)
        return;
    m_painted = true;
    // After this event, when the paint has been done.
    QTimer::singleShot(0, this, &BoardArea::firstPainted);
}

} // namespace sokbo
