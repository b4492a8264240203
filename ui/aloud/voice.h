// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <memory>

namespace sokbo {

struct VoiceChoice {
    QString language; // "ko", "en"
    QString id; // among those of its language; kept in the settings
    QString name; // as the system calls it

    friend bool operator==(const VoiceChoice &, const VoiceChoice &) = default;
};

// How something is said.
struct SpeechStyle {
    QString language;
    QString voice; // an id; empty, or one that is not there: the system's usual one of the language
    int speedPercent = 100;

    friend bool operator==(const SpeechStyle &, const SpeechStyle &) = default;
};

// The system's voices. It is made at once and finds its voices in its own time, because the system's speech
// has to be started for that.
class Voice : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual QList<VoiceChoice> voices() const = 0; // none: not found yet, or there are none
    // What was being said ends without an answer. Answers by done() or failed(), never before it returns.
    virtual void say(const QString &text, const SpeechStyle &style) = 0;
    virtual void stop() = 0;
    // Looks for voices where that was not done since the start; voicesChanged() answers.
    virtual void search() { }

    bool speaks(const QString &language) const;

Q_SIGNALS:
    void voicesChanged();
    void done(); // the text was said to its end
    void failed(const QString &reason); // technical
};

// Null where Sokbo was built without speech. `known`: the voices that an earlier start found; then nothing is
// searched before something is to be said, because a search keeps a processor busy for seconds.
std::unique_ptr<Voice> makeSystemVoice(const QList<VoiceChoice> &known);

} // namespace sokbo
