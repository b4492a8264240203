// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/notices.h"
#include "mainwindow/questions.h"
#include "mainwindow/undosteps.h"
#include "settings/settings.h"
#include "sources/sidebar.h"

namespace sokbo {

// The order of the sidebar's tree of sources: moves of the reader go to the store as steps to undo, the way
// of sorting to the settings.
class SourceMoves final : public QObject {
    Q_OBJECT
public:
    SourceMoves(Store &store, Settings &settings, Sidebar &sidebar, UndoSteps &undo, Questions &questions,
        Notices &notices);

    void setOrder(SourceOrder order);
    void chooseFolder(); // for the line under the sidebar's cursor

Q_SIGNALS:
    void orderChanged();

private:
    void take(const TreeMove &move);
    void say(const TreeMove &move);

    Store &m_store;
    Settings &m_settings;
    Sidebar &m_sidebar;
    UndoSteps &m_undo;
    Questions &m_questions;
    Notices &m_notices;
};

} // namespace sokbo
