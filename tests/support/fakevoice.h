// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Header only: who includes it links sokbo::aloud.

#include "aloud/voice.h"

#include <QStringList>

namespace sokbo::test {

// Says nothing, and notes what it was to say. Each text ends when the test says so.
class FakeVoice final : public Voice {
public:
    explicit FakeVoice(const QStringList &languages = {QStringLiteral("ko"), QStringLiteral("en")})
    {
        for (const QString &language : languages)
            m_voices.append({language, language + QStringLiteral("-1"), QStringLiteral("Voice ") + language});
    }

    QList<VoiceChoice> voices() const override { return m_voices; }
    void say(const QString &text, const SpeechStyle &style) override
    {
        said.append(text);
        styles.append(style);
        isSpeaking = true;
    }
    void stop() override { isSpeaking = false; }
    void search() override { ++searches; }

    void finish() // what is being said
    {
        if (isSpeaking) {
            isSpeaking = false;
            Q_EMIT done();
        }
    }
    void fail(const QString &reason)
    {
        isSpeaking = false;
        Q_EMIT failed(reason);
    }
    void setVoices(const QList<VoiceChoice> &voices)
    {
        m_voices = voices;
        Q_EMIT voicesChanged();
    }

    QStringList said;
    QList<SpeechStyle> styles;
    bool isSpeaking = false;
    int searches = 0;

private:
    QList<VoiceChoice> m_voices;
};

} // namespace sokbo::test
