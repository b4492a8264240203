// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/facets.h"

#include <QList>
#include <QWidget>

class QLabel;

namespace sokbo {

class FacetGroup;

// Above the board of a search: in which sources, with whom and on which days its articles are, and how many.
// A click asks for those alone, another one for all again.
class FacetBar final : public QWidget {
    Q_OBJECT
public:
    explicit FacetBar(const Clock &clock, QWidget *parent = nullptr);

    // Another search: what is shown stays until its facets come.
    void setQuery(const QString &query);
    void setFacets(const QueryFacets &facets);
    void takeFocus();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override; // with no chip, only the names of the groups

Q_SIGNALS:
    void queryRequested(const QString &query);

protected:
    bool event(QEvent *event) override;

private:
    void update();
    void place();

    const Clock &m_clock;
    QString m_query;
    QueryFacets m_facets;
    QList<FacetGroup *> m_groups;
    QLabel *m_newest; // where not all were counted
};

} // namespace sokbo
