// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/facetterms.h"

#include <QList>
#include <QWidget>

class QMenu;
class QToolButton;

namespace sokbo {

// One kind of facets on the bar: its name, with a menu of all values, and beside it as many of them as there
// is room for, those that the query has first.
class FacetGroup final : public QWidget {
    Q_OBJECT
public:
    explicit FacetGroup(FacetKind kind, QWidget *parent = nullptr);

    FacetKind kind() const { return m_kind; }
    void set(const QList<FacetValue> &values, const QList<UsedFacet> &used, QDate today);
    // In pixels. The minimum width has its name alone.
    int shortWidth() const { return m_shortWidth; } // with the first of them, cut short
    int wantedWidth() const { return m_wantedWidth; } // with all of them, within reason

Q_SIGNALS:
    void chosen(const sokbo::FacetValue &value, sokbo::TermUse use); // the use that is wanted of it now

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry {
        FacetValue value;
        TermUse use = TermUse::None;
        bool isCounted = true;
    };

    void showChips();
    void measure();
    void fit();
    QString chipText(const Entry &entry, int widthOfName) const;
    int shownWidth(const Entry &entry) const; // of its name, where there is room
    int shortened(int widthOfName);
    void fillMenu();
    void choose(const Entry &entry, bool excluded);
    QString nameOf(const FacetValue &value) const;
    QString spokenText(const Entry &entry) const;

    FacetKind m_kind;
    QDate m_today;
    QList<Entry> m_entries;
    QToolButton *m_all;
    QMenu *m_menu;
    QList<QToolButton *> m_chips;
    int m_shortWidth = 0;
    int m_wantedWidth = 0;
};

} // namespace sokbo
