// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aloud/spokentext.h"
#include "aloud/voice.h"

#include <QHash>

#include <functional>
#include <optional>

namespace sokbo {

// Says articles, or headlines, one after the other, sentence by sentence.
class Reader final : public QObject {
    Q_OBJECT
public:
    enum class What { Articles, Headlines };
    enum class State { Idle, Fetching, Speaking, Paused };

    // Where it is.
    struct Spot {
        What what = What::Articles;
        QList<ArticleId> queue;
        int place = 0; // in the queue
        int piece = 0; // of the article there
        bool paused = false;
    };

    // Answers by take(), at once or later.
    using Fetch = std::function<void(ArticleId id, Reader::What what)>;
    Reader(Voice &voice, Fetch fetch, QObject *parent = nullptr);

    void setVoices(const QHash<QString, QString> &idsByLanguage) { m_voices = idsByLanguage; }
    void setSpeed(int percent) { m_speedPercent = percent; } // from the next sentence on

    // `from`: what the reader has selected in the first one; it begins with that sentence.
    void start(What what, const QList<ArticleId> &queue, const Passage &from = {});
    // As another reader was when it gave its spot(). The article there counts as one that is read already:
    // nobody is to open it for that.
    void start(const Spot &spot);
    std::optional<Spot> spot() const; // none: nothing is read
    // None: it is not there.
    void take(ArticleId id, What what, const std::optional<SpokenArticle> &article);
    void pause();
    void resume(); // with the sentence in which it paused
    void next(); // sentence
    void previous();
    void stop();
    void drop(const QList<ArticleId> &ids); // they are no longer there
    void revise(const SpokenArticle &article); // goes on in the new text, where that has the sentence

    State state() const { return m_state; }
    bool isReading() const { return m_state != State::Idle; }
    bool isPaused() const { return m_state == State::Paused; }
    bool willPause() const { return isPaused() || (m_state == State::Fetching && m_pausesThen); }
    What what() const { return m_what; }
    ArticleId current() const { return m_queue.value(m_place); } // invalid: nothing is read
    int place() const { return m_place; } // in the queue
    int count() const { return int(m_queue.size()); }
    const std::optional<SpokenArticle> &article() const { return m_article; } // once it is here
    int piece() const { return m_piece; } // of article()

Q_SIGNALS:
    void changed(); // what is said, or the state
    void articleBegun(sokbo::ArticleId id, sokbo::ArticleId before); // before: invalid for the first one
    void ended(); // everything was said, or it was stopped
    void voiceMissing(const QString &language); // the article is left out
    void failed(const QString &reason); // of the voice; it has ended
    void lost(); // the article that was read is not there any more

private:
    void go(int place, bool paused);
    void beginAtPassage();
    void say();
    void endPiece();
    void goOn(); // with the next article
    void end();

    Voice &m_voice;
    Fetch m_fetch;
    QHash<QString, QString> m_voices;
    int m_speedPercent = 100;
    What m_what = What::Articles;
    State m_state = State::Idle;
    bool m_pausesThen = false; // when the article is here
    QList<ArticleId> m_queue;
    int m_place = 0;
    Passage m_from; // of the first one
    int m_firstPiece = 0; // likewise
    ArticleId m_before; // that was read before this one
    std::optional<SpokenArticle> m_article;
    int m_piece = 0;
};

} // namespace sokbo
