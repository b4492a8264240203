// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/firststart.h"

#include "sources/welcomepage.h"

#include <QDir>
#include <QStandardPaths>

namespace sokbo {

FirstStart::FirstStart(PaneLayout &layout, Subscriptions &subscriptions, SourceDialogs &dialogs,
    Syncing &syncing, QWidget &window)
    : m_layout(layout)
    , m_subscriptions(subscriptions)
    , m_dialogs(dialogs)
    , m_syncing(syncing)
    , m_window(window)
{
}

void FirstStart::setHasSources(bool has)
{
    if (has == !m_shown)
        return;
    if (!has && !m_page)
        makePage();
    m_shown = !has;
    m_layout.showWelcome(m_shown);
}

void FirstStart::makePage()
{
    m_page = new WelcomePage(otherReaders(QDir::homePath(),
                                 QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation),
                                 QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)),
        &m_window);
    m_layout.setWelcome(m_page);
    connect(m_page, &WelcomePage::subscribeRequested, &m_subscriptions, &Subscriptions::subscribe);
    connect(m_page, &WelcomePage::catalogueRequested, &m_dialogs, &SourceDialogs::addFromCatalogue);
    connect(m_page, &WelcomePage::addressRequested, &m_dialogs, &SourceDialogs::add);
    connect(m_page, &WelcomePage::importRequested, &m_subscriptions, &Subscriptions::importOpml);
    connect(m_page, &WelcomePage::fileRequested, &m_subscriptions, &Subscriptions::importFile);
    connect(m_page, &WelcomePage::sampleRequested, &m_subscriptions, &Subscriptions::loadSample);
    connect(&m_syncing, &Syncing::stateChanged, m_page, [this] { m_page->setBusy(m_syncing.isRunning()); });
    m_page->setBusy(m_syncing.isRunning());
}

} // namespace sokbo
