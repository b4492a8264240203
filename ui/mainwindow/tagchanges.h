// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tag.h"
#include "mainwindow/questions.h"
#include "mainwindow/undosteps.h"
#include "store/store.h"

namespace sokbo {

// What the reader does to a tag as a whole. Taking it back restores which articles had which tag.
class TagChanges final : public QObject {
    Q_OBJECT
public:
    TagChanges(Store &store, UndoSteps &undo, Questions &questions, Notices &notices);

    // Asks first where another tag has that name already, because the two become one.
    void change(const Tag &before, const Tag &after);
    void remove(const Tag &tag);

private:
    void changeNow(const QString &text, const Tag &before, const Tag &after);
    void follow(const QString &text, const QFuture<Result<FormerState>> &write);

    Store &m_store;
    UndoSteps &m_undo;
    Questions &m_questions;
    Notices &m_notices;
};

} // namespace sokbo
