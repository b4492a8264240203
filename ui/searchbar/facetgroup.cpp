// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchbar/facetgroup.h"

#include "kit/measures.h"
#include "kit/words.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace sokbo {

namespace {

constexpr int mostChips = 10;
constexpr double longestName = 9, shortestName = 3; // em; the whole of it is in the tool tip and in the menu
constexpr double widest = 34; // em, of a group

QString kindText(FacetKind kind)
{
    switch (kind) {
    case FacetKind::Source:
        return FacetGroup::tr("Sources");
    case FacetKind::Person:
        return FacetGroup::tr("People");
    case FacetKind::Organisation:
        return FacetGroup::tr("Organisations");
    case FacetKind::Day:
        break;
    }
    return FacetGroup::tr("Days");
}

QString withoutMnemonic(const QString &text)
{
    return QString(text).replace(u'&', QStringLiteral("&&"));
}

// With one of these held, a click leaves out what it would ask for.
bool meansExcluding()
{
    return QApplication::keyboardModifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
}

} // namespace

FacetGroup::FacetGroup(FacetKind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_all(new QToolButton(this))
    , m_menu(new QMenu(this))
{
    m_all->setText(kindText(kind));
    m_all->setAccessibleName(tr("%1 of the search").arg(kindText(kind)));
    m_all->setToolTip(tr("All of them, with how many articles each has"));
    m_all->setAutoRaise(true);
    m_all->setFocusPolicy(Qt::TabFocus);
    m_all->setPopupMode(QToolButton::InstantPopup);
    m_all->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &FacetGroup::fillMenu);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addWidget(m_all);
    for (int i = 0; i < mostChips; ++i) {
        auto *chip = new QToolButton(this);
        chip->setCheckable(true);
        chip->setAutoRaise(true);
        chip->setFocusPolicy(Qt::TabFocus);
        chip->installEventFilter(this);
        chip->hide();
        connect(chip, &QToolButton::clicked, this, [this, i] {
            if (i < m_entries.size())
                choose(Entry(m_entries.at(i)), meansExcluding());
        });
        layout->addWidget(chip);
        m_chips.append(chip);
    }
    layout->addStretch();
    measure();
}

void FacetGroup::set(const QList<FacetValue> &values, const QList<UsedFacet> &used, QDate today)
{
    m_today = today;
    m_entries.clear();
    QList<Entry> others;
    QList<UsedFacet> unseen = used; // of those no article was counted
    for (const FacetValue &value : values) {
        const auto same = std::find_if(unseen.begin(), unseen.end(),
            [&](const UsedFacet &facet) { return isSameFacet(facet, m_kind, value); });
        if (same == unseen.end()) {
            others.append({value, TermUse::None, true});
            continue;
        }
        m_entries.append({value, same->use, true});
        unseen.erase(same);
    }
    for (const UsedFacet &facet : std::as_const(unseen))
        if (facet.kind == m_kind && (facet.value.id == 0 || m_kind == FacetKind::Source))
            m_entries.append({facet.value, facet.use, false});
    m_entries += others;
    showChips();
}

QString FacetGroup::nameOf(const FacetValue &value) const
{
    if (m_kind != FacetKind::Day)
        return value.name.isEmpty() ? QStringLiteral("#%1").arg(value.id) : value.name;
    if (value.day == m_today)
        return tr("today");
    if (value.day == m_today.addDays(-1))
        return tr("yesterday");
    //: How a day of this year is written, in the letters of QDate::toString()
    return value.day.year() == m_today.year() ? QLocale().toString(value.day, tr("MMM d"))
                                              : value.day.toString(Qt::ISODate);
}

QString FacetGroup::spokenText(const Entry &entry) const
{
    QString text = entry.isCounted
        ? tr("%1: %Ln article(s)", nullptr, entry.value.articles).arg(nameOf(entry.value))
        : nameOf(entry.value);
    if (entry.use == TermUse::Excluded)
        text = tr("%1, left out").arg(text);
    return text;
}

void FacetGroup::showChips()
{
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        QToolButton *chip = m_chips.at(i);
        if (i >= m_entries.size())
            continue;
        const Entry &entry = m_entries.at(i);
        chip->setText(chipText(entry, em(this, longestName)));
        QFont font = m_all->font();
        font.setStrikeOut(entry.use == TermUse::Excluded);
        chip->setFont(font);
        chip->setChecked(entry.use == TermUse::Wanted);
        chip->setAccessibleName(spokenText(entry));
        const QString what = entry.use == TermUse::None
            ? tr("Click: only these. With Ctrl or Shift: all but these.")
            : tr("Click: no longer by this.");
        chip->setToolTip(spokenText(entry).toHtmlEscaped() + QStringLiteral("<br>") + what.toHtmlEscaped());
    }
    m_all->setEnabled(!m_entries.isEmpty());
    measure();
    fit();
}

int FacetGroup::shownWidth(const Entry &entry) const
{
    return std::min(fontMetrics().horizontalAdvance(nameOf(entry.value)), em(this, longestName));
}

// The chips have whole texts now.
void FacetGroup::measure()
{
    m_wantedWidth = m_shortWidth = m_all->sizeHint().width();
    setMinimumWidth(m_shortWidth);
    for (qsizetype i = 0; i < std::min(m_chips.size(), m_entries.size()); ++i)
        m_wantedWidth += m_chips.at(i)->sizeHint().width() + layout()->spacing();
    if (!m_entries.isEmpty())
        m_shortWidth += shortened(em(this, shortestName));
    m_wantedWidth = std::max(m_shortWidth, std::min(m_wantedWidth, em(this, widest)));
}

// Cuts the name on the first chip; pixels that it needs then. The text of a button is not to the pixel as
// wide as its parts.
int FacetGroup::shortened(int widthOfName)
{
    m_chips.first()->setText(chipText(m_entries.first(), widthOfName));
    return m_chips.first()->sizeHint().width() + layout()->spacing();
}

QString FacetGroup::chipText(const Entry &entry, int widthOfName) const
{
    const QString name = fontMetrics().elidedText(nameOf(entry.value), Qt::ElideRight, widthOfName);
    return withoutMnemonic(
        entry.isCounted ? name + QLatin1Char(' ') + countText(entry.value.articles) : name);
}

// Chips as long as there is room for whole ones; the first is cut off rather than left out.
void FacetGroup::fit()
{
    int left = width() - m_all->sizeHint().width();
    bool fits = true;
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        QToolButton *chip = m_chips.at(i);
        if (i >= m_entries.size()) {
            chip->hide();
            continue;
        }
        const Entry &entry = m_entries.at(i);
        chip->setText(chipText(entry, em(this, longestName)));
        int needed = chip->sizeHint().width() + layout()->spacing();
        if (i == 0 && needed > left) {
            const int most = shownWidth(entry) - (needed - left);
            needed = shortened(std::max(em(this, shortestName), most));
            if (needed > left)
                needed = shortened(em(this, shortestName));
        }
        left -= needed;
        fits = fits && left >= 0;
        chip->setVisible(fits);
    }
}

void FacetGroup::fillMenu()
{
    m_menu->clear();
    for (const Entry &entry : std::as_const(m_entries)) {
        const QString text = withoutMnemonic(nameOf(entry.value))
            + (entry.isCounted ? QLatin1Char('\t') + countText(entry.value.articles) : QString());
        QAction *action = m_menu->addAction(
            entry.use == TermUse::Excluded ? tr("without %1", "a name in a menu").arg(text) : text);
        action->setCheckable(true);
        action->setChecked(entry.use != TermUse::None);
        connect(action, &QAction::triggered, this, [this, entry] { choose(entry, meansExcluding()); });
    }
    m_menu->addSeparator();
    QMenu *out = m_menu->addMenu(tr("&Leave out"));
    for (const Entry &entry : std::as_const(m_entries))
        if (entry.use == TermUse::None)
            connect(out->addAction(withoutMnemonic(nameOf(entry.value))), &QAction::triggered, this,
                [this, entry] { choose(entry, true); });
    out->setEnabled(!out->isEmpty());
}

void FacetGroup::choose(const Entry &entry, bool excluded)
{
    const TermUse wanted = excluded ? TermUse::Excluded : TermUse::Wanted;
    // What is in the query is taken out by a click of either sort.
    Q_EMIT chosen(entry.value, entry.use == TermUse::None ? wanted : TermUse::None);
    showChips(); // a button checks itself
}

void FacetGroup::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool FacetGroup::eventFilter(QObject *watched, QEvent *event)
{
    const auto index = m_chips.indexOf(qobject_cast<QToolButton *>(watched));
    if (event->type() != QEvent::ContextMenu || index < 0 || index >= m_entries.size())
        return QWidget::eventFilter(watched, event);
    const Entry entry = m_entries.at(index);
    QMenu menu(this);
    if (entry.use == TermUse::None) {
        connect(menu.addAction(tr("&Only these")), &QAction::triggered, this,
            [this, entry] { choose(entry, false); });
        connect(menu.addAction(tr("&Leave out")), &QAction::triggered, this,
            [this, entry] { choose(entry, true); });
    } else {
        connect(menu.addAction(tr("&No longer by this")), &QAction::triggered, this,
            [this, entry] { choose(entry, false); });
    }
    menu.exec(static_cast<QContextMenuEvent *>(event)->globalPos());
    return true;
}

} // namespace sokbo
