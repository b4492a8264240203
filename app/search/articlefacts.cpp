// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/articlefacts.h"

#include "search/fieldvalues.h"
#include "search/searchtext.h"

namespace sokbo {

ArticleFacts::ArticleFacts(const Article &article, const QList<Mention> &mentions, const SourceNames &source,
    const QList<Quotation> &quotations)
    : m_article(article)
    , m_mentions(mentions)
    , m_source(source)
{
    for (const Quotation &quotation : quotations)
        if (quotation.speaker >= 0 && quotation.speaker < mentions.size()) {
            const Mention &speaker = mentions.at(quotation.speaker);
            m_speakers.insert({speaker.type, speaker.name});
        }
}

const QString &ArticleFacts::title() const
{
    if (!m_title)
        m_title = searchableText(m_article.flag, m_article.title, {}).title;
    return *m_title;
}

const QString &ArticleFacts::text() const
{
    if (!m_text)
        m_text = searchableText(m_article.flag, m_article.title, m_article.body.html()).text;
    return *m_text;
}

const LetterPairs &ArticleFacts::pairs() const
{
    if (!m_pairs)
        m_pairs.emplace(text());
    return *m_pairs;
}

const QString &ArticleFacts::flagKey() const
{
    if (!m_flagKey)
        m_flagKey = m_article.flag.isEmpty() ? QString() : sokbo::flagKey(m_article.flag);
    return *m_flagKey;
}

const QList<ArticleFacts::Name> &ArticleFacts::names() const
{
    if (m_names)
        return *m_names;
    m_names.emplace();
    QSet<QString> seen; // most names come several times
    for (const Mention &mention : m_mentions) {
        if (!hasIdentity(mention))
            continue;
        const QString key = QString::number(int(mention.type)) + mention.name + QChar(0) + mention.text
            + QChar(0) + mention.ticker;
        if (seen.contains(key))
            continue;
        seen.insert(key);
        m_names->append(
            {{mention.type, mention.name}, searchKey(mention.text), searchKey(mention.name), mention.ticker});
    }
    return *m_names;
}

void ArticleFacts::setMarks(const ArticleMarks &marks)
{
    if (marks.tags != m_marks.tags) {
        m_tagKeys.clear();
        for (const QString &tag : marks.tags)
            m_tagKeys.append(tagKey(tag));
    }
    m_marks = marks;
}

} // namespace sokbo
