// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/aloudpage.h"

#include "kit/words.h"

#include <QComboBox>

#include <algorithm>

namespace sokbo {

AloudPage::AloudPage(Settings &settings, const QList<DesktopAbilities::OfferedVoice> &voices, QWidget *parent)
    : SettingsPage(tr("Reading aloud"), parent)
    , m_settings(settings)
{
    addVoice(QStringLiteral("ko"), tr("Korean voice"),
        tr("For articles in Korean. The voices are the system's; nothing that is read is sent anywhere by "
           "Sokbo."),
        voices);
    addVoice(QStringLiteral("en"), tr("English voice"), tr("For articles in English."), voices);
    auto *speed = addChoice(tr("Speed of reading aloud"),
        tr("1 is as fast as the voice usually is. The keys < and > change it while it reads."),
        tr("voice, rate, faster, slower"));
    for (const int percent : Settings::aloudSpeeds)
        speed->addItem(speedText(percent), percent);
    speed->setCurrentIndex(speed->findData(settings.aloudSpeed()));
    connect(speed, &QComboBox::activated, this, [this, speed] {
        m_settings.setAloudSpeed(speed->currentData().toInt());
        Q_EMIT changed();
    });
    addStretch();
}

void AloudPage::addVoice(const QString &language, const QString &name, const QString &sentence,
    const QList<DesktopAbilities::OfferedVoice> &voices)
{
    const bool isThere = std::any_of(voices.cbegin(), voices.cend(),
        [&language](const DesktopAbilities::OfferedVoice &voice) { return voice.language == language; });
    if (!isThere)
        return;
    auto *choice = new QComboBox(this);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(16);
    choice->addItem(tr("As the system"), QString());
    for (const DesktopAbilities::OfferedVoice &voice : voices)
        if (voice.language == language)
            choice->addItem(voice.name, voice.id);
    choice->setCurrentIndex(std::max(0, choice->findData(m_settings.aloudVoice(language))));
    connect(choice, &QComboBox::activated, this, [this, choice, language] {
        m_settings.setAloudVoice(language, choice->currentData().toString());
        Q_EMIT changed();
    });
    addControl(name, sentence, {choice}, tr("read aloud, speech"));
}

} // namespace sokbo
