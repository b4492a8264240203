// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/aloudacts.h"

#include "aloud/aloudbar.h"
#include "kit/answer.h"
#include "kit/symbols.h"
#include "kit/words.h"
#include "mainwindow/articlearea.h"
#include "mainwindow/boardarea.h"
#include "mainwindow/panelayout.h"

#include <QMainWindow>
#include <QtConcurrent>

#include <algorithm>

namespace sokbo {

namespace {

constexpr int mostHeadlines = 300; // half an hour
constexpr Command aloudCommands[]
    = {Command::ReadAloud, Command::ReadHeadlines, Command::AloudPause, Command::AloudNext,
        Command::AloudPrevious, Command::AloudFaster, Command::AloudSlower, Command::AloudStop};

QList<int> offeredSpeeds()
{
    return {Settings::aloudSpeeds.begin(), Settings::aloudSpeeds.end()};
}

QList<VoiceChoice> knownVoices(const Settings &settings)
{
    QList<VoiceChoice> voices;
    const QStringList lines = settings.aloudVoicesFound();
    for (const QString &line : lines)
        if (const QStringList parts = line.split(u'\t'); parts.size() == 3)
            voices.append({parts[0], parts[1], parts[2]});
    return voices;
}

void keepVoices(Settings &settings, const QList<VoiceChoice> &voices)
{
    QStringList lines;
    for (const VoiceChoice &voice : voices)
        lines.append(QStringList{voice.language, voice.id, voice.name}.join(u'\t'));
    settings.setAloudVoicesFound(lines);
}

} // namespace

AloudActs::AloudActs(const WindowParts &parts, const Commands &commands, const Panes &panes,
    PaneLayout &layout, Notices &notices, QMainWindow &window)
    : m_parts(parts)
    , m_commands(commands)
    , m_panes(panes)
    , m_notices(notices)
    , m_window(window)
    , m_bar(new AloudBar({commands[Command::AloudPause], commands[Command::AloudPrevious],
                             commands[Command::AloudNext], commands[Command::AloudStop]},
          offeredSpeeds(), &window))
{
    layout.addBelow(m_bar);
    for (const Command command : aloudCommands)
        commands[command]->setVisible(false);
    connectCommands();
    connect(m_bar, &AloudBar::speedChosen, this, &AloudActs::useSpeed);
    connect(m_bar, &AloudBar::titleActivated, this, [this] {
        if (m_reader && m_reader->current().isValid())
            Q_EMIT openRequested(m_reader->current());
    });
    connect(&panes.board.view(), &BoardView::positionChanged, this, &AloudActs::updateCommands);
    connect(panes.board.view().selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &AloudActs::updateCommands);
    connect(&panes.board.model(), &BoardModel::firstRowsShown, this, &AloudActs::updateCommands);
    connect(&panes.article, &ArticleArea::opened, this, [this] {
        updateCommands();
        mark();
    });
    connect(&panes.article, &ArticleArea::closed, this, &AloudActs::updateCommands);
    connect(&panes.article, &ArticleArea::otherShown, this, &AloudActs::updateCommands);
    connect(&m_parts.store, &Store::changed, this, &AloudActs::follow);
}

AloudActs::~AloudActs() = default;

template <typename Act>
void AloudActs::on(Command command, Act act)
{
    m_window.addAction(m_commands[command]);
    connect(m_commands[command], &QAction::triggered, this, [this, act] {
        if (m_reader)
            act();
    });
}

void AloudActs::connectCommands()
{
    on(Command::ReadAloud, [this] { readArticles(); });
    on(Command::ReadHeadlines, [this] { readHeadlines(); });
    on(Command::AloudPause, [this] { m_reader->willPause() ? m_reader->resume() : m_reader->pause(); });
    on(Command::AloudNext, [this] { m_reader->next(); });
    on(Command::AloudPrevious, [this] { m_reader->previous(); });
    on(Command::AloudFaster, [this] { changeSpeed(1); });
    on(Command::AloudSlower, [this] { changeSpeed(-1); });
    on(Command::AloudStop, [this] { m_reader->stop(); });
}

void AloudActs::start()
{
    if (!m_parts.makeVoice || m_voice)
        return;
    m_voice = m_parts.makeVoice(knownVoices(m_parts.settings));
    if (!m_voice)
        return;
    connect(m_voice.get(), &Voice::voicesChanged, this, [this] {
        keepVoices(m_parts.settings, m_voice->voices());
        takeVoices();
    });
    takeVoices();
}

void AloudActs::takeVoices()
{
    const bool isThere = !m_voice->voices().isEmpty();
    if (isThere && !m_reader) {
        m_reader = std::make_unique<Reader>(
            *m_voice, [this](ArticleId id, Reader::What what) { fetch(id, what); });
        connectReader();
        useSettings();
        if (const auto spot = std::exchange(m_awaited, std::nullopt))
            m_reader->start(*spot);
    }
    if (!isThere && isReading()) {
        m_notices.say(tr("Reading aloud ended: this system has no voice any more."));
        stop();
    }
    for (const Command command : aloudCommands)
        m_commands[command]->setVisible(isThere);
    updateCommands();
}

void AloudActs::connectReader()
{
    connect(m_reader.get(), &Reader::changed, this, &AloudActs::show);
    connect(m_reader.get(), &Reader::ended, this, &AloudActs::show);
    connect(m_reader.get(), &Reader::articleBegun, this, &AloudActs::beginArticle);
    connect(m_reader.get(), &Reader::voiceMissing, this, [this](const QString &language) {
        m_notices.say(language == QLatin1String("ko") ? tr("This system has no Korean voice.")
                                                      : tr("This system has no English voice."));
        m_voice->search(); // it may have one by now
    });
    connect(m_reader.get(), &Reader::failed, this, [this](const QString &reason) {
        Q_EMIT m_notices.said(tr("Reading aloud ended: the system's voice does not work."), reason);
    });
    connect(m_reader.get(), &Reader::lost, this,
        [this] { m_notices.say(tr("What was to be read aloud is no longer there.")); });
}

QList<DesktopAbilities::OfferedVoice> AloudActs::voices() const
{
    QList<DesktopAbilities::OfferedVoice> offered;
    if (!m_voice)
        return offered;
    const QList<VoiceChoice> voices = m_voice->voices();
    for (const VoiceChoice &voice : voices)
        offered.append({voice.language, voice.id, voice.name});
    return offered;
}

void AloudActs::useSettings()
{
    if (!m_reader)
        return;
    QHash<QString, QString> voices;
    for (const char *language : {"ko", "en"})
        voices.insert(QLatin1String(language), m_parts.settings.aloudVoice(QLatin1String(language)));
    m_reader->setVoices(voices);
    m_reader->setSpeed(m_parts.settings.aloudSpeed());
    m_bar->setSpeed(m_parts.settings.aloudSpeed());
}

void AloudActs::resume(const Reader::Spot &spot)
{
    if (m_reader)
        m_reader->start(spot);
    else
        m_awaited = spot;
}

void AloudActs::stop()
{
    if (m_reader)
        m_reader->stop();
}

// Several that are selected, else the article that is open, from what is selected in it.
void AloudActs::readArticles()
{
    const QList<ArticleId> selected = m_panes.board.view().selectedArticles();
    const auto &stored = m_panes.article.stored();
    const ArticleId id = m_panes.article.article();
    const bool isShown = id.isValid() && !m_panes.article.other() && m_panes.article.isVisible();
    if (selected.size() > 1 || !isShown)
        return startReader(Reader::What::Articles, selected);
    if (!stored || stored->article.id != id) // it is on its way
        return startReader(Reader::What::Articles, {id});
    if (m_panes.article.showsChanges() || m_panes.article.selectedText().isEmpty())
        return startReader(Reader::What::Articles, {id});
    m_panes.article.readSelection(
        [this, id](const Passage &from) { startReader(Reader::What::Articles, {id}, from); });
}

void AloudActs::startReader(Reader::What what, const QList<ArticleId> &queue, const Passage &from)
{
    if (!queue.isEmpty())
        m_reader->start(what, queue, from);
}

// Those that are selected, or from the current one on downwards.
QList<ArticleId> AloudActs::headlinesFromHere() const
{
    const QList<ArticleId> selected = m_panes.board.view().selectedArticles();
    if (selected.size() > 1)
        return selected.first(std::min<qsizetype>(selected.size(), mostHeadlines));
    const BoardModel &model = m_panes.board.model();
    const int current = model.rowOf(m_panes.board.view().currentArticle());
    QList<ArticleId> ids;
    for (int row = std::max(0, current); row < model.rowCount() && ids.size() < mostHeadlines; ++row)
        if (!model.foldAt(row).standsForKinds() && !ids.contains(model.idAt(row)))
            ids.append(model.idAt(row));
    return ids;
}

void AloudActs::readHeadlines()
{
    startReader(Reader::What::Headlines, headlinesFromHere());
}

void AloudActs::fetch(ArticleId id, Reader::What what)
{
    onAnswer(m_parts.store.article(id), this, [this, id, what](const Result<StoredArticle> &stored) {
        if (!stored)
            return m_reader->take(id, what, std::nullopt);
        // Away from the window's thread: an article can be as long as a book.
        onAnswer(QtConcurrent::run(spokenArticle, stored->article, what == Reader::What::Articles), this,
            [this, id, what](const SpokenArticle &spoken) { m_reader->take(id, what, spoken); });
    });
}

// Who has opened another article meanwhile keeps that, and who looks at the board alone keeps the board.
void AloudActs::beginArticle(ArticleId id, ArticleId before)
{
    const ArticleId shown = m_panes.article.article();
    const bool follows = !before.isValid() || (shown == before && !m_panes.article.isHidden());
    if (m_reader->what() == Reader::What::Articles && shown != id && follows)
        Q_EMIT openRequested(id);
}

void AloudActs::show()
{
    showBar();
    mark();
    updateCommands();
}

void AloudActs::showBar()
{
    if (!m_reader->isReading())
        return m_bar->hide();
    const auto &article = m_reader->article();
    if (!article && m_bar->isVisible())
        return; // the next one is on its way
    AloudBar::Reading reading;
    reading.paused = m_reader->isPaused();
    if (article) {
        reading.title = article->shownTitle;
        const QString place = countText(m_reader->place() + 1), count = countText(m_reader->count());
        if (m_reader->what() == Reader::What::Headlines)
            reading.detail = tr("Headline %1 of %2").arg(place, count);
        else if (m_reader->count() > 1)
            reading.detail = tr("Article %1 of %2").arg(place, count);
        else if (article->pieces() > 1 && m_reader->piece() > 0)
            reading.detail
                = tr("Sentence %1 of %2").arg(countText(m_reader->piece()), countText(article->pieces() - 1));
    }
    m_bar->show(reading);
}

void AloudActs::mark()
{
    if (!m_reader)
        return;
    const bool reads = m_reader->isReading() && m_reader->article();
    const bool headlines = m_reader->what() == Reader::What::Headlines;
    if (m_reader->isReading() && !reads)
        return; // the next one is on its way
    m_panes.board.view().setSpoken(reads && headlines ? m_reader->current() : ArticleId());
    const bool marks = reads && !headlines && m_panes.article.article() == m_reader->current();
    if (marks)
        m_panes.article.markSpoken(m_reader->article()->passage(m_reader->piece()));
    else if (m_marks)
        m_panes.article.markSpoken({});
    m_marks = marks;
}

void AloudActs::changeSpeed(int steps)
{
    const QList<int> speeds = offeredSpeeds();
    const qsizetype now = speeds.indexOf(m_parts.settings.aloudSpeed());
    useSpeed(speeds.at(std::clamp<qsizetype>(now + steps, 0, speeds.size() - 1)));
    m_notices.say(tr("Speed of reading aloud: %1").arg(speedText(m_parts.settings.aloudSpeed())));
}

void AloudActs::useSpeed(int percent)
{
    m_parts.settings.setAloudSpeed(percent);
    useSettings();
}

void AloudActs::follow(const ChangeSet &changes)
{
    if (!isReading())
        return;
    if (!changes.removed.isEmpty())
        m_reader->drop(changes.removed);
    const ArticleId id = m_reader->current();
    if (!isReading() || !(changes.everything || changes.revised.contains(id)))
        return;
    onAnswer(m_parts.store.article(id), this, [this, id](const Result<StoredArticle> &stored) {
        if (!stored)
            return m_reader->drop({id});
        onAnswer(QtConcurrent::run(spokenArticle, stored->article, true), this,
            [this](const SpokenArticle &spoken) { m_reader->revise(spoken); });
    });
}

void AloudActs::updateCommands()
{
    if (!m_reader)
        return;
    const bool reads = isReading();
    const BoardView &view = m_panes.board.view();
    const bool isOpen = m_panes.article.stored() && !m_panes.article.other();
    m_commands[Command::ReadAloud]->setEnabled(isOpen || view.selectionModel()->hasSelection());
    m_commands[Command::ReadHeadlines]->setEnabled(m_panes.board.model().rowCount() > 0);
    for (const Command command : {Command::AloudPause, Command::AloudNext, Command::AloudPrevious,
             Command::AloudFaster, Command::AloudSlower, Command::AloudStop})
        m_commands[command]->setEnabled(reads);
    QAction *pause = m_commands[Command::AloudPause];
    const bool paused = m_reader->willPause();
    pause->setText(paused ? tr("&Go on reading aloud") : tr("&Pause reading aloud"));
    pause->setIcon(symbolIcon(paused ? Symbol::Play : Symbol::Pause));
}

} // namespace sokbo
