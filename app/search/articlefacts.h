// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/mention.h"
#include "core/quotation.h"
#include "search/letterpairs.h"
#include "search/querynames.h"
#include "search/searchabletext.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace sokbo {

// How the source of an article is called.
struct SourceNames {
    QString title; // the reader's name for it, else its feed's
    QString host;
    QString folder; // empty for none, and for a source that is gone
};

// What the reader, a rule or the store did with an article. All is false for one that has just come.
struct ArticleMarks {
    bool read = false;
    bool saved = false;
    bool offline = false;
    bool hasNote = false;
    bool hasImage = false;
    bool isCopy = false;
    QStringList tags;
    StoryId story;
    bool hasHighlight = false;
};

// All that a query may ask of one article. Each text is folded once and only when it is first asked for,
// however many queries are put to it. Refers to the article and its mentions, which must outlive it; for one
// thread.
class ArticleFacts {
public:
    ArticleFacts(const Article &article, const QList<Mention> &mentions, const SourceNames &source,
        const QList<Quotation> &quotations = {});

    // A name in the article as names are compared (searchKey()).
    struct Name {
        EntityName entity;
        QString surfaceKey;
        QString nameKey;
        QString ticker;
    };

    const Article &article() const { return m_article; }
    const SourceNames &source() const { return m_source; }
    const QString &title() const; // folded, with the flag
    const QString &text() const; // folded: title and body
    const LetterPairs &pairs() const; // of text()
    const QString &flagKey() const;
    const QList<Name> &names() const; // each once
    bool quotes(const EntityName &name) const { return m_speakers.contains(name); }
    const QStringList &tagKeys() const { return m_tagKeys; } // as tagKey() answers

    const ArticleMarks &marks() const { return m_marks; }
    void setMarks(const ArticleMarks &marks);

private:
    const Article &m_article;
    const QList<Mention> &m_mentions;
    const SourceNames m_source;
    ArticleMarks m_marks;
    QStringList m_tagKeys;
    QSet<EntityName> m_speakers;
    mutable std::optional<QString> m_title, m_text, m_flagKey;
    mutable std::optional<LetterPairs> m_pairs;
    mutable std::optional<QList<Name>> m_names;
};

} // namespace sokbo
