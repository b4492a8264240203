// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/notifypage.h"

namespace sokbo {

// The page of the settings on reading aloud. It is there only where the system has voices.
class AloudPage final : public SettingsPage {
    Q_OBJECT
public:
    AloudPage(
        Settings &settings, const QList<DesktopAbilities::OfferedVoice> &voices, QWidget *parent = nullptr);

private:
    void addVoice(const QString &language, const QString &name, const QString &sentence,
        const QList<DesktopAbilities::OfferedVoice> &voices);

    Settings &m_settings;
};

} // namespace sokbo
