// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/answer.h"
#include "mainwindow/notices.h"
#include "store/store.h"

#include <QUndoStack>

#include <functional>
#include <memory>

namespace sokbo {

// The acts that the reader can take back, one after another. An act goes onto the stack when the store has
// done it, together with what the store said was there before: taking it back restores exactly that.
class UndoSteps final : public QObject {
    Q_OBJECT
public:
    explicit UndoSteps(Notices &notices, QObject *parent = nullptr);

    QUndoStack &stack() { return m_stack; }

    // Puts an act that has been done onto the stack. `undo` and `redo` start a write of the store and give
    // its future.
    template <typename Undo, typename Redo>
    void push(const QString &text, Undo undo, Redo redo)
    {
        add(
            text, [this, undo] { run(undo()); }, [this, redo] { run(redo()); });
    }

    // The same for an act that answered what it replaced: taking it back puts that back, and doing it again
    // puts back what was replaced then. The store outlives the steps.
    void push(const QString &text, Store &store, const FormerState &replaced);

private:
    struct Exchange;
    void exchange(const std::shared_ptr<Exchange> &step);
    void add(const QString &text, std::function<void()> undo, std::function<void()> redo);
    template <typename T>
    void run(const QFuture<Result<T>> &write)
    {
        onAnswer(write, this, [this](const Result<T> &answer) { m_notices.check(answer); });
    }

    Notices &m_notices;
    QUndoStack m_stack;
};

} // namespace sokbo
