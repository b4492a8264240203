// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace sokbo {

// What a rule does with an article.
struct RuleAction {
    enum class Kind {
        Tag, // with `tag`
        Save,
        Read, // mark as read
        Mute, // mark as read, and never notify of it, whatever another rule wants
        Notify,
        Keep, // for reading offline: its images, and its whole text where the source fetches that on opening
        FullText, // get the whole text from the article's own page
    };
    Kind kind = Kind::Save;
    QString tag;

    friend bool operator==(const RuleAction &, const RuleAction &) = default;
};
using RuleActionKind = RuleAction::Kind;

// "tag:NAME", "save", "read", "mute", "notify", "keep", "full-text": on the command line, in files and in the
// database. The name of a tag is as tagName() answers it.
QString ruleActionName(const RuleAction &action);
std::optional<RuleAction> ruleActionFromName(const QString &name);
// As it was stored: a tag that was named before the rules for names of tags (core/tagname.h) is called as it
// is now.
std::optional<RuleAction> storedRuleAction(const QString &name);
QStringList ruleActionNames(const QList<RuleAction> &actions);
inline constexpr QLatin1String ruleActionHelp("tag:NAME, save, read, mute, notify, keep, full-text");

using RuleId = Id<struct RuleTag>;

// When a new article matches the query, do these things with it. Rules are asked in their order: by position,
// then by id.
struct Rule {
    RuleId id; // none before it is stored
    int position = 0; // 0: it becomes the last one
    QString name; // empty: it is called by its query
    QString query; // the language of the search box
    QList<RuleAction> actions;
    bool on = true;

    friend bool operator==(const Rule &, const Rule &) = default;
};
inline QString titleOf(const Rule &rule)
{
    return rule.name.isEmpty() ? rule.query : rule.name;
}

inline constexpr int mostRules = 500;
inline constexpr int longestRuleName = 200; // UTF-16 units
// A rule that touches more articles than this at once is asked about first.
inline constexpr int manyArticles = 1'000;

// All rules in their order. `revision` changes whenever one of them does.
struct RuleList {
    QList<Rule> rules;
    qint64 revision = 0;
};

// A rule that matches an article which is about to be stored, and what it wants.
struct RuleHit {
    RuleId rule;
    QList<RuleAction> actions;

    friend bool operator==(const RuleHit &, const RuleHit &) = default;
};

// What a rule did with an article: of its actions those that changed something. Kept with the article.
struct RuleDeed {
    RuleId rule;
    QString title; // of the rule, as it is called now
    ArticleId article;
    QList<RuleAction> actions;
    QDateTime time; // UTC

    friend bool operator==(const RuleDeed &, const RuleDeed &) = default;
};

// Something that a rule wants and that needs the network: it waits until it is done.
struct RuleErrand {
    ArticleId article;
    RuleActionKind kind = RuleActionKind::Keep; // or FullText
    int tries = 0; // that failed
};

} // namespace sokbo

Q_DECLARE_METATYPE(sokbo::Rule)
