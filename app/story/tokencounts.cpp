// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/tokencounts.h"

#include <QFile>

#include <cmath>

namespace sokbo::story {

namespace {

constexpr float backgroundArticles = 4000; // that the background counts for
constexpr float backgroundUnit = 10'000; // articles that the counts of the file are of
constexpr float rarest = 0.5; // articles that a token without a count counts for

} // namespace

Result<TokenCounts> TokenCounts::fromText(const QByteArray &text)
{
    TokenCounts counts;
    for (const QByteArray &line : text.split('\n')) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const qsizetype tab = line.indexOf('\t');
        bool isToken = false, isCount = false;
        const Token token = line.left(tab).toUInt(&isToken, 16);
        const int count = line.mid(tab + 1).toInt(&isCount);
        if (tab < 0 || !isToken || !isCount)
            return failure(Error::Kind::Parse,
                QStringLiteral("the counts of tokens have a line that is none: %1")
                    .arg(QString::fromUtf8(line.left(40))));
        counts.m_counts[counts.rowFor(token)].background = float(count) * backgroundArticles / backgroundUnit;
    }
    return counts;
}

Result<TokenCounts> TokenCounts::load()
{
    QFile file(QStringLiteral(":/story/tokens.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::NotFound, QStringLiteral("the counts of tokens are missing"));
    return fromText(file.readAll());
}

TokenCounts::Row TokenCounts::rowFor(Token token)
{
    const auto known = m_rows.constFind(token);
    if (known != m_rows.cend())
        return *known;
    Row row = Row(m_counts.size());
    if (m_free.empty()) {
        m_counts.emplace_back();
    } else {
        row = m_free.back();
        m_free.pop_back();
    }
    m_counts[row] = {token, 0, 0, true};
    m_rows.insert(token, row);
    return row;
}

TokenCounts::Rows TokenCounts::add(const StorySignature &signature)
{
    ++m_articles;
    const auto addAll = [&](const std::vector<Token> &tokens) {
        std::vector<Row> rows;
        rows.reserve(tokens.size());
        for (const Token token : tokens) {
            rows.push_back(rowFor(token));
            ++m_counts[rows.back()].recent;
        }
        return rows;
    };
    return {addAll(signature.all), addAll(signature.allNames)};
}

TokenCounts::Rows TokenCounts::rowsOf(const StorySignature &signature) const
{
    const auto rowsOfAll = [this](const std::vector<Token> &tokens) {
        std::vector<Row> rows;
        rows.reserve(tokens.size());
        for (const Token token : tokens)
            rows.push_back(m_rows.value(token));
        return rows;
    };
    return {rowsOfAll(signature.all), rowsOfAll(signature.allNames)};
}

void TokenCounts::remove(const StorySignature &signature)
{
    --m_articles;
    for (const auto *tokens : {&signature.all, &signature.allNames})
        for (const Token token : *tokens)
            --m_counts[rowFor(token)].recent;
}

void TokenCounts::dropUnused()
{
    for (Row row = 0; row < m_counts.size(); ++row) {
        Count &count = m_counts[row];
        if (!count.isUsed || count.recent > 0 || count.background > 0)
            continue;
        m_rows.remove(count.token);
        count = {};
        m_free.push_back(row);
    }
}

float TokenCounts::weight(Row row) const
{
    const float count = m_counts[row].background + float(m_counts[row].recent);
    return std::log((float(m_articles) + backgroundArticles + 1) / (count + rarest));
}

} // namespace sokbo::story
