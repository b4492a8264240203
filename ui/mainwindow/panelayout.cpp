// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/panelayout.h"

#include "kit/measures.h"
#include "mainwindow/articlearea.h"
#include "mainwindow/boardarea.h"
#include "mainwindow/statusline.h"
#include "sources/sidebar.h"
#include "sources/sidebarpane.h"

#include <QMainWindow>
#include <QSplitter>
#include <QStackedLayout>
#include <QStyle>
#include <QVBoxLayout>

namespace sokbo {

namespace {

constexpr double usualSidebar = 15.5; // em: 200 pixels in a font of 13 pixels
constexpr double widestSidebar = 20; // em, where it is as wide as the names in it
constexpr int boardPart = 55; // percent of what the sidebar leaves, for three columns

QString stateName(WindowLayout layout)
{
    return QStringLiteral("splitter%1").arg(int(layout));
}

QByteArray stateOf(const NamesView &names)
{
    const QByteArray type = names.type ? mentionTypeName(*names.type).toLatin1() : QByteArray();
    return QByteArray::number(int(names.span)) + ' ' + type;
}

NamesView namesFrom(const QByteArray &state)
{
    NamesView names;
    const QList<QByteArray> parts = state.split(' ');
    const int span = parts.value(0).toInt();
    if (parts.size() == 2 && span >= int(NamesView::Span::Today) && span <= int(NamesView::Span::All)) {
        names.span = NamesView::Span(span);
        names.type = mentionTypeFromName(QString::fromLatin1(parts.at(1)));
    }
    return names;
}

} // namespace

PaneLayout::PaneLayout(Settings &settings, const Panes &panes, QMainWindow &window)
    : m_settings(settings)
    , m_panes(panes)
    , m_window(window)
    , m_side(new SidebarPane(panes.sidebar, &window))
    , m_stack(new QStackedLayout)
    , m_outer(new QSplitter(Qt::Horizontal, &window))
    , m_inner(new QSplitter(Qt::Horizontal, &window))
{
    place();
}

void PaneLayout::place()
{
    m_inner->addWidget(&m_panes.board);
    m_inner->addWidget(&m_panes.article);
    m_inner->setChildrenCollapsible(false);
    m_inner->setHandleWidth(1);
    m_outer->addWidget(m_side);
    m_outer->addWidget(m_inner);
    m_outer->setStretchFactor(0, 0);
    m_outer->setStretchFactor(1, 1);
    m_outer->setHandleWidth(1);
    m_outer->setCollapsible(1, false);
    m_panes.board.setMinimumWidth(260);
    m_panes.article.setMinimumSize(220, 120);
    m_side->setMinimumWidth(120);
    auto *centre = new QWidget(&m_window);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_stack->addWidget(m_outer);
    layout->addLayout(m_stack, 1);
    layout->addWidget(&m_panes.status);
    m_window.setCentralWidget(centre);
    connect(m_outer, &QSplitter::splitterMoved, this, [this] { m_fitsSidebar = false; });
    connect(&m_panes.sidebar, &Sidebar::contentsChanged, this, &PaneLayout::fitSidebar);
}

void PaneLayout::showSidebar(bool shown)
{
    m_side->setVisible(shown);
}

bool PaneLayout::isSidebarShown() const
{
    return !m_side->isHidden();
}

void PaneLayout::findInSidebar()
{
    showSidebar(true);
    m_side->openFind();
    Q_EMIT changed();
}

void PaneLayout::addBelow(QWidget *bar)
{
    auto *layout = static_cast<QVBoxLayout *>(m_window.centralWidget()->layout());
    layout->insertWidget(layout->indexOf(&m_panes.status), bar);
}

void PaneLayout::setWelcome(QWidget *page)
{
    m_stack->addWidget(page);
}

void PaneLayout::showWelcome(bool shown)
{
    m_stack->setCurrentIndex(shown ? m_stack->count() - 1 : 0);
}

void PaneLayout::orient()
{
    m_inner->setOrientation(m_layout == WindowLayout::BoardAbovePane ? Qt::Vertical : Qt::Horizontal);
}

void PaneLayout::use(WindowLayout layout)
{
    m_settings.setState(stateName(m_layout), m_inner->saveState());
    m_layout = layout;
    m_settings.setLayout(layout);
    orient();
    if (const QByteArray state = m_settings.state(stateName(layout)); !state.isEmpty())
        m_inner->restoreState(state);
    orient(); // the state of an earlier version may hold another one
    m_inner->setChildrenCollapsible(false);
    m_panes.board.setVisible(!m_pageAlone);
    m_panes.article.setVisible(m_pageAlone || layout != WindowLayout::BoardAlone);
    Q_EMIT changed();
}

void PaneLayout::showPageAlone(bool alone)
{
    if (m_pageAlone == alone)
        return;
    m_pageAlone = alone;
    m_panes.board.setVisible(!alone);
    m_panes.article.setVisible(alone || m_layout != WindowLayout::BoardAlone);
    Q_EMIT changed();
}

bool PaneLayout::isArticleOver() const
{
    return m_layout == WindowLayout::BoardAlone && !m_pageAlone && !m_panes.article.isHidden();
}

void PaneLayout::showArticle(bool shown)
{
    if (m_layout != WindowLayout::BoardAlone || m_pageAlone)
        return;
    m_panes.article.setVisible(shown);
    m_panes.board.setVisible(!shown);
    if (!shown)
        m_panes.board.view().setFocus();
    Q_EMIT changed();
}

// Wider as the first sources come, never narrower: nothing jumps when one goes.
void PaneLayout::fitSidebar()
{
    if (!m_fitsSidebar || !isSidebarShown())
        return;
    const QList<int> sizes = m_outer->sizes();
    const int scrollBar = m_panes.sidebar.style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    const int wanted = m_panes.sidebar.widthToFit(em(&m_window, widestSidebar) - scrollBar) + scrollBar;
    if (const int more = wanted - sizes.constFirst(); more > 0)
        m_outer->setSizes({wanted, sizes.constLast() - more});
}

void PaneLayout::restoreWidths()
{
    const int usual = em(&m_window, usualSidebar);
    int wide = usual;
    // A splitter that was not laid out yet has no room, and would answer its least widths.
    m_outer->resize(m_window.size());
    m_fitsSidebar = !m_outer->restoreState(m_settings.state(QStringLiteral("outer")));
    if (!m_fitsSidebar) {
        // Earlier versions measured in average characters and made the sidebar twice as wide in a Korean
        // font.
        const bool measuredInEm = m_settings.state(QStringLiteral("measure")) == "em";
        const int widest = measuredInEm ? m_window.width() / 3 : usual;
        wide = std::min(m_outer->sizes().constFirst(), widest);
    }
    const int rest = m_window.width() - wide;
    m_outer->setSizes({wide, rest});
    m_inner->setSizes({rest * boardPart / 100, rest * (100 - boardPart) / 100});
}

void PaneLayout::restore()
{
    if (!m_window.restoreGeometry(m_settings.state(QStringLiteral("geometry"))))
        m_window.resize(QSize(1280, 800).boundedTo(roomOnScreen(&m_window)));
    restoreWidths();
    m_panes.board.view().restoreColumnState(m_settings.state(QStringLiteral("columns")));
    m_panes.sidebar.setClosedFolders(m_settings.closedFolders());
    m_panes.sidebar.setNames(namesFrom(m_settings.state(QStringLiteral("names"))));
    showSidebar(m_settings.state(QStringLiteral("sidebar")) != "hidden");
    m_layout = m_settings.layout();
    orient();
    if (const QByteArray inner = m_settings.state(stateName(m_layout)); !inner.isEmpty())
        m_inner->restoreState(inner);
    m_panes.article.setVisible(m_layout != WindowLayout::BoardAlone);
}

void PaneLayout::save()
{
    m_settings.setState(QStringLiteral("geometry"), m_window.saveGeometry());
    m_settings.setState(QStringLiteral("outer"), m_outer->saveState());
    m_settings.setState(QStringLiteral("measure"), "em");
    if (m_layout != WindowLayout::BoardAlone)
        m_settings.setState(stateName(m_layout), m_inner->saveState());
    m_settings.setState(QStringLiteral("columns"), m_panes.board.view().columnState());
    m_settings.setState(QStringLiteral("sidebar"), isSidebarShown() ? "shown" : "hidden");
    m_settings.setClosedFolders(m_panes.sidebar.closedFolders());
    m_settings.setState(QStringLiteral("names"), stateOf(m_panes.sidebar.names()));
}

} // namespace sokbo
