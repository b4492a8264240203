// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/waitingtexts.h"

#include "search/koreantokenizer.h"

#include <algorithm>
#include <utility>

namespace sokbo {

std::optional<SearchableText> readSearchable(Database &database, BodyCodec &codec, qint64 article)
{
    Query query(database, "article.textForIndex", article);
    if (!query.next())
        return std::nullopt;
    const QByteArray html = codec.tryUnpack(query.integer(2), query.view(3)).value_or(QByteArray());
    return searchableText(query.text(0), query.text(1), QString::fromUtf8(html));
}

WaitingTexts::Tokens::Tokens(const QString &searchable)
{
    QString letters;
    std::vector<std::pair<qsizetype, qsizetype>> places; // where each begins, and its length
    tokenise(searchable, [&](QStringView token) {
        places.emplace_back(letters.size(), token.size());
        letters += token;
    });
    const auto view
        = [&letters](const auto &place) { return QStringView(letters).sliced(place.first, place.second); };
    std::sort(places.begin(), places.end(), [&](const auto &a, const auto &b) { return view(a) < view(b); });
    places.erase(std::unique(places.begin(), places.end(),
                     [&](const auto &a, const auto &b) { return view(a) == view(b); }),
        places.end());
    m_ends.reserve(places.size());
    for (const auto &place : places) {
        m_letters += view(place);
        m_ends.push_back(quint32(m_letters.size()));
    }
    m_letters.squeeze();
}

QStringView WaitingTexts::Tokens::at(size_t place) const
{
    const qsizetype start = place == 0 ? 0 : qsizetype(m_ends[place - 1]);
    return QStringView(m_letters).sliced(start, qsizetype(m_ends[place]) - start);
}

size_t WaitingTexts::Tokens::firstFrom(QStringView token) const
{
    size_t low = 0, high = size();
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (at(middle) < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool WaitingTexts::Tokens::has(const IndexTerm &term) const
{
    const auto stands = [this](const QString &token) {
        const size_t place = firstFrom(token);
        return place < size() && at(place) == token;
    };
    const auto begins = [this](const QString &beginning) {
        const size_t place = firstFrom(beginning);
        return place < size() && at(place).startsWith(beginning);
    };
    return std::any_of(term.anyOf.begin(), term.anyOf.end(), stands)
        || std::any_of(term.beginnings.begin(), term.beginnings.end(), begins);
}

WaitingTexts::WaitingTexts(Database &database, BodyCodec &codec)
    : m_database(database)
    , m_codec(codec)
{
}

void WaitingTexts::find(const TextNeedle &needle, bool inTitles, const std::function<void(qint64)> &take)
{
    if (needle.terms().isEmpty()) // finds nothing in the index either
        return;
    follow();
    for (const auto &[article, waiting] : m_waiting) {
        const Tokens &tokens = inTitles ? waiting.ofTitle : waiting.ofText;
        if (std::all_of(needle.terms().begin(), needle.terms().end(),
                [&](const IndexTerm &term) { return tokens.has(term); }))
            take(article);
    }
}

void WaitingTexts::follow()
{
    std::map<qint64, qint64> stamps;
    {
        Query query(m_database, "fulltext.waiting");
        while (query.next())
            stamps.emplace_hint(stamps.end(), query.integer(0), query.integer(1));
    }
    std::erase_if(m_waiting, [&stamps](const auto &known) {
        const auto stamp = stamps.find(known.first);
        return stamp == stamps.end() || stamp->second != known.second.stamp;
    });
    for (const auto &[article, stamp] : stamps) {
        if (m_waiting.contains(article))
            continue;
        m_database.endIfUnwanted(); // what was read stays for the next search
        m_waiting.emplace(article, read(article, stamp));
    }
}

WaitingTexts::Waiting WaitingTexts::read(qint64 article, qint64 stamp)
{
    Waiting waiting{stamp, {}, {}};
    if (const auto text = readSearchable(m_database, m_codec, article)) {
        waiting.ofText = Tokens(text->text);
        waiting.ofTitle = Tokens(text->title);
    }
    return waiting;
}

} // namespace sokbo
