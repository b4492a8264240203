// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchbar/facetbar.h"

#include "kit/measures.h"
#include "kit/words.h"
#include "searchbar/facetgroup.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace sokbo {

FacetBar::FacetBar(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_newest(new QLabel(this))
{
    setObjectName(QStringLiteral("facetBar"));
    setAccessibleName(tr("What the search found, by sources, names and days"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(em(this, 0.3), 0, em(this, 0.3), 0);
    layout->setSpacing(em(this, 0.4));
    for (const FacetKind kind : allFacetKinds) {
        auto *group = new FacetGroup(kind, this);
        connect(group, &FacetGroup::chosen, this, [this, kind](const FacetValue &value, TermUse use) {
            Q_EMIT queryRequested(withFacet(m_query, kind, value, use, m_clock.now()));
        });
        layout->addWidget(group, 1);
        m_groups.append(group);
    }
    m_newest->setObjectName(QStringLiteral("facetsOfNewest"));
    m_newest->setToolTip(tr("The search found more: the newest were counted."));
    m_newest->hide();
    layout->addWidget(m_newest);
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
    for (FacetGroup *group : std::as_const(m_groups)) {
        group->set(m_facets.of(group->kind()), used, now.toLocalTime().date());
        static_cast<QHBoxLayout *>(layout())->setStretchFactor(group, group->wantedWidth());
    }
    m_newest->setText(tr("newest %1").arg(countText(m_facets.counted)));
    m_newest->setVisible(!m_facets.isWhole);
    layout()->activate(); // at once: no chip is to be seen where it does not stay
}

void FacetBar::takeFocus()
{
    for (FacetGroup *group : std::as_const(m_groups))
        if (auto *first = group->findChild<QToolButton *>(); first && first->isEnabled())
            return first->setFocus(Qt::ShortcutFocusReason);
}

} // namespace sokbo
