// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rule.h"

#include "core/tagname.h"

#include <array>

namespace sokbo {

namespace {

struct NamedAction {
    RuleActionKind kind;
    const char *name;
};

constexpr std::array actionNames{NamedAction{RuleActionKind::Save, "save"},
    NamedAction{RuleActionKind::Read, "read"}, NamedAction{RuleActionKind::Mute, "mute"},
    NamedAction{RuleActionKind::Notify, "notify"}, NamedAction{RuleActionKind::Keep, "keep"},
    NamedAction{RuleActionKind::FullText, "full-text"}};

constexpr QLatin1String tagPrefix("tag:");

} // namespace

QString ruleActionName(const RuleAction &action)
{
    for (const NamedAction &named : actionNames)
        if (named.kind == action.kind)
            return QLatin1String(named.name);
    return tagPrefix + action.tag;
}

std::optional<RuleAction> ruleActionFromName(const QString &name)
{
    for (const NamedAction &named : actionNames)
        if (name == QLatin1String(named.name))
            return RuleAction{named.kind, {}};
    if (!name.startsWith(tagPrefix))
        return std::nullopt;
    const Result<QString> tag = tagName(name.mid(tagPrefix.size()));
    return tag ? std::optional(RuleAction{RuleActionKind::Tag, *tag}) : std::nullopt;
}

std::optional<RuleAction> storedRuleAction(const QString &name)
{
    const QString tag = name.startsWith(tagPrefix) ? mendedTagName(name.mid(tagPrefix.size())) : QString();
    return tag.isEmpty() ? ruleActionFromName(name) : RuleAction{RuleActionKind::Tag, tag};
}

QStringList ruleActionNames(const QList<RuleAction> &actions)
{
    QStringList all;
    for (const RuleAction &action : actions)
        all.append(ruleActionName(action));
    return all;
}

} // namespace sokbo
