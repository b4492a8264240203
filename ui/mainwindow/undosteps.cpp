// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/undosteps.h"

#include <QUndoCommand>

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

UndoSteps::UndoSteps(Notices &notices, QObject *parent)
    : QObject(parent)
    , m_notices(notices)
{
    m_stack.setUndoLimit(rememberedSteps);
}

void UndoSteps::add(const QString &text, std::function<void()> undo, std::function<void()> redo)
{
    m_stack.push(new Step(text, std::move(undo), std::move(redo)));
}

} // namespace sokbo
