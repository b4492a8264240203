// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "mainwindow/notices.h"
#include "mainwindow/questions.h"
#include "mainwindow/undosteps.h"
#include "store/store.h"

namespace sokbo {

// The searches that the reader keeps in the sidebar.
class SavedSearches final : public QObject {
    Q_OBJECT
public:
    SavedSearches(Store &store, const Clock &clock, UndoSteps &undo, Questions &questions, Notices &notices);

    void keep(const QString &query); // asks for a name
    void rename(const SavedSearch &search, const QString &name);
    void remove(const SavedSearch &search);

private:
    Store &m_store;
    const Clock &m_clock;
    UndoSteps &m_undo;
    Questions &m_questions;
    Notices &m_notices;
};

} // namespace sokbo
