// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/articlefacts.h"
#include "search/nearwords.h"
#include "search/querynames.h"
#include "search/querytree.h"
#include "search/textneedle.h"

#include <vector>

namespace sokbo {

// A query, prepared for being put to many articles one by one, without a store. It answers as the board of
// that query would (tests/store/tst_matcher.cpp compares them), with these differences: story: with words
// knows only the article's own headline and not those of its story, two people of one name count as one, and
// 李 is 이재명 only where it is marked so, while the board takes any 李 of an article that names him.
// The order (sort:) does not matter.
class QueryMatcher {
public:
    explicit QueryMatcher(const QueryNode &query, const QueryNames &names = {});

    bool matches(const ArticleFacts &article) const { return holds(m_root, article); }

private:
    struct Condition {
        QueryNode::Kind kind = QueryNode::Kind::And;
        QueryField field = QueryField::Title; // of Field
        std::vector<Condition> children;
        NearWords near; // of near:
        TextNeedle needle; // of words, phrases, titles and stories
        QString value; // of Field: as fields of its kind are compared
        bool quoted = false;
        bool alone = false; // of a tag
        qint64 number = 0; // of sources, entities and stories; of times in seconds
        QSet<EntityName> names;
        QStringList nameKeys; // of words: the names that they may be
        int cost = 0;
    };

    static Condition prepared(const QueryNode &node, const QueryNames &names);
    static void prepareField(Condition &condition, const QueryNode &node);
    static bool holds(const Condition &condition, const ArticleFacts &article);
    static bool fieldHolds(const Condition &condition, const ArticleFacts &article);
    static bool isWord(const Condition &condition, const ArticleFacts &article);
    static bool isCalled(const Condition &condition, const ArticleFacts &article);
    static bool areNear(const Condition &condition, const ArticleFacts &article);
    static bool namesOne(const Condition &condition, const ArticleFacts &article);
    static bool isOfStory(const Condition &condition, const ArticleFacts &article);
    static bool hasState(const Condition &condition, const ArticleFacts &article);

    Condition m_root;
};

} // namespace sokbo
