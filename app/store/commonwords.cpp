// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/commonwords.h"

#include "search/searchabletext.h"
#include "search/searchtext.h"
#include "store/counttable.h"
#include "store/waitingtexts.h"

#include <algorithm>
#include <bit>
#include <unordered_map>
#include <utility>
#include <vector>

namespace sokbo {

namespace {

// The letters of a beginning, four in each number: no two have the same.
using Beginning = std::pair<quint64, quint64>;

struct BeginningHash {
    size_t operator()(const Beginning &beginning) const
    {
        return size_t(
            (beginning.first ^ (beginning.second * 0x9e3779b97f4a7c15U)) * 0xff51afd7ed558ccdU >> 17);
    }
};

Beginning beginningOf(QStringView word, qsizetype length)
{
    Beginning beginning{};
    for (qsizetype i = 0; i < length; ++i) {
        quint64 &half = i < 4 ? beginning.first : beginning.second;
        half = half << 16 | word[i].unicode();
    }
    return beginning;
}

QString lettersOf(const Beginning &beginning, qsizetype length)
{
    QString text(length, QChar());
    for (qsizetype i = length; i-- > 0;) {
        const quint64 half = i < 4 ? beginning.first : beginning.second;
        const qsizetype behind = std::min<qsizetype>(i < 4 ? 4 : 8, length) - 1 - i;
        text[i] = QChar(char16_t(half >> (16 * behind)));
    }
    return text;
}

struct WordOfBlock { // a run of letters that words are found in
    int article; // in the block
    QStringView letters; // as many as may be kept
};

bool isDense(QChar c)
{
    return letterClass(c.unicode()) == LetterClass::Dense;
}

void takeWords(QStringView text, int article, std::vector<WordOfBlock> &words)
{
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype start = at;
        while (at < text.size() && isDense(text[at]))
            ++at;
        if (at - start >= CommonWords::shortest)
            words.push_back({article, text.sliced(start, std::min(at - start, CommonWords::longest))});
        at += at == start ? 1 : 0;
    }
}

// Nothing where it is damaged.
std::optional<CommonWords::Having> havingOf(const QByteArray &bytes)
{
    CommonWords::Having having{};
    if (bytes.size() != qsizetype(having.size()))
        return std::nullopt;
    std::copy(bytes.begin(), bytes.end(), having.begin());
    return having;
}

int articlesIn(const CommonWords::Having &having)
{
    int size = 0;
    for (const unsigned char byte : having)
        size += std::popcount(byte);
    return size;
}

} // namespace

CommonWords::CommonWords(Database &database, BodyCodec &codec)
    : m_database(database)
    , m_codec(codec)
{
}

bool CommonWords::mayBeKept(QStringView folded)
{
    return folded.size() >= shortest && folded.size() <= longest
        && std::all_of(folded.begin(), folded.end(), isDense);
}

std::optional<CommonWords::Having> CommonWords::having(qint64 block, const QString &word)
{
    Query query(m_database, "common.having", block, word);
    return query.next() ? havingOf(query.view(0)) : std::nullopt;
}

void CommonWords::forget(qint64 article)
{
    const qint64 block = blockOf(article);
    run(m_database, "common.forget", block);
    m_todo.insert(block);
}

void CommonWords::forgetAll()
{
    run(m_database, "common.forgetAll");
    m_isListed = false;
}

bool CommonWords::keepSlice()
{
    const qint64 last
        = (highestArticle(m_database) + 1) / articlesOfBlock - 1; // that no new article belongs to
    const auto isKept = [this](qint64 block) { return Query(m_database, "common.isKept", block).next(); };
    if (!std::exchange(m_isListed, true))
        for (qint64 block = 0; block <= last; ++block)
            if (!isKept(block))
                m_todo.insert(block);
    for (auto at = m_todo.upper_bound(last); at != m_todo.begin();) {
        const qint64 block = *--at, first = block * articlesOfBlock;
        if (isKept(block)) { // and not only by a write that was taken back
            at = m_todo.erase(at);
            continue;
        }
        // What waits for its marks lets go of its block when it has them.
        if (Query(m_database, "common.anyQueued", first, first + articlesOfBlock).next())
            continue;
        const std::map<QString, Having> words = count(block);
        for (const auto &[word, having] : words)
            run(m_database, "common.keep", block, word,
                QByteArray(reinterpret_cast<const char *>(having.data()), qsizetype(having.size())));
        run(m_database, "common.keep", block, QStringLiteral(""), QByteArray(""));
        return true;
    }
    return false;
}

QList<qint64> CommonWords::wronglyKept(qint64 block)
{
    std::map<QString, Having> kept;
    {
        Query query(m_database, "common.ofBlock", block);
        while (query.next())
            kept[query.text(0)] = havingOf(query.view(1)).value_or(Having{});
    }
    QList<qint64> wrong;
    if (kept.empty())
        return wrong;
    std::map<QString, Having> counted = count(block);
    for (const auto &[word, having] : kept)
        for (qint64 i = 0; i < articlesOfBlock; ++i) {
            const qint64 id = block * articlesOfBlock + i;
            if (has(having, i) && !has(counted[word], i) && Query(m_database, "board.published", id).next())
                wrong.append(id);
        }
    return wrong;
}

std::map<QString, CommonWords::Having> CommonWords::count(qint64 block)
{
    std::vector<QString> texts; // that the words are parts of, and no more of them
    std::vector<WordOfBlock> words;
    texts.reserve(size_t(articlesOfBlock));
    for (int i = 0; i < articlesOfBlock; ++i)
        if (auto text = readSearchable(m_database, m_codec, block * articlesOfBlock + i)) {
            texts.push_back(ownText(text->text).left(longestRead).toString());
            takeWords(texts.back(), i, words);
        }
    // Only what has a common beginning can be common itself.
    std::map<QString, Having> common;
    for (qsizetype length = shortest; length <= longest && !words.empty(); ++length) {
        std::unordered_map<Beginning, Having, BeginningHash> met;
        for (const WordOfBlock &word : words)
            met[beginningOf(word.letters, length)][size_t(word.article / 8)]
                |= static_cast<unsigned char>(1U << (word.article % 8));
        std::erase_if(met, [](const auto &one) { return articlesIn(one.second) < fewest; });
        for (const auto &[beginning, having] : met)
            common.emplace(lettersOf(beginning, length), having);
        std::erase_if(words, [&](const WordOfBlock &word) {
            return word.letters.size() == length || !met.contains(beginningOf(word.letters, length));
        });
    }
    return common;
}

} // namespace sokbo
