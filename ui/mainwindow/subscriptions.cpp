// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/subscriptions.h"

#include <QFile>

#include <algorithm>

namespace sokbo {

struct Subscriptions::Batch { // sources that were subscribed together
    qsizetype left = 0;
    QList<SourceId> ids;
    bool fromSample = false;
};

Subscriptions::Subscriptions(Store &store, Syncing &syncing, UndoSteps &undo, Questions &questions,
    Exports &exports, Notices &notices, const Files &files)
    : m_store(store)
    , m_syncing(syncing)
    , m_undo(undo)
    , m_questions(questions)
    , m_exports(exports)
    , m_notices(notices)
    , m_files(files)
{
    connect(&syncing, &Syncing::finished, this, [this] { m_sampleDone = m_sampleDone || m_sampleAsked; });
    connect(&syncing, &Syncing::serviceSet, this, [this] {
        if (std::exchange(m_wantsSample, false))
            loadSample();
    });
}

void Subscriptions::subscribe(const QList<Source> &sources)
{
    const auto batch = std::make_shared<Batch>();
    batch->left = sources.size();
    batch->fromSample = std::all_of(sources.begin(), sources.end(),
        [](const Source &source) { return source.url.scheme() == QStringLiteral("sample"); });
    for (const Source &source : sources)
        add(source, batch);
}

void Subscriptions::add(Source source, const std::shared_ptr<Batch> &batch)
{
    // A list from another reader may hold passwords in its addresses.
    const std::optional<Credentials> credentials = takeCredentials(source.url);
    onAnswer(m_store.addSource(source), this, [this, batch, credentials](const Result<SourceId> &id) {
        if (id)
            batch->ids.append(*id);
        else
            m_notices.tell(id.error());
        if (id && credentials && m_syncing.service())
            onAnswer(m_syncing.service()->signIn(*id, *credentials), this,
                [this](const Result<CredentialStore::Kept> &kept) { m_notices.check(kept); });
        if (--batch->left == 0)
            endBatch(*batch);
    });
}

void Subscriptions::endBatch(const Batch &batch)
{
    if (batch.ids.isEmpty())
        return; // what failed has been told
    m_notices.say(tr("%Ln source(s) subscribed.", nullptr, int(batch.ids.size())));
    SyncRequest request;
    request.sources = batch.ids;
    request.evenIfNotDue = true;
    request.images = batch.fromSample; // they cost no network
    m_syncing.sync(request);
}

void Subscriptions::edit(const Source &before, const Source &after)
{
    const SourceEdit edit = editBetween(before, after);
    if (edit == SourceEdit())
        return;
    onAnswer(
        m_store.editSource(before.id, edit), this, [this, before, edit](const Result<SourceEdit> &former) {
            if (!former)
                return m_notices.tell(former.error());
            const SourceId id = before.id;
            m_undo.push([title = before.title] { return tr("change “%1”").arg(title); },
                [&store = m_store, id, former = *former] { return store.editSource(id, former); },
                [&store = m_store, id, edit] { return store.editSource(id, edit); });
            if (edit.url)
                m_syncing.syncNow({id});
        });
}

void Subscriptions::remove(const Source &source)
{
    onAnswer(m_store.ifRemoved(source.id), this, [this, source](const Result<SourceRemoval> &removal) {
        if (!removal)
            return m_notices.tell(removal.error());
        if (*removal == SourceRemoval() || agreesToRemove(source, *removal))
            removeNow(source);
    });
}

bool Subscriptions::agreesToRemove(const Source &source, const SourceRemoval &removal)
{
    QStringList lines{tr("Remove “%1”?").arg(source.title)};
    if (removal.stays > 0)
        lines += tr(
            "%Ln article(s) that you saved, tagged, noted or highlighted stay(s).", nullptr, removal.stays);
    if (removal.goes > 0)
        lines += tr("%Ln article(s) go(es).", nullptr, removal.goes);
    return m_questions.agrees({tr("Remove source"), lines.join(QLatin1Char('\n')), tr("Remove"), {}});
}

void Subscriptions::removeNow(const Source &source)
{
    onAnswer(m_store.removeSource(source.id), this, [this, source](const auto &done) {
        if (!done)
            return m_notices.tell(done.error());
        m_undo.push([title = source.title] { return tr("remove “%1”").arg(title); },
            [&store = m_store, id = source.id] { return store.restoreSource(id); },
            [&store = m_store, id = source.id] { return store.removeSource(id); });
        m_notices.say(tr("“%1” was removed. Ctrl+Z brings it back.").arg(source.title));
    });
}

void Subscriptions::renameFolder(const QString &path, const QString &name)
{
    const auto slash = path.lastIndexOf(QLatin1Char('/'));
    const QString to = path.left(slash + 1) + name;
    if (to != path)
        moveFolder([path] { return tr("rename the folder “%1”").arg(path); }, path, to, {});
}

void Subscriptions::removeFolder(const QString &path)
{
    const auto slash = path.lastIndexOf(QLatin1Char('/'));
    moveFolder([path] { return tr("remove the folder “%1”").arg(path); }, path,
        path.left(std::max<qsizetype>(slash, 0)),
        tr("The folder “%1” was removed; its sources moved up. Ctrl+Z brings it back.").arg(path));
}

void Subscriptions::moveFolder(
    const StepText &text, const QString &from, const QString &to, const QString &done)
{
    onAnswer(m_store.sources(), this, [this, text, from, to, done](const Result<QList<Source>> &sources) {
        if (!sources)
            return m_notices.tell(sources.error());
        SourceEdits edits;
        for (const Source &source : *sources) {
            if (source.folder != from && !source.folder.startsWith(from + QLatin1Char('/')))
                continue;
            const QString below = source.folder.mid(from.size() + 1);
            const bool one = to.isEmpty() || below.isEmpty();
            edits[source.id].place = source.place; // the folder stays where it is
            edits[source.id].folder = to + (one ? QString() : QStringLiteral("/")) + below;
        }
        if (!edits.isEmpty())
            editTogether(text, edits, done);
    });
}

void Subscriptions::editTogether(const StepText &text, const SourceEdits &edits, const QString &done)
{
    onAnswer(m_store.editSources(edits), this, [this, text, edits, done](const Result<SourceEdits> &former) {
        if (!former)
            return m_notices.tell(former.error());
        m_undo.push(
            text, [&store = m_store, former = *former] { return store.editSources(former); },
            [&store = m_store, edits] { return store.editSources(edits); });
        if (!done.isEmpty())
            m_notices.say(done);
    });
}

void Subscriptions::signIn(SourceId source, const Credentials &credentials)
{
    if (!m_syncing.service())
        return;
    onAnswer(m_syncing.service()->signIn(source, credentials), this,
        [this, source](const Result<CredentialStore::Kept> &kept) {
            if (!kept)
                return m_notices.tell(kept.error());
            if (*kept == CredentialStore::Kept::ForThisRun)
                Q_EMIT keptForThisRun();
            m_syncing.syncNow({source});
        });
}

void Subscriptions::signOut(const Source &source)
{
    if (!m_syncing.service())
        return;
    onAnswer(
        m_syncing.service()->signOut(source.id), this, [this, title = source.title](const Result<> &done) {
            if (done)
                m_notices.say(tr("Sokbo no longer signs in to “%1”.").arg(title));
            else
                m_notices.tell(done.error());
        });
}

void Subscriptions::importOpml()
{
    const auto path = m_questions.fileToOpen(
        tr("Import subscriptions"), tr("Subscriptions (*.opml *.xml urls);;All files (*)"));
    if (path)
        importFile(*path);
}

void Subscriptions::importFile(const QString &path)
{
    if (!m_files.read)
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return m_notices.tellOfFile(path, file.errorString());
    const auto sources = m_files.read(file.readAll());
    if (!sources)
        return m_notices.tell(sources.error());
    if (sources->isEmpty())
        return m_notices.say(tr("No subscription stands in this file."));
    subscribe(*sources);
}

void Subscriptions::exportOpml()
{
    if (!m_files.writeOpml)
        return;
    onAnswer(m_store.sources(), this, [this](const Result<QList<Source>> &sources) {
        if (sources)
            write(*sources);
        else
            m_notices.tell(sources.error());
    });
}

void Subscriptions::write(const QList<Source> &sources)
{
    m_exports.save(tr("Export subscriptions"), QStringLiteral("sokbo.opml"), tr("Subscriptions (*.opml)"),
        m_files.writeOpml(sources));
}

void Subscriptions::loadSample()
{
    m_wantsSample = !m_syncing.service();
    if (m_wantsSample || !m_files.sample)
        return;
    const auto sources = m_files.sample();
    if (!sources)
        return m_notices.tell(sources.error());
    m_sampleAsked = true;
    subscribe(*sources);
}

void Subscriptions::loadSampleIfEmpty()
{
    onAnswer(m_store.sources(), this, [this](const Result<QList<Source>> &sources) {
        if (sources && sources->isEmpty())
            loadSample();
        else
            m_sampleDone = true;
        m_notices.check(sources);
    });
}

} // namespace sokbo
