// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/waitingtexts.h"

#include "search/koreantokenizer.h"

#include <algorithm>

namespace sokbo {

namespace {

std::vector<QString> tokensOf(const QString &searchable)
{
    std::vector<QString> tokens;
    tokenise(searchable, [&](QStringView token) { tokens.push_back(token.toString()); });
    std::sort(tokens.begin(), tokens.end());
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
    return tokens;
}

bool hasTerm(const std::vector<QString> &tokens, const IndexTerm &term)
{
    const auto stands
        = [&](const QString &token) { return std::binary_search(tokens.begin(), tokens.end(), token); };
    const auto begins = [&](const QString &beginning) {
        const auto first = std::lower_bound(tokens.begin(), tokens.end(), beginning);
        return first != tokens.end() && first->startsWith(beginning);
    };
    return std::any_of(term.anyOf.begin(), term.anyOf.end(), stands)
        || std::any_of(term.beginnings.begin(), term.beginnings.end(), begins);
}

} // namespace

std::optional<SearchableText> readSearchable(Database &database, BodyCodec &codec, qint64 article)
{
    Query query(database, "article.textForIndex", article);
    if (!query.next())
        return std::nullopt;
    const QByteArray html = codec.tryUnpack(query.integer(2), query.view(3)).value_or(QByteArray());
    return searchableText(query.text(0), query.text(1), QString::fromUtf8(html));
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
                [&](const IndexTerm &term) { return hasTerm(tokens, term); }))
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
        waiting.ofText = tokensOf(text->text);
        waiting.ofTitle = tokensOf(text->title);
    }
    return waiting;
}

} // namespace sokbo
