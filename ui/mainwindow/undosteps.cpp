// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/undosteps.h"

#include <QUndoCommand>

#include <utility>

namespace sokbo {

namespace {

constexpr int rememberedSteps = 200;

class Step final : public QUndoCommand {
public:
    Step(const QString &text, std::function<void()> undo, std::function<void()> redo)
        : QUndoCommand(text)
        , m_undo(std::move(undo))
        , m_redo(std::move(redo))
    {
    }

    void undo() override { m_undo(); }
    void redo() override
    {
        if (m_pushed)
            m_redo();
        m_pushed = true; // QUndoStack::push() calls redo(), but the store has done it already
    }

private:
    std::function<void()> m_undo;
    std::function<void()> m_redo;
    bool m_pushed = false;
};

} // namespace

struct UndoSteps::Exchange {
    Store &store;
    FormerState other; // what the next exchange puts back
    bool isUnderWay = false;
    bool again
        = false; // asked for once more meanwhile: what to put back is known only when the store answered
};

UndoSteps::UndoSteps(Notices &notices, QObject *parent)
    : QObject(parent)
    , m_notices(notices)
{
    m_stack.setUndoLimit(rememberedSteps);
}

void UndoSteps::push(const QString &text, Store &store, const FormerState &replaced)
{
    const auto step = std::make_shared<Exchange>(Exchange{store, replaced});
    add(
        text, [this, step] { exchange(step); }, [this, step] { exchange(step); });
}

void UndoSteps::exchange(const std::shared_ptr<Exchange> &step)
{
    if (step->isUnderWay) {
        step->again = !step->again;
        return;
    }
    step->isUnderWay = true;
    onAnswer(step->store.putBack(step->other), this, [this, step](const Result<FormerState> &replaced) {
        m_notices.check(replaced);
        step->other = replaced.value_or(step->other);
        step->isUnderWay = false;
        if (std::exchange(step->again, false))
            exchange(step);
    });
}

void UndoSteps::add(const QString &text, std::function<void()> undo, std::function<void()> redo)
{
    m_stack.push(new Step(text, std::move(undo), std::move(redo)));
}

} // namespace sokbo
