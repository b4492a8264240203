// SPDX-License-Identifier: GPL-3.0-or-later
// The only file that knows Qt's speech.
#include "aloud/voice.h"

#ifdef SOKBO_SPEECH

#include <QTextToSpeech>
#include <QThread>
#include <QTimer>
#include <QVoice>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

// After the start: eSpeak names thousands of voices, which takes seconds of a processor's time.
constexpr int searchMilliseconds = 3000;
constexpr int stopMilliseconds = 1500; // that the end of what is said is waited for
constexpr int beginMilliseconds = 20'000; // the same for its beginning: a voice may have to be loaded
constexpr unsigned long endMilliseconds = 3000; // the same, when the program ends

// Qt's own engine for tests says nothing.
QString engineName()
{
    const QStringList engines = QTextToSpeech::availableEngines();
    for (const QString &engine : engines)
        if (engine != "mock"_L1 && engine != "none"_L1)
            return engine;
    return {};
}

// eSpeak lists each voice once more in a hundred disguises: "Korean+Adam".
QList<QVoice> withoutVariants(const QList<QVoice> &voices)
{
    QList<QVoice> plain;
    for (const QVoice &voice : voices)
        if (!voice.name().contains(u'+'))
            plain.append(voice);
    return plain.isEmpty() ? voices : plain;
}

// Lives in a thread of its own: the system's speech is started by the first call, which waits for it.
class Speaker final : public QObject {
    Q_OBJECT
public:
    void start()
    {
        m_patience.setSingleShot(true);
        connect(&m_patience, &QTimer::timeout, this, &Speaker::sayNext);
        m_silence.setSingleShot(true);
        connect(&m_silence, &QTimer::timeout, this, [this] { fail(u"nothing was heard"_s); });
        begin();
        findVoices();
    }

    // The system's speech need not run for who never has anything read.
    void rest()
    {
        if (!m_current && !m_next)
            m_speech.reset();
    }

    void say(quint64 number, const QString &text, const SpeechStyle &style)
    {
        if (!m_speech || m_speech->state() == QTextToSpeech::Error)
            begin();
        m_next = Saying{number, text, style};
        const bool isBusy = m_current.has_value();
        m_current.reset();
        if (!isBusy && m_speech->state() == QTextToSpeech::Ready)
            return sayNext();
        // Its end must not pass for that of the next text.
        m_patience.start(stopMilliseconds);
        m_speech->stop();
        if (m_speech->state() == QTextToSpeech::Ready)
            sayNext();
    }

    void stop()
    {
        m_next.reset();
        m_current.reset();
        m_patience.stop();
        m_silence.stop();
        if (m_speech)
            m_speech->stop();
    }

Q_SIGNALS:
    void found(const QList<sokbo::VoiceChoice> &voices);
    void done(quint64 number);
    void failed(quint64 number, const QString &reason);

private:
    struct Saying {
        quint64 number = 0;
        QString text;
        SpeechStyle style;
    };

    struct Named {
        QString id;
        QLocale locale;
        QVoice voice;
    };

    void begin()
    {
        m_current.reset();
        m_speech = std::make_unique<QTextToSpeech>(engineName());
        connect(m_speech.get(), &QTextToSpeech::stateChanged, this, &Speaker::follow);
    }

    void findVoices()
    {
        QList<VoiceChoice> voices;
        m_voices.clear();
        const QList<QLocale> locales = m_speech->availableLocales();
        for (const QLocale &locale : locales) {
            const QString language = QLocale::languageToCode(locale.language());
            if (language != "ko"_L1 && language != "en"_L1)
                continue; // no article is of another language
            m_speech->setLocale(locale);
            const QList<QVoice> named = withoutVariants(m_speech->availableVoices());
            for (const QVoice &voice : named) {
                const QString id = voice.name() + u'/' + locale.name();
                m_voices.append({id, locale, voice});
                voices.append({language, id, voice.name() + u" — "_s + locale.name()});
            }
        }
        Q_EMIT found(voices);
    }

    // The one that was chosen, else the plainest of where the language is at home: voices of regions have
    // longer names.
    const Named *voiceFor(const SpeechStyle &style) const
    {
        const QLocale home(style.language);
        const Named *best = nullptr;
        for (const Named &each : m_voices) {
            if (each.locale.language() != home.language())
                continue;
            if (each.id == style.voice)
                return &each;
            const auto rank = [&home](const Named &voice) {
                return std::pair(voice.locale.territory() != home.territory(), voice.id.size());
            };
            if (!best || rank(each) < rank(*best))
                best = &each;
        }
        return best;
    }

    void use(const SpeechStyle &style)
    {
        if (const Named *voice = voiceFor(style)) {
            m_speech->setLocale(voice->locale);
            m_speech->setVoice(voice->voice);
        }
        m_speech->setRate(std::clamp(std::log2(style.speedPercent / 100.0), -1.0, 1.0));
    }

    void sayNext()
    {
        m_patience.stop();
        if (!m_next)
            return;
        m_current = std::exchange(m_next, std::nullopt);
        m_begun = false;
        m_silence.start(beginMilliseconds);
        use(m_current->style);
        m_speech->say(m_current->text);
        if (m_speech->state() == QTextToSpeech::Error)
            follow(QTextToSpeech::Error);
    }

    void follow(QTextToSpeech::State state)
    {
        if (state == QTextToSpeech::Error) {
            fail(m_speech->errorString());
        } else if (state == QTextToSpeech::Speaking) {
            m_begun = true;
            m_silence.stop();
        } else if (state == QTextToSpeech::Ready && m_next) {
            sayNext();
        } else if (state == QTextToSpeech::Ready && m_current && m_begun) {
            Q_EMIT done(std::exchange(m_current, std::nullopt)->number);
        }
    }

    void fail(const QString &reason)
    {
        m_silence.stop();
        m_patience.stop();
        // Where the former text fails while the next one waits, that one is lost too.
        std::optional<Saying> lost = std::exchange(m_current, std::nullopt);
        if (!lost)
            lost = m_next;
        m_next.reset();
        if (lost)
            Q_EMIT failed(lost->number, reason);
    }

    std::unique_ptr<QTextToSpeech> m_speech;
    QList<Named> m_voices;
    QTimer m_patience{this}; // with the end of what was said before
    QTimer m_silence{this}; // with the beginning of what is said
    std::optional<Saying> m_current; // being said
    std::optional<Saying> m_next; // as soon as what was said before has ended
    bool m_begun = false; // the system says it
};

class SystemVoice final : public Voice {
    Q_OBJECT
public:
    explicit SystemVoice(const QList<VoiceChoice> &known)
        : m_thread(new QThread)
        , m_speaker(new Speaker)
        , m_voices(known)
    {
        m_speaker->moveToThread(m_thread);
        connect(m_thread, &QThread::started, m_speaker, &Speaker::start);
        connect(m_thread, &QThread::finished, m_speaker, &QObject::deleteLater);
        connect(m_speaker, &Speaker::found, this, [this](const QList<VoiceChoice> &voices) {
            m_voices = voices;
            Q_EMIT voicesChanged();
        });
        connect(m_speaker, &Speaker::done, this, [this](quint64 number) {
            if (number == m_number)
                Q_EMIT done();
        });
        connect(m_speaker, &Speaker::failed, this, [this](quint64 number, const QString &reason) {
            if (number == m_number)
                Q_EMIT failed(reason);
        });
        if (known.isEmpty())
            QTimer::singleShot(searchMilliseconds, this, &SystemVoice::search);
    }

    ~SystemVoice() override
    {
        if (!m_thread->isRunning() && !m_thread->isFinished())
            delete m_speaker; // nobody has begun to search
        else
            SystemVoice::stop();
        m_thread->quit();
        if (m_thread->wait(endMilliseconds))
            delete m_thread; // else the system's speech does not answer, and the program ends without it
    }

    QList<VoiceChoice> voices() const override { return m_voices; }

    void search() override
    {
        if (m_thread->isRunning())
            return;
        m_thread->start();
        QMetaObject::invokeMethod(
            m_speaker, [speaker = m_speaker] { speaker->rest(); }, Qt::QueuedConnection);
    }

    void say(const QString &text, const SpeechStyle &style) override
    {
        if (!m_thread->isRunning())
            m_thread->start();
        QMetaObject::invokeMethod(
            m_speaker,
            [speaker = m_speaker, number = ++m_number, text, style] { speaker->say(number, text, style); },
            Qt::QueuedConnection);
    }

    void stop() override
    {
        ++m_number; // what is answered now comes too late
        QMetaObject::invokeMethod(
            m_speaker, [speaker = m_speaker] { speaker->stop(); }, Qt::QueuedConnection);
    }

private:
    QThread *m_thread;
    Speaker *m_speaker;
    QList<VoiceChoice> m_voices;
    quint64 m_number = 0; // of what is said; answers for an earlier one are dropped
};

} // namespace

std::unique_ptr<Voice> makeSystemVoice(const QList<VoiceChoice> &known)
{
    return engineName().isEmpty() ? nullptr : std::make_unique<SystemVoice>(known);
}

} // namespace sokbo

#include "systemvoice.moc"

#else

namespace sokbo {

std::unique_ptr<Voice> makeSystemVoice(const QList<VoiceChoice> &)
{
    return nullptr;
}

} // namespace sokbo

#endif
