// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysedarticle.h"
#include "core/article.h"
#include "core/changeset.h"
#include "core/feedanswer.h"
#include "core/ids.h"
#include "core/rule.h"
#include "core/storereport.h"
#include "store/connection.h"
#include "store/gonetable.h"

#include <QHash>
#include <QSet>

namespace sokbo {

// A hash of everything that a source says about an article except its title, text and date.
qint64 restHash(const Article &article);

// Stores the articles of one answer of a source. An article is known by its guid, else by its link, else by
// its title and date (text/entryidentity.h). A known article that did not change costs two look-ups and no
// write.
class Intake {
public:
    Intake(Connection &connection, SourceId source, const FeedAnswer &answer, ChangeSet &changes);

    // `hits`: for each article the rules that match it; may be empty.
    IntakeReport save(const QList<AnalysedArticle> &articles, const QList<QList<RuleHit>> &hits);

private:
    struct Known;
    std::optional<qint64> find(const Article &article);
    std::optional<qint64> findByLink(const Article &article);
    std::optional<qint64> findByTitle(const Article &article);
    bool hasGone(const Article &article);
    bool isAnother(qint64 id, const Article &article);
    std::optional<Known> readKnown(qint64 id);
    ArticleId insert(const AnalysedArticle &analysed);
    void obey(const QList<RuleHit> &hits, ArticleId id, IntakeReport &report);
    enum class Outcome { Revised, Unchanged };
    Outcome take(const Known &known, const AnalysedArticle &analysed);
    void completeFromPage(qint64 id, Article &article);
    Outcome update(const Known &known, const AnalysedArticle &analysed);
    void replaceText(const Known &known, const AnalysedArticle &analysed, bool newBody);
    void mark(ArticleId id, qint64 published, const AnalysedArticle &analysed);
    void markAnew(const Known &known, const AnalysedArticle &analysed, bool staysWhole);
    qint64 authorId(const QString &name);
    struct Identity {
        qint64 guidHash = 0, linkHash = 0;
    };
    qint64 rowChecksumOf(
        qint64 id, qint64 published, qint64 author, const Identity &identity, const Article &article) const;

    Connection &m_connection;
    Database &m_database;
    SourceId m_source;
    FeedAnswer m_answer;
    bool m_isReadAtArrival = false; // what is new
    bool m_isFirst = false; // the source had no article before these, of one answer, which tells them apart
    ChangeSet &m_changes;
    GoneArticles m_gone;
    QHash<QString, ArticleId> m_guids; // guids that were already stored from this answer
};

} // namespace sokbo
