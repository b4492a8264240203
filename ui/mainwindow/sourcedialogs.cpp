// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/sourcedialogs.h"

#include "sources/addsourcedialog.h"
#include "sources/cataloguedialog.h"
#include "sources/editsourcedialog.h"
#include "sources/sidebar.h"
#include "sources/signindialog.h"

namespace sokbo {

SourceDialogs::SourceDialogs(
    Store &store, Syncing &syncing, Subscriptions &subscriptions, const Sidebar &sidebar, QWidget &window)
    : m_store(store)
    , m_syncing(syncing)
    , m_subscriptions(subscriptions)
    , m_sidebar(sidebar)
    , m_window(window)
{
    connect(&subscriptions, &Subscriptions::keptForThisRun, this, [this] { sayKeptForThisRun(&m_window); });
    connect(&syncing, &Syncing::serviceSet, this, [this] {
        if (const auto address = std::exchange(m_addressAwaiting, std::nullopt))
            add(*address);
    });
}

void SourceDialogs::add(const QString &address)
{
    if (!m_syncing.service()) {
        m_addressAwaiting = address;
        return;
    }
    AddSourceDialog dialog(m_store, *m_syncing.service(), m_sidebar.folders(), &m_window);
    dialog.setAddress(address);
    connect(&dialog, &AddSourceDialog::added, &m_syncing, &Syncing::syncNow);
    dialog.exec();
}

void SourceDialogs::addFromCatalogue()
{
    CatalogueDialog dialog(m_sidebar.contents().sources, &m_window);
    connect(&dialog, &CatalogueDialog::subscribeRequested, &m_subscriptions, &Subscriptions::subscribe);
    dialog.exec();
}

void SourceDialogs::edit(const Source &source)
{
    EditSourceDialog dialog(source, m_sidebar.folders(), &m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const Source edited = dialog.edited();
    m_subscriptions.edit(source, edited);
    if (edited.keeping != source.keeping)
        Q_EMIT limitsChanged();
}

void SourceDialogs::renameFolder(const QString &path, Questions &questions)
{
    const QString name = path.section(QLatin1Char('/'), -1);
    if (const auto wanted = questions.text(tr("Rename folder"), tr("Name of the folder:"), name))
        m_subscriptions.renameFolder(path, *wanted);
}

void SourceDialogs::signIn(const Source &source)
{
    if (!m_syncing.service())
        return;
    SignInDialog dialog(source.title, source.url, &m_window);
    if (dialog.exec() == QDialog::Accepted)
        m_subscriptions.signIn(source.id, dialog.credentials());
}

} // namespace sokbo
