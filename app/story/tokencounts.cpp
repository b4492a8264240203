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
        counts.m_counts[token].background = float(count) * backgroundArticles / backgroundUnit;
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

void TokenCounts::change(const StorySignature &signature, int by)
{
    m_articles += by;
    for (const auto *tokens : {&signature.all, &signature.allNames})
        for (const Token token : *tokens) {
            Count &count = m_counts[token];
            count.recent += by;
            if (count.recent <= 0 && count.background == 0)
                m_counts.remove(token);
        }
}

void TokenCounts::add(const StorySignature &signature)
{
    change(signature, 1);
}

void TokenCounts::remove(const StorySignature &signature)
{
    change(signature, -1);
}

float TokenCounts::weight(Token token) const
{
    const auto found = m_counts.constFind(token);
    const float count = found == m_counts.cend() ? 0 : found->background + float(found->recent);
    return std::log((float(m_articles) + backgroundArticles + 1) / (count + rarest));
}

} // namespace sokbo::story
