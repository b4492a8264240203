// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tag.h"
#include "mainwindow/notices.h"
#include "mainwindow/questions.h"
#include "mainwindow/undosteps.h"
#include "store/store.h"

namespace sokbo {

// What the reader does to a tag as a whole. Taking it back restores which articles had which tag, and what
// named it.
class TagChanges final : public QObject {
    Q_OBJECT
public:
    TagChanges(Store &store, UndoSteps &undo, Questions &questions, Notices &notices);

    // Asks first where another tag has that name already, because the two become one, unless the reader has
    // seen what changes.
    enum class Seen { No, Yes };
    void change(const Tag &before, const Tag &after, Seen seen = Seen::No);
    void colour(const Tag &tag, quint32 colour); // as Tag has it
    void remove(const Tag &tag, TagScope scope); // says what changes, and asks

Q_SIGNALS:
    void renamed(const QString &from, const QString &to);

private:
    void changeNow(const Tag &before, const Tag &after, bool merges);
    void follow(
        const StepText &text, const QFuture<Result<FormerState>> &write, std::function<void()> then = {});

    Store &m_store;
    UndoSteps &m_undo;
    Questions &m_questions;
    Notices &m_notices;
};

} // namespace sokbo
