// SPDX-License-Identifier: GPL-3.0-or-later
#include "aloud/reader.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace sokbo {

Reader::Reader(Voice &voice, Fetch fetch, QObject *parent)
    : QObject(parent)
    , m_voice(voice)
    , m_fetch(std::move(fetch))
{
    connect(&m_voice, &Voice::done, this, &Reader::endPiece);
    connect(&m_voice, &Voice::failed, this, [this](const QString &reason) {
        if (m_state != State::Speaking)
            return;
        end();
        Q_EMIT failed(reason);
    });
}

void Reader::start(What what, const QList<ArticleId> &queue, const Passage &from)
{
    if (isReading())
        m_voice.stop();
    m_what = what;
    m_queue = queue;
    m_before = {};
    m_from = from;
    m_firstPiece = 0;
    if (queue.isEmpty())
        return end();
    go(0, false);
}

void Reader::start(const Spot &spot)
{
    if (isReading())
        m_voice.stop();
    m_what = spot.what;
    m_queue = spot.queue;
    if (spot.place < 0 || spot.place >= spot.queue.size())
        return end();
    m_from = {};
    m_firstPiece = spot.piece;
    m_before = spot.queue.at(spot.place);
    go(spot.place, spot.paused);
}

std::optional<Reader::Spot> Reader::spot() const
{
    if (!isReading())
        return std::nullopt;
    return Spot{m_what, m_queue, m_place, m_article ? m_piece : m_firstPiece, willPause()};
}

void Reader::go(int place, bool paused)
{
    m_place = place;
    m_article.reset();
    m_piece = 0;
    m_state = State::Fetching;
    m_pausesThen = paused;
    Q_EMIT changed();
    if (m_state == State::Fetching)
        m_fetch(current(), m_what);
}

void Reader::take(ArticleId id, What what, const std::optional<SpokenArticle> &article)
{
    if (m_state != State::Fetching || id != current() || what != m_what)
        return;
    if (!article) {
        Q_EMIT lost();
        return goOn();
    }
    if (!m_voice.speaks(article->language)) {
        Q_EMIT voiceMissing(article->language);
        return goOn();
    }
    m_article = article;
    m_piece = std::clamp(std::exchange(m_firstPiece, 0), 0, std::max(0, article->pieces() - 1));
    beginAtPassage();
    Q_EMIT articleBegun(id, m_before);
    if (m_state != State::Fetching)
        return; // stopped by who heard that
    if (m_pausesThen) {
        m_state = State::Paused;
        Q_EMIT changed();
    } else {
        say();
    }
}

void Reader::beginAtPassage()
{
    const Passage from = std::exchange(m_from, {});
    const auto place = from.text.isEmpty() ? std::nullopt : findPassage(m_article->text, from);
    if (!place)
        return;
    const QList<TextSpan> &spans = m_article->spans;
    const auto first = std::find_if(
        spans.cbegin(), spans.cend(), [&](const TextSpan &span) { return span.end > place->start; });
    if (first != spans.cend())
        m_piece = int(first - spans.cbegin()) + 1;
}

void Reader::say()
{
    const QString text = m_article->spoken(m_piece);
    m_state = State::Speaking;
    if (text.isEmpty()) // a title of signs
        return endPiece();
    m_voice.say(text, {m_article->language, m_voices.value(m_article->language), m_speedPercent});
    Q_EMIT changed();
}

void Reader::endPiece()
{
    if (m_state != State::Speaking)
        return;
    if (m_piece + 1 >= m_article->pieces())
        return goOn();
    ++m_piece;
    say();
}

void Reader::goOn()
{
    if (m_place + 1 >= m_queue.size())
        return end();
    if (m_article)
        m_before = current();
    m_firstPiece = 0;
    go(m_place + 1, willPause());
}

void Reader::pause()
{
    if (m_state == State::Fetching) {
        m_pausesThen = true;
        Q_EMIT changed();
    }
    if (m_state != State::Speaking)
        return;
    m_state = State::Paused;
    m_voice.stop();
    Q_EMIT changed();
}

void Reader::resume()
{
    const bool waits = std::exchange(m_pausesThen, false) && m_state == State::Fetching;
    if (m_state == State::Paused)
        say();
    else if (waits)
        Q_EMIT changed();
}

void Reader::next()
{
    if (!m_article)
        return;
    const bool isLast = m_piece + 1 >= m_article->pieces();
    if (isLast && m_place + 1 >= m_queue.size() && isPaused())
        return; // there is none
    const bool paused = isPaused();
    m_voice.stop();
    if (isLast)
        return goOn();
    ++m_piece;
    if (!paused)
        return say();
    Q_EMIT changed();
}

void Reader::previous()
{
    if (!m_article)
        return;
    const bool paused = isPaused();
    m_voice.stop();
    if (m_piece == 0 && m_place > 0) {
        m_before = current();
        return go(m_place - 1, paused);
    }
    m_piece = std::max(0, m_piece - 1);
    if (!paused)
        return say();
    Q_EMIT changed();
}

void Reader::stop()
{
    if (!isReading())
        return;
    m_voice.stop();
    end();
}

void Reader::end()
{
    m_state = State::Idle;
    m_queue.clear();
    m_place = 0;
    m_piece = 0;
    m_article.reset();
    Q_EMIT changed();
    Q_EMIT ended();
}

void Reader::drop(const QList<ArticleId> &ids)
{
    if (!isReading())
        return;
    const bool losesCurrent = ids.contains(current());
    const qsizetype before = m_queue.size();
    for (qsizetype i = m_queue.size() - 1; i >= 0; --i) {
        if (i == m_place || !ids.contains(m_queue.at(i)))
            continue;
        m_queue.removeAt(i);
        m_place -= i < m_place ? 1 : 0;
    }
    if (!losesCurrent) {
        if (m_queue.size() != before)
            Q_EMIT changed();
        return;
    }
    m_voice.stop();
    Q_EMIT lost();
    goOn();
}

void Reader::revise(const SpokenArticle &article)
{
    if (!m_article || article.id != m_article->id || article == *m_article || m_what != What::Articles)
        return;
    const QString said = m_article->spoken(m_piece);
    int piece = m_piece == 0 ? 0 : -1;
    // A line that stands several times: the one nearest to where it is read.
    for (int i = 1; i < article.pieces() && m_piece > 0; ++i)
        if (article.spoken(i) == said && (piece < 0 || std::abs(i - m_piece) < std::abs(piece - m_piece)))
            piece = i;
    if (piece < 0)
        return; // what was begun is read to its end
    m_article = article;
    m_piece = piece;
    Q_EMIT changed();
}

} // namespace sokbo
