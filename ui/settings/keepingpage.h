// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keeping.h"
#include "settings/settingspage.h"

class QCheckBox;
class QComboBox;

namespace sokbo {

// How long articles stay. What is set here stands with the articles, not in the settings: it is shown as soon
// as it is known, and told by a signal.
class KeepingPage final : public SettingsPage {
    Q_OBJECT
public:
    explicit KeepingPage(QWidget *parent = nullptr);

    void setDefaults(const SourceDefaults &defaults);

Q_SIGNALS:
    void defaultsChanged(const sokbo::SourceDefaults &defaults);
    void tidyRequested();

private:
    template <typename Change>
    void change(Change change);

    SourceDefaults m_defaults;
    QComboBox *m_days;
    QComboBox *m_number;
    QCheckBox *m_unread;
    QCheckBox *m_headlines;
};

} // namespace sokbo
