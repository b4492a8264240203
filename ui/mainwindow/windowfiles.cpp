// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that reach beyond the window: sync, sources, files, and the dialogs.
#include "kit/answer.h"
#include "kit/words.h"
#include "mainwindow/boardarea.h"
#include "mainwindow/helpdialogs.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/statusline.h"
#include "render/articlepage.h"
#include "settings/settingsdialog.h"
#include "sources/addsourcedialog.h"
#include "sources/cataloguedialog.h"
#include "sources/sidebar.h"
#include "sources/signindialog.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QSaveFile>

#include <tuple>

namespace sokbo {

namespace {

constexpr int usualPages = 5; // of a list, where one asks for older headlines
constexpr int mostPages = 200;

Result<> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(Error::Kind::Store, path + QStringLiteral(": ") + file.errorString());
    return {};
}

// A title as a file's name: nothing that a file system or a shell would take for something else.
QString fileNameOf(const QString &title)
{
    QString name;
    for (QChar c : title.simplified())
        if (c.isLetterOrNumber() || c == QLatin1Char(' ') || c == QLatin1Char('-') || c == QLatin1Char('_'))
            name += c;
    name = name.trimmed().left(60);
    return name.isEmpty() ? QStringLiteral("article") : name;
}

} // namespace

void MainWindow::sync(const SyncRequest &request)
{
    if (!m_service || m_settings.offline())
        return;
    std::ignore = m_service->sync(request); // SyncService::finished tells how it went
    updateCommands();
}

// Of the board on screen: one, those of a folder, or none where it is no board of sources.
QList<SourceId> MainWindow::sourcesOfBoard() const
{
    QList<SourceId> ids;
    const Board &board = m_history.here().board;
    const bool ofFolder = board.isOf(Board::Kind::Folder);
    if (!ofFolder && !board.isOf(Board::Kind::Source))
        return ids;
    const QString below = board.name + QLatin1Char('/');
    for (const Source &source : m_sidebar->contents().sources)
        if (ofFolder ? source.folder == board.name || source.folder.startsWith(below)
                     : source.id.value == board.id)
            ids.append(source.id);
    return ids;
}

void MainWindow::syncBoard()
{
    SyncRequest request;
    request.evenIfNotDue = true;
    request.sources = sourcesOfBoard(); // none: all
    sync(request);
}

void MainWindow::getOlderPages()
{
    bool wanted = false;
    const int pages = QInputDialog::getInt(this, tr("Older headlines"),
        tr("How many pages of the list are read, back from the newest:"), usualPages, 2, mostPages, 1,
        &wanted);
    if (!wanted)
        return;
    SyncRequest request;
    request.evenIfNotDue = true;
    request.sources = sourcesOfBoard();
    request.pages = pages;
    if (!request.sources.isEmpty())
        sync(request);
}

void MainWindow::loadSample()
{
    if (!m_service) {
        m_wantsSample = true;
        return;
    }
    const auto sources = m_parts.sampleSources();
    if (!sources)
        return tell(sources.error());
    m_sampleAsked = true;
    subscribe(*sources);
}

void MainWindow::loadSampleIfEmpty()
{
    onAnswer(m_store.sources(), this, [this](const Result<QList<Source>> &sources) {
        if (sources && sources->isEmpty())
            loadSample();
        else
            m_sampleDone = true;
    });
}

void MainWindow::subscribe(const QList<Source> &sources)
{
    auto left = std::make_shared<int>(int(sources.size()));
    auto ids = std::make_shared<QList<SourceId>>();
    const bool fromSample = std::all_of(sources.begin(), sources.end(),
        [](const Source &source) { return source.url.scheme() == QStringLiteral("sample"); });
    for (Source source : sources) {
        // A list from another reader may hold passwords in its addresses.
        const std::optional<Credentials> credentials = takeCredentials(source.url);
        const auto taken = [this, left, ids, fromSample, credentials](const Result<SourceId> &id) {
            if (id)
                ids->append(*id);
            else
                tell(id.error());
            if (id && credentials && m_service)
                onFailure(
                    m_service->signIn(*id, *credentials), this, [this](const Error &error) { tell(error); });
            if (--*left > 0)
                return;
            m_status->say(tr("%n source(s) subscribed.", nullptr, int(ids->size())));
            SyncRequest request;
            request.sources = *ids;
            request.evenIfNotDue = true;
            request.images = fromSample; // they cost no network
            sync(request);
        };
        onAnswer(m_store.addSource(source), this, taken);
    }
}

void MainWindow::addSource(const QString &address)
{
    if (!m_service)
        return;
    AddSourceDialog dialog(m_store, *m_service, m_sidebar->folders(), this);
    dialog.setAddress(address);
    connect(&dialog, &AddSourceDialog::added, this, [this](const QList<SourceId> &ids) {
        SyncRequest request;
        request.sources = ids;
        request.evenIfNotDue = true;
        sync(request);
    });
    dialog.exec();
}

void MainWindow::addFromCatalogue()
{
    CatalogueDialog dialog(m_sidebar->contents().sources, this);
    connect(&dialog, &CatalogueDialog::subscribeRequested, this, &MainWindow::subscribe);
    dialog.exec();
}

void MainWindow::signIn(const Source &source)
{
    if (!m_service)
        return;
    SignInDialog dialog(source.title, source.url, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    onAnswer(m_service->signIn(source.id, dialog.credentials()), this,
        [this, id = source.id](const Result<CredentialStore::Kept> &kept) {
            if (!kept)
                return tell(kept.error());
            if (*kept == CredentialStore::Kept::ForThisRun)
                sayKeptForThisRun(this);
            SyncRequest request;
            request.sources = {id};
            request.evenIfNotDue = true;
            sync(request);
        });
}

void MainWindow::signOut(const Source &source)
{
    if (!m_service)
        return;
    onAnswer(m_service->signOut(source.id), this, [this, title = source.title](const Result<> &done) {
        if (done)
            m_status->say(tr("Sokbo no longer signs in to “%1”.").arg(title));
        else
            tell(done.error());
    });
}

void MainWindow::importOpml()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Import subscriptions"), {}, tr("Subscriptions (*.opml *.xml);;All files (*)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tell(Error{Error::Kind::Store, path + QStringLiteral(": ") + file.errorString()});
    const auto sources = m_parts.readOpml(file.readAll());
    if (!sources)
        return tell(sources.error());
    if (sources->isEmpty())
        return m_status->say(tr("No subscription stands in this file."));
    subscribe(*sources);
}

void MainWindow::exportOpml()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export subscriptions"), QStringLiteral("sokbo.opml"), tr("Subscriptions (*.opml)"));
    if (path.isEmpty())
        return;
    if (const auto written = writeFile(path, m_parts.writeOpml(m_sidebar->contents().sources)); !written)
        return tell(written.error());
    m_status->say(tr("Written to %1.").arg(path));
}

void MainWindow::exportArticle()
{
    if (!m_article->stored())
        return;
    const ArticlePage page = m_article->page();
    const QString path = QFileDialog::getSaveFileName(this, tr("Save article"),
        fileNameOf(page.article.title) + QStringLiteral(".md"), tr("Markdown (*.md);;Plain text (*.txt)"));
    if (path.isEmpty())
        return;
    const bool plain = path.endsWith(QStringLiteral(".txt"), Qt::CaseInsensitive);
    const QString text = plain ? renderText(page) : renderMarkdown(page);
    if (const auto written = writeFile(path, text.toUtf8()); !written)
        return tell(written.error());
    m_status->say(tr("Written to %1.").arg(path));
}

void MainWindow::printArticle()
{
    if (!m_article->stored())
        return;
    const QString path = QFileDialog::getSaveFileName(this, tr("Save article as PDF"),
        fileNameOf(m_article->stored()->article.title) + QStringLiteral(".pdf"), tr("PDF (*.pdf)"));
    if (!path.isEmpty())
        m_article->print(path);
}

void MainWindow::backup()
{
    const QString name = QStringLiteral("sokbo-%1.backup")
                             .arg(m_parts.clock.now().toLocalTime().toString(QStringLiteral("yyyy-MM-dd")));
    const QString path
        = QFileDialog::getSaveFileName(this, tr("Backup"), name, tr("Backups (*.backup);;All files (*)"));
    if (path.isEmpty())
        return;
    m_status->say(tr("Writing the backup …"));
    onAnswer(m_store.backup(path), this, [this, path](const Result<> &done) {
        if (!done)
            return tell(done.error());
        m_status->say(tr("Written to %1.").arg(path));
    });
}

void MainWindow::checkData()
{
    m_status->say(tr("Checking the data folder …"));
    onAnswer(m_store.doctor(false), this, [this](const Result<DoctorReport> &report) {
        if (!report)
            return tell(report.error());
        if (report->problems.isEmpty()) {
            QMessageBox::information(this, tr("Data folder"), tr("Everything is in order."));
            return;
        }
        QMessageBox box(QMessageBox::Warning, tr("Data folder"),
            tr("%n problem(s) were found. Repair now?", nullptr, int(report->problems.size())),
            QMessageBox::Yes | QMessageBox::No, this);
        box.setTextFormat(Qt::PlainText);
        box.setDetailedText(report->problems.join(QLatin1Char('\n')));
        if (box.exec() != QMessageBox::Yes)
            return;
        onAnswer(m_store.doctor(true), this, [this](const Result<DoctorReport> &repaired) {
            if (!repaired)
                return tell(repaired.error());
            m_status->say(tr("%n problem(s) repaired.", nullptr, int(repaired->repaired.size())));
        });
    });
}

void MainWindow::openSettings()
{
    QList<ShortcutRow> rows;
    for (Command command : m_commands.all())
        if (command != Command::CancelSync)
            rows.append({m_commands.name(command), m_commands.plainText(command),
                m_commands.standardKeys(command), m_commands.keys(command)});
    SettingsDialog dialog(m_settings, rows, this);
    connect(&dialog, &SettingsDialog::changed, this, &MainWindow::useSettings);
    connect(&dialog, &SettingsDialog::shortcutsChanged, this,
        [this] { m_commands.useShortcuts(m_settings.shortcuts()); });
    dialog.exec();
}

void MainWindow::showShortcuts()
{
    ShortcutsDialog(m_commands, this).exec();
}

void MainWindow::showSearchHelp()
{
    SearchHelpDialog(this).exec();
}

void MainWindow::showAbout()
{
    aboutBox(this);
}

void MainWindow::tell(const Error &error)
{
    m_status->say(errorText(error) + QStringLiteral(" ") + error.message);
}

} // namespace sokbo
