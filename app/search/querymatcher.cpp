// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/querymatcher.h"

#include "search/fieldvalues.h"
#include "search/searchtext.h"

#include <algorithm>

namespace sokbo {

namespace {

// Conditions that need no text come first: the text of an article is folded only where nothing else says no.
enum Cost { Little = 0, Names = 1, Titles = 2, Texts = 3 };

TextNeedle needleOf(const QueryNode &node)
{
    const bool asPhrase = node.kind == QueryNode::Kind::Phrase || node.quoted;
    return asPhrase ? TextNeedle::phrase(node.text) : TextNeedle::word(node.text);
}

} // namespace

QueryMatcher::QueryMatcher(const QueryNode &query, const QueryNames &names)
    : m_root(prepared(query, names))
{
}

QueryMatcher::Condition QueryMatcher::prepared(const QueryNode &node, const QueryNames &names)
{
    Condition condition;
    condition.kind = node.kind;
    for (const QueryNode &child : node.children) {
        condition.children.push_back(prepared(child, names));
        condition.cost = std::max(condition.cost, condition.children.back().cost);
    }
    std::stable_sort(condition.children.begin(), condition.children.end(),
        [](const Condition &a, const Condition &b) { return a.cost < b.cost; });
    switch (node.kind) {
    case QueryNode::Kind::And:
    case QueryNode::Kind::Or:
    case QueryNode::Kind::Not:
        break;
    case QueryNode::Kind::Word:
    case QueryNode::Kind::Phrase:
        condition.needle = needleOf(node);
        condition.cost = Texts;
        if (node.kind == QueryNode::Kind::Word) {
            condition.names = names.meantBy(node);
            condition.nameKeys = nameKeys(node.text);
        }
        break;
    case QueryNode::Kind::Field:
        prepareField(condition, node);
        if (QueryNames::isAbout(node)) {
            condition.names = names.meantBy(node);
            condition.cost = Names;
        }
        break;
    }
    return condition;
}

void QueryMatcher::prepareField(Condition &condition, const QueryNode &node)
{
    condition.field = node.field;
    condition.quoted = node.quoted;
    condition.number = node.number;
    switch (node.field) {
    case QueryField::Title:
        condition.needle = needleOf(node);
        condition.cost = Titles;
        break;
    case QueryField::Story: {
        bool isNumber = false;
        condition.number = node.text.toLongLong(&isNumber);
        if (!isNumber)
            condition.needle = needleOf(node);
        condition.cost = Titles;
        break;
    }
    case QueryField::Near:
        condition.near = NearWords(node.text, int(node.number));
        condition.cost = Texts;
        break;
    case QueryField::Author:
    case QueryField::Source:
    case QueryField::Folder:
        condition.value = foldText(node.text);
        break;
    case QueryField::Tag:
        condition.value = tagKey(node.text);
        condition.alone = node.alone;
        break;
    case QueryField::Entity:
    case QueryField::Person:
    case QueryField::Organisation:
    case QueryField::Place:
    case QueryField::Said:
        condition.value = searchKey(node.text);
        break;
    case QueryField::Ticker:
        condition.value = node.text.trimmed();
        break;
    case QueryField::Flag:
        condition.value = flagKey(node.text);
        break;
    case QueryField::Kind:
    case QueryField::Is:
    case QueryField::Has:
    case QueryField::Language:
        condition.value = node.text;
        break;
    case QueryField::After:
    case QueryField::Before:
        condition.number = wholeSeconds(node.time);
        break;
    case QueryField::SourceNumber:
    case QueryField::EntityNumber:
    case QueryField::SaidNumber:
        break;
    }
}

bool QueryMatcher::holds(const Condition &condition, const ArticleFacts &article)
{
    const auto one = [&article](const Condition &child) { return holds(child, article); };
    switch (condition.kind) {
    case QueryNode::Kind::And:
        return std::all_of(condition.children.cbegin(), condition.children.cend(), one);
    case QueryNode::Kind::Or:
        return std::any_of(condition.children.cbegin(), condition.children.cend(), one);
    case QueryNode::Kind::Not:
        return !std::any_of(condition.children.cbegin(), condition.children.cend(), one);
    case QueryNode::Kind::Word:
    case QueryNode::Kind::Phrase:
        return isWord(condition, article);
    case QueryNode::Kind::Field:
        return fieldHolds(condition, article);
    }
    Q_UNREACHABLE();
}

// No default: what a new field means for an article must be said here too.
bool QueryMatcher::fieldHolds(const Condition &condition, const ArticleFacts &article)
{
    const qint64 published = article.article().published.toSecsSinceEpoch();
    switch (condition.field) {
    case QueryField::Title:
        return condition.needle.isIn(article.title());
    case QueryField::Author:
        return isAuthor(article.article().author, condition.value, condition.quoted);
    case QueryField::Source:
        return isSource(article.source().title, article.source().host, condition.value, condition.quoted);
    case QueryField::Folder:
        return isInFolder(article.source().folder, condition.value);
    case QueryField::Tag:
        return isTagged(article.tagKeys(), condition.value, condition.alone);
    case QueryField::Entity:
    case QueryField::Person:
    case QueryField::Organisation:
    case QueryField::Place:
    case QueryField::Ticker:
    case QueryField::EntityNumber:
    case QueryField::Said:
    case QueryField::SaidNumber:
        return namesOne(condition, article);
    case QueryField::Flag:
        return !article.article().flag.isEmpty() && article.flagKey() == condition.value;
    case QueryField::Story:
        return isOfStory(condition, article);
    case QueryField::Near:
        return areNear(condition, article);
    case QueryField::Kind:
        return articleKindName(article.article().kind) == condition.value;
    case QueryField::Is:
    case QueryField::Has:
        return hasState(condition, article);
    case QueryField::After:
        return published >= condition.number;
    case QueryField::Before:
        return published < condition.number;
    case QueryField::Language:
        return article.article().language == condition.value;
    case QueryField::SourceNumber:
        return article.article().source.value == condition.number;
    }
    Q_UNREACHABLE();
}

bool QueryMatcher::isWord(const Condition &condition, const ArticleFacts &article)
{
    return (condition.needle.mayBeIn(article.pairs()) && condition.needle.isIn(article.text()))
        || isCalled(condition, article);
}

// A sign by whom it means, a name by the sign that stands for it.
bool QueryMatcher::isCalled(const Condition &condition, const ArticleFacts &article)
{
    return std::any_of(article.names().cbegin(), article.names().cend(), [&](const ArticleFacts::Name &name) {
        return condition.names.contains(name.entity)
            || (isSign(name.surfaceKey) && condition.nameKeys.contains(name.nameKey));
    });
}

bool QueryMatcher::areNear(const Condition &condition, const ArticleFacts &article)
{
    const QList<TextNeedle> &words = condition.near.words();
    const auto mayBeIn = [&article](const TextNeedle &word) { return word.mayBeIn(article.pairs()); };
    return std::all_of(words.cbegin(), words.cend(), mayBeIn) && condition.near.isIn(article.text());
}

// By a name in the article itself, or by what is known of names elsewhere.
bool QueryMatcher::namesOne(const Condition &condition, const ArticleFacts &article)
{
    const std::optional<MentionType> type = entityType(condition.field);
    const bool byName = condition.field != QueryField::Ticker && condition.field != QueryField::EntityNumber
        && condition.field != QueryField::SaidNumber && condition.field != QueryField::Is;
    const bool said = condition.field == QueryField::Said || condition.field == QueryField::SaidNumber;
    const auto begins = [&condition](const QString &key) {
        return condition.quoted ? key == condition.value : key.startsWith(condition.value);
    };
    return std::any_of(article.names().cbegin(), article.names().cend(), [&](const ArticleFacts::Name &name) {
        if (said && !article.quotes(name.entity))
            return false;
        if (condition.names.contains(name.entity))
            return true;
        if (condition.field == QueryField::Ticker)
            return !name.ticker.isEmpty() && name.ticker.compare(condition.value, Qt::CaseInsensitive) == 0;
        return byName && (!type || name.entity.type == *type)
            && (begins(name.surfaceKey) || begins(name.nameKey));
    });
}

bool QueryMatcher::isOfStory(const Condition &condition, const ArticleFacts &article)
{
    if (condition.needle.isEmpty())
        return condition.number > 0 && article.marks().story.value == condition.number;
    return condition.needle.isIn(article.title());
}

// The words of is: and has:, in English (fieldWord()).
bool QueryMatcher::hasState(const Condition &condition, const ArticleFacts &article)
{
    const ArticleMarks &marks = article.marks();
    if (condition.field == QueryField::Has) {
        if (condition.value == u"note")
            return marks.hasNote;
        return condition.value == u"tag" ? !marks.tags.isEmpty() : marks.hasImage;
    }
    if (condition.value == u"saved")
        return marks.saved;
    if (condition.value == u"highlighted")
        return marks.hasHighlight;
    if (condition.value == u"followed")
        return false; // no rule asks it: stories are known later
    if (condition.value == u"copy")
        return marks.isCopy;
    if (condition.value == u"offline")
        return marks.offline;
    if (condition.value == u"watched")
        return namesOne(condition, article);
    return marks.read == (condition.value == u"read");
}

} // namespace sokbo
