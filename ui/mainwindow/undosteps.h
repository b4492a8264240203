// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/answer.h"
#include "store/store.h"

#include <QUndoStack>

#include <functional>
#include <memory>

namespace sokbo {

// What an act is called, in the language in which it is asked for.
using StepText = std::function<QString()>;

// The acts that the reader can take back, one after another. An act goes onto the stack when the store has
// done it, together with what the store said was there before: taking it back restores exactly that. The
// steps outlive the window in which they were done: what they hold must not be a part of it.
class UndoSteps final : public QObject {
    Q_OBJECT
public:
    static constexpr qsizetype slice = 400; // marks; some hundredths of a second

    explicit UndoSteps(QObject *parent = nullptr);

    QUndoStack &stack() { return m_stack; }
    const QUndoStack &stack() const { return m_stack; }
    QString undoText() const; // empty: there is none
    QString redoText() const;

    // Puts an act that has been done onto the stack. `undo` and `redo` start a write of the store and give
    // its future.
    template <typename Undo, typename Redo>
    void push(const StepText &text, Undo undo, Redo redo)
    {
        add(
            text, [this, undo] { run(undo()); }, [this, redo] { run(redo()); });
    }

    // The same for an act that answered what it replaced: taking it back puts that back, and doing it again
    // puts back what was replaced then; much of it in slices. The store outlives the steps.
    void push(const StepText &text, Store &store, const FormerState &replaced);

    bool isRunning() const { return m_sliced != nullptr; } // longer than a slice
    void cancel(); // the other direction then brings back what was there before

Q_SIGNALS:
    void failed(const sokbo::Error &error);
    void settingsPutBack(); // by a step: who shows them follows
    void progress(const QString &text, int done, int total); // marks and tagged articles
    void stopped(const QString &text); // by cancel(); what that means
    void ended();

private:
    struct Exchange;
    void begin(const std::shared_ptr<Exchange> &step);
    void goOn(const std::shared_ptr<Exchange> &step);
    void end(const std::shared_ptr<Exchange> &step);
    void add(const StepText &text, std::function<void()> undo, std::function<void()> redo);
    QString textAt(int index) const;
    template <typename T>
    void run(const QFuture<Result<T>> &write)
    {
        onFailure(write, this, [this](const Error &error) { Q_EMIT failed(error); });
    }

    QUndoStack m_stack;
    std::shared_ptr<Exchange> m_sliced; // whose progress is shown, and which can be cancelled
};

} // namespace sokbo
