// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchbar/recentsearches.h"

#include <QMenu>

namespace sokbo {

namespace {

QString inMenu(const QString &query)
{
    return QString(query).replace(u'&', QStringLiteral("&&"));
}

} // namespace

RecentSearches::RecentSearches(QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(QStringLiteral("recentSearches"));
    setArrowType(Qt::DownArrow);
    setAutoRaise(true);
    setPopupMode(InstantPopup);
    setFocusPolicy(Qt::NoFocus);
    setToolTip(tr("What you searched for last"));
    setAccessibleName(tr("Recent searches"));
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &RecentSearches::fill);
    setVisible(false);
}

void RecentSearches::set(const QStringList &queries)
{
    m_queries = queries.mid(0, most);
    setVisible(!m_queries.isEmpty());
}

void RecentSearches::remember(const QString &query)
{
    const QString text = query.trimmed();
    if (text.isEmpty() || m_queries.value(0) == text)
        return;
    QStringList queries = m_queries;
    queries.removeAll(text);
    queries.prepend(text);
    set(queries);
    Q_EMIT remembered();
}

void RecentSearches::open()
{
    if (!m_queries.isEmpty())
        menu()->popup(mapToGlobal(QPoint(0, height())));
}

void RecentSearches::fill()
{
    menu()->clear();
    for (const QString &query : std::as_const(m_queries))
        connect(menu()->addAction(inMenu(query)), &QAction::triggered, this,
            [this, query] { Q_EMIT chosen(query); });
    menu()->addSeparator();
    QMenu *one = menu()->addMenu(tr("&Forget one of them"));
    for (const QString &query : std::as_const(m_queries))
        connect(one->addAction(inMenu(query)), &QAction::triggered, this, [this, query] {
            QStringList left = m_queries;
            left.removeAll(query);
            forget(left);
        });
    connect(menu()->addAction(tr("Forget &all of them")), &QAction::triggered, this, [this] { forget({}); });
}

void RecentSearches::forget(const QStringList &left)
{
    const QStringList before = m_queries;
    set(left);
    Q_EMIT forgotten(before);
}

} // namespace sokbo
