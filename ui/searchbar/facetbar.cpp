// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchbar/facetbar.h"

#include "kit/measures.h"
#include "kit/words.h"
#include "searchbar/facetgroup.h"

#include <QEvent>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace sokbo {

namespace {

constexpr double marginOfBar = 0.3, gapOfGroups = 0.4; // em

// The widths of groups that stand side by side in `room` pixels. No name of a group is ever cut off. Then
// each group gets its first chip, cut short, as long as there is room; what is left goes to those that want
// more.
QList<int> sharedWidths(const QList<FacetGroup *> &groups, int room)
{
    QList<int> widths;
    for (const FacetGroup *group : groups) {
        widths.append(group->minimumWidth());
        room -= widths.last();
    }
    int wanted = 0;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        if (const int more = groups.at(i)->shortWidth() - widths.at(i); more <= room) {
            widths[i] += more;
            room -= more;
        }
        wanted += std::max(0, groups.at(i)->wantedWidth() - widths.at(i));
    }
    for (qsizetype i = 0; i < groups.size() && room > 0 && wanted > 0; ++i) {
        const int own = std::max(0, groups.at(i)->wantedWidth() - widths.at(i));
        const int more = int(qint64(room) * own / wanted);
        widths[i] += more;
        room -= more;
        wanted -= own;
    }
    return widths;
}

} // namespace

FacetBar::FacetBar(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_newest(new QLabel(this))
{
    setObjectName(QStringLiteral("facetBar"));
    setAccessibleName(tr("What the search found, by sources, names and days"));
    for (const FacetKind kind : allFacetKinds) {
        auto *group = new FacetGroup(kind, this);
        connect(group, &FacetGroup::chosen, this, [this, kind](const FacetValue &value, TermUse use) {
            Q_EMIT queryRequested(withFacet(m_query, kind, value, use, m_clock.now()));
        });
        m_groups.append(group);
    }
    m_newest->setObjectName(QStringLiteral("facetsOfNewest"));
    m_newest->setToolTip(tr("The search found more: the newest were counted."));
    m_newest->hide();
    hide();
}

void FacetBar::setQuery(const QString &query)
{
    if (query == m_query)
        return;
    m_query = query;
    if (query.isEmpty())
        m_facets = {};
    update();
}

void FacetBar::setFacets(const QueryFacets &facets)
{
    m_facets = facets;
    update();
}

void FacetBar::update()
{
    const QDateTime now = m_clock.now();
    const QList<UsedFacet> used = usedFacets(m_query, now);
    for (FacetGroup *group : std::as_const(m_groups))
        group->set(m_facets.of(group->kind()), used, now.toLocalTime().date());
    m_newest->setText(tr("newest %1").arg(countText(m_facets.counted)));
    m_newest->setVisible(!m_facets.isWhole);
    place(); // at once: no chip is to be seen where it does not stay
    updateGeometry();
}

QSize FacetBar::minimumSizeHint() const
{
    QSize size(2 * em(this, marginOfBar) + int(m_groups.size() - 1) * em(this, gapOfGroups), 0);
    for (const FacetGroup *group : m_groups)
        size = {size.width() + group->minimumWidth(), std::max(size.height(), group->sizeHint().height())};
    if (!m_newest->isHidden())
        size.rwidth() += em(this, gapOfGroups) + m_newest->sizeHint().width();
    return size;
}

QSize FacetBar::sizeHint() const
{
    return minimumSizeHint();
}

void FacetBar::place()
{
    const QRect all = rect().adjusted(em(this, marginOfBar), 0, -em(this, marginOfBar), 0);
    const auto put = [this](QWidget *widget, int left, int width) {
        widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(), {left, 0, width, height()}));
    };
    const int gap = em(this, gapOfGroups);
    int room = all.width() - int(m_groups.size() - 1) * gap;
    if (!m_newest->isHidden()) {
        const int width = m_newest->sizeHint().width();
        put(m_newest, all.right() + 1 - width, width);
        room -= width + gap;
    }
    const QList<int> widths = sharedWidths(m_groups, room);
    int left = all.left();
    for (qsizetype i = 0; i < m_groups.size(); ++i) {
        put(m_groups.at(i), left, widths.at(i));
        left += widths.at(i) + gap;
    }
}

bool FacetBar::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        place();
    return done;
}

void FacetBar::takeFocus()
{
    for (FacetGroup *group : std::as_const(m_groups))
        if (auto *first = group->findChild<QToolButton *>(); first && first->isEnabled())
            return first->setFocus(Qt::ShortcutFocusReason);
}

} // namespace sokbo
