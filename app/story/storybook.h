// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/storyplace.h"
#include "story/storysignature.h"

#include <QDateTime>
#include <QSet>

#include <deque>
#include <memory>

namespace sokbo {

struct SignedArticle {
    ArticleId article;
    StorySignature signature;
};

// The stories of these days. An article is placed as it comes: it joins the story that it is most like, or
// stays alone; where it shows that two stories are one, they become one. The same articles in the same
// portions make the same stories.
class StoryBook {
public:
    static constexpr int days = 4; // before the newest article: what is older is forgotten
    static constexpr int reach = 60; // hours between two articles that are compared

    static Result<std::unique_ptr<StoryBook>> load(); // with what comes with the program
    ~StoryBook();

    // Takes up what the store kept. Answers the articles whose signature is missing or was written by another
    // version: these are still to be placed.
    QList<ArticleId> takeUp(const StoryShelf &shelf);
    bool holds(ArticleId article) const;
    // The sources whose copies are shown before those of others, as StorySignature::source.
    void prefer(const QSet<Token> &sources);
    // The articles of a sync are to be placed, the oldest first, whatever order its sources came in. An
    // article that is held already keeps its place.
    void await(std::deque<SignedArticle> articles);
    bool isWaiting() const; // some are still to be placed
    // Places so many of them. What changes: these articles, with their signatures, and those that belong to
    // another story now. How large the portions are changes nothing in the end.
    QList<StoryPlace> placeSome(size_t most);
    QList<StoryPlace> place(const QList<SignedArticle> &articles); // all at once
    QDateTime oldest() const; // UTC; articles published before are not held

private:
    struct Parts;
    explicit StoryBook(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace sokbo
