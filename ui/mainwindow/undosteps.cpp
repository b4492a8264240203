// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/undosteps.h"

#include "core/stateslices.h"
#include "kit/words.h"

#include <QUndoCommand>

#include <utility>

namespace sokbo {

namespace {

constexpr int rememberedSteps = 200;

class Step final : public QUndoCommand {
public:
    Step(StepText text, std::function<void()> undo, std::function<void()> redo)
        : m_text(std::move(text))
        , m_undo(std::move(undo))
        , m_redo(std::move(redo))
    {
    }

    QString said() const { return m_text(); }
    void undo() override { m_undo(); }
    void redo() override
    {
        if (m_pushed)
            m_redo();
        m_pushed = true; // QUndoStack::push() calls redo(), but the store has done it already
    }

private:
    StepText m_text;
    std::function<void()> m_undo;
    std::function<void()> m_redo;
    bool m_pushed = false;
};

} // namespace

// What taking an act back puts back, and what doing it again does. Each write of the one answers the other.
struct UndoSteps::Exchange {
    Store &store;
    FormerState undo;
    FormerState redo = {};
    bool wantsUndone = true; // as the reader asked last
    bool undoes = true; // which way it goes
    bool isUnderWay = false;
    QList<FormerState> left = {}; // of that way, the next slice first
    bool isSliced = false;
    bool isCancelled = false;
    qsizetype done = 0, all = 0; // marks and tagged articles
};

namespace {

qsizetype marksIn(const FormerState &state)
{
    return state.read.size() + state.saved.size() + state.tagLinks.size();
}

} // namespace

UndoSteps::UndoSteps(QObject *parent)
    : QObject(parent)
{
    m_stack.setUndoLimit(rememberedSteps);
}

void UndoSteps::push(const StepText &text, Store &store, const FormerState &replaced)
{
    const auto step = std::make_shared<Exchange>(Exchange{store, replaced});
    const auto want = [this, step](bool undone) {
        step->wantsUndone = undone;
        if (!step->isUnderWay) // else what to put back is known only when the store has answered
            begin(step);
    };
    add(
        text, [want] { want(true); }, [want] { want(false); });
}

void UndoSteps::begin(const std::shared_ptr<Exchange> &step)
{
    step->isUnderWay = true;
    step->undoes = step->wantsUndone;
    step->left = inSlices(std::exchange(step->undoes ? step->undo : step->redo, {}), slice);
    step->isSliced = step->left.size() > 1;
    step->done = step->all = 0;
    for (const FormerState &each : std::as_const(step->left))
        step->all += marksIn(each);
    step->isCancelled = false;
    goOn(step);
}

void UndoSteps::goOn(const std::shared_ptr<Exchange> &step)
{
    if (step->left.isEmpty() || step->isCancelled || step->undoes != step->wantsUndone)
        return end(step);
    if (step->isSliced && !m_sliced)
        m_sliced = step;
    if (m_sliced == step) {
        const QString text = step->undoes ? tr("Taking back: %1 of %2") : tr("Doing again: %1 of %2");
        Q_EMIT progress(
            text.arg(countText(step->done), countText(step->all)), int(step->done), int(step->all));
    }
    onAnswer(
        step->store.putBack(step->left.first()), this, [this, step](const Result<FormerState> &replaced) {
            if (!replaced) {
                Q_EMIT failed(replaced.error());
                return end(step);
            }
            step->done += marksIn(step->left.takeFirst());
            (step->undoes ? step->redo : step->undo).append(*replaced);
            goOn(step);
        });
}

void UndoSteps::end(const std::shared_ptr<Exchange> &step)
{
    const bool isWhole = step->left.isEmpty();
    for (const FormerState &slice : std::as_const(step->left))
        (step->undoes ? step->undo : step->redo).append(slice);
    step->left.clear();
    step->isUnderWay = false;
    const bool wasRunning = m_sliced == step;
    if (wasRunning)
        m_sliced.reset();
    if (step->undoes != step->wantsUndone)
        begin(step);
    else if (std::exchange(step->isCancelled, false) && !isWhole)
        Q_EMIT stopped(step->undoes ? tr("Stopped. Ctrl+Shift+Z does again what was taken back.")
                                    : tr("Stopped. Ctrl+Z takes back what was done again."));
    if (wasRunning && !m_sliced)
        Q_EMIT ended();
}

void UndoSteps::cancel()
{
    if (m_sliced)
        m_sliced->isCancelled = true;
}

QString UndoSteps::textAt(int index) const
{
    const QUndoCommand *command = m_stack.command(index);
    return command ? static_cast<const Step *>(command)->said() : QString();
}

QString UndoSteps::undoText() const
{
    return textAt(m_stack.index() - 1);
}

QString UndoSteps::redoText() const
{
    return textAt(m_stack.index());
}

void UndoSteps::add(const StepText &text, std::function<void()> undo, std::function<void()> redo)
{
    m_stack.push(new Step(text, std::move(undo), std::move(redo)));
}

} // namespace sokbo
