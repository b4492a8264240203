// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/sourcemoves.h"

namespace sokbo {

SourceMoves::SourceMoves(Store &store, Settings &settings, Sidebar &sidebar, UndoSteps &undo,
    Questions &questions, Notices &notices)
    : m_store(store)
    , m_settings(settings)
    , m_sidebar(sidebar)
    , m_undo(undo)
    , m_questions(questions)
    , m_notices(notices)
{
    m_sidebar.setOrder(m_settings.sourceOrder());
    connect(&m_undo, &UndoSteps::settingsPutBack, this, [this] { setOrder(m_settings.sourceOrder()); });
    connect(&m_sidebar, &Sidebar::treeMoved, this, &SourceMoves::take);
    connect(&m_sidebar, &Sidebar::orderRequested, this, &SourceMoves::setOrder);
}

void SourceMoves::setOrder(SourceOrder order)
{
    m_settings.setSourceOrder(order);
    m_sidebar.setOrder(order);
    Q_EMIT orderChanged();
}

void SourceMoves::take(const TreeMove &move)
{
    m_settings.setSourceOrder(SourceOrder::ByHand);
    Q_EMIT orderChanged();
    say(move);
    onAnswer(m_store.editSources(move.edits), this, [this, move](const Result<SourceEdits> &former) {
        if (!former) {
            setOrder(move.order); // shows what the store has
            return m_notices.tell(former.error());
        }
        const auto bring = [&store = m_store, &settings = m_settings, &undo = m_undo](
                               SourceOrder order, const SourceEdits &edits) {
            settings.setSourceOrder(order);
            Q_EMIT undo.settingsPutBack();
            return store.editSources(edits);
        };
        m_undo.push([name = move.name] { return tr("move “%1”").arg(name); },
            [bring, order = move.order, former = *former] { return bring(order, former); },
            [bring, edits = move.edits] { return bring(SourceOrder::ByHand, edits); });
    });
}

// In words, for those who do not see where it went.
void SourceMoves::say(const TreeMove &move)
{
    const auto place = m_sidebar.placeOf(move.to);
    if (!place)
        return;
    const QString where = place->folder.isEmpty()
        ? tr("“%1” is number %2 of %3.").arg(move.name).arg(place->number).arg(place->of)
        : tr("“%1” is number %2 of %3 in “%4”.")
              .arg(move.name)
              .arg(place->number)
              .arg(place->of)
              .arg(place->folder);
    m_notices.say(move.order == SourceOrder::ByHand
            ? where
            : where + QLatin1Char(' ') + tr("From here on the sources are in your own order."));
}

void SourceMoves::chooseFolder()
{
    const auto line = m_sidebar.treeLine();
    if (!line)
        return;
    const QString none = tr("No folder");
    const auto chosen
        = m_questions.choice(tr("Move to folder"), tr("Choose a folder, or type the name of a new one:"),
            QStringList{none} + m_sidebar.foldersFor(*line));
    if (chosen)
        m_sidebar.moveTo(*line, *chosen == none ? QString() : *chosen);
}

} // namespace sokbo
