// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/exports.h"
#include "settings/settings.h"

namespace sokbo {

// All settings to a file that the reader chooses, and back.
class SettingsFiles final : public QObject {
    Q_OBJECT
public:
    SettingsFiles(Settings &settings, Questions &questions, Exports &exports, Notices &notices);

    void write();
    bool read(); // false: nothing has changed

private:
    Settings &m_settings;
    Questions &m_questions;
    Exports &m_exports;
    Notices &m_notices;
};

} // namespace sokbo
