// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rulefile.h"

#include "rules/rulequery.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostBytes = 1024 * 1024;

QJsonObject objectOf(const Rule &rule)
{
    return {{u"name"_s, rule.name}, {u"query"_s, rule.query},
        {u"actions"_s, QJsonArray::fromStringList(ruleActionNames(rule.actions))}, {u"on"_s, rule.on}};
}

Result<Rule> ruleOf(const QJsonObject &object, const QDateTime &now)
{
    Rule rule;
    rule.name = object[u"name"_s].toString().simplified().left(longestRuleName);
    rule.query = object[u"query"_s].toString().trimmed();
    rule.on = object[u"on"_s].toBool(true);
    if (rule.query.isEmpty())
        return failure(Error::Kind::Parse, u"it has no query"_s);
    if (const Result<BoardQuery> query = parseRuleQuery(rule.query, now); !query)
        return tl::unexpected(query.error());
    for (const QJsonValue &value : object[u"actions"_s].toArray()) {
        const auto action = ruleActionFromName(value.toString());
        if (!action)
            return failure(
                Error::Kind::Parse, u"'%1' is no action (%2)"_s.arg(value.toString(), ruleActionHelp));
        if (!rule.actions.contains(*action))
            rule.actions.append(*action);
    }
    if (rule.actions.isEmpty())
        return failure(Error::Kind::Parse, u"it has no action"_s);
    return rule;
}

} // namespace

QByteArray writeRules(const QList<Rule> &rules)
{
    QJsonArray array;
    for (const Rule &rule : rules)
        array.append(objectOf(rule));
    return QJsonDocument(QJsonObject{{u"sokbo_rules"_s, 1}, {u"rules"_s, array}}).toJson();
}

Result<QList<Rule>> readRules(const QByteArray &bytes, const QDateTime &now)
{
    if (bytes.size() > mostBytes)
        return failure(Error::Kind::TooLarge, u"a file of rules has at most 1 MB"_s);
    QJsonParseError error;
    const QJsonObject file = QJsonDocument::fromJson(bytes, &error).object();
    if (error.error != QJsonParseError::NoError)
        return failure(Error::Kind::Parse, u"the file is no JSON: %1"_s.arg(error.errorString()));
    if (file[u"sokbo_rules"_s].toInt() != 1)
        return failure(Error::Kind::Parse, u"the file holds no rules that this Sokbo knows"_s);
    QList<Rule> rules;
    for (const QJsonValue &value : file[u"rules"_s].toArray()) {
        const Result<Rule> rule = ruleOf(value.toObject(), now);
        if (!rule)
            return failure(Error::Kind::Parse,
                u"rule %1 of the file: %2"_s.arg(rules.size() + 1).arg(rule.error().message));
        rules.append(*rule);
    }
    if (rules.size() > mostRules)
        return failure(Error::Kind::TooLarge, u"there are at most %1 rules"_s.arg(mostRules));
    return rules;
}

} // namespace sokbo
