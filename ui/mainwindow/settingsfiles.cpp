// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/settingsfiles.h"

#include "mainwindow/notices.h"
#include "mainwindow/questions.h"

#include <QFile>

namespace sokbo {

namespace {

QString settingsFilter()
{
    return SettingsFiles::tr("Settings of Sokbo (*.json)");
}

} // namespace

SettingsFiles::SettingsFiles(Settings &settings, Questions &questions, Exports &exports, Notices &notices)
    : m_settings(settings)
    , m_questions(questions)
    , m_exports(exports)
    , m_notices(notices)
{
}

void SettingsFiles::write()
{
    m_exports.save(tr("Save all settings"), QStringLiteral("sokbo-settings.json"), settingsFilter(),
        m_settings.exported());
}

bool SettingsFiles::read()
{
    const QString title = tr("Take over settings");
    const auto path = m_questions.fileToOpen(title, settingsFilter());
    if (!path)
        return false;
    QFile file(*path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_notices.tellOfFile(*path, file.errorString());
        return false;
    }
    const Result<> read = m_settings.import(file.read(Settings::mostFileBytes + 1));
    if (!read)
        m_questions.inform(title, tr("This file does not hold settings of Sokbo."));
    return read.has_value();
}

} // namespace sokbo
