// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keeping.h"
#include "settings/settingspage.h"

namespace sokbo {

class ReadingSample;

class GeneralPage final : public SettingsPage {
    Q_OBJECT
public:
    explicit GeneralPage(Settings &settings, QWidget *parent = nullptr);

Q_SIGNALS:
    void languageChosen(); // another one than before
};

// Fonts of the board, and of articles with a sample of them.
class TextPage final : public SettingsPage {
    Q_OBJECT
public:
    explicit TextPage(Settings &settings, QWidget *parent = nullptr);

private:
    void addBoardFont();
    void addReading();

    Settings &m_settings;
    ReadingSample *m_sample = nullptr;
};

class ReadingPage final : public SettingsPage {
    Q_OBJECT
public:
    explicit ReadingPage(Settings &settings, QWidget *parent = nullptr);

private:
    void addCommand(const QString &name, const QString &sentence, const QString &command,
        const std::function<void(const QString &)> &set);
};

class SyncPage final : public SettingsPage {
    Q_OBJECT
public:
    explicit SyncPage(Settings &settings, QWidget *parent = nullptr);

    void setDefaults(const SourceDefaults &defaults); // the interval of all sources stands with them

Q_SIGNALS:
    void defaultsChanged(const sokbo::SourceDefaults &defaults);

private:
    void addInterval();
    void addProxy();

    Settings &m_settings;
    SourceDefaults m_defaults;
    QComboBox *m_interval = nullptr;
};

// Takes all settings to another computer.
class TransferPage final : public SettingsPage {
    Q_OBJECT
public:
    explicit TransferPage(QWidget *parent = nullptr);

Q_SIGNALS:
    void exportRequested();
    void importRequested();
};

} // namespace sokbo
