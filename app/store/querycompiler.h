// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/boardquery.h"
#include "search/textneedle.h"
#include "store/connection.h"
#include "store/idset.h"

#include <functional>
#include <memory>
#include <optional>

namespace sokbo {

struct QueryPart; // store/querynode.h

// A query, prepared for one snapshot of the database. Each part of the query has two sets: the articles that
// certainly match, and those that possibly match. They differ where a text must be checked: an index of
// bigrams finds a little too much for a word of three syllables. Only the texts of articles between the two
// sets are unpacked.
class CompiledQuery {
public:
    // How articles with a word are found: from the index, or by checking each text in turn. If every tenth
    // article has the word, checking finds the newest fifty sooner than the index lists all articles.
    enum class Texts { Indexed, Read };
    CompiledQuery(
        Connection &connection, const BoardQuery &query, Texts texts, const std::function<bool()> &cancelled);
    ~CompiledQuery();

    qint64 possibleCount() const;
    QList<qint64> possibleIds() const;
    QList<qint64> possibleIds(qint64 from, qint64 until) const; // from <= id < until
    bool matches(qint64 id, qint64 published);

    // The span of time that the whole query implies, in seconds: from <= published < until.
    qint64 from() const { return m_from; }
    qint64 until() const { return m_until; }

private:
    using Node = QueryPart;
    std::unique_ptr<Node> compile(const QueryNode &query);
    std::unique_ptr<Node> compileText(const QueryNode &query, bool inTitle);
    std::unique_ptr<Node> compileNear(const QueryNode &query);
    std::unique_ptr<Node> compileField(const QueryNode &query);
    void settle(Node &node);
    bool evaluate(Node &node, qint64 id, qint64 published);
    bool isCommonIn(qint64 id, Node &node);
    bool textHolds(qint64 id, const TextNeedle &needle);
    bool isCalled(qint64 id, const Node &node);
    void takeText(qint64 id);
    const QString &textOf(qint64 id); // folded
    const QString &titleOf(qint64 id);
    void takeSpan(const QueryNode &root);

    template <typename... Values>
    IdSet setOf(const char *name, const Values &...values);
    template <typename Value>
    IdSet unionOf(const char *name, const QList<Value> &values);
    IdSet indexedWith(const TextNeedle &needle, bool inTitle);
    IdSet unindexed();
    IdSet setOfSigns(const Node &node);
    IdSet setOfAuthors(const QueryNode &query);
    IdSet setOfFlag(const QueryNode &query);
    IdSet setOfSources(const QueryNode &query);
    QList<qint64> entitiesOf(const QueryNode &query);
    IdSet setOfStories(const QueryNode &query);

    Connection &m_connection;
    const Texts m_texts;
    const std::function<bool()> &m_cancelled;
    qint64 m_highest = 0;
    qint64 m_from;
    qint64 m_until;
    std::unique_ptr<Node> m_root;
    qint64 m_textId = 0, m_titleId = 0; // the articles whose text and title are unpacked now
    QByteArray m_html; // UTF-8
    std::pair<QString, QString> m_flagAndTitle;
    std::optional<QString> m_text; // folded; made only if the HTML does not decide
    QString m_title; // folded
};

} // namespace sokbo
