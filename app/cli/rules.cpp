// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/articlechoice.h"
#include "cli/commands.h"
#include "cli/inputfile.h"
#include "cli/output.h"
#include "cli/outputfile.h"
#include "core/clock.h"
#include "rules/rulefile.h"
#include "rules/rulequery.h"

#include <algorithm>

namespace sokbo::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestRules = 1024 * 1024; // bytes
constexpr int usualDays = 7;
constexpr int shownHeadlines = 50;

QJsonObject ruleJson(const Rule &rule)
{
    return {{u"id"_s, rule.id.value}, {u"name"_s, rule.name}, {u"query"_s, rule.query},
        {u"actions"_s, QJsonArray::fromStringList(ruleActionNames(rule.actions))}, {u"on"_s, rule.on}};
}

QString ruleLine(const Rule &rule)
{
    const QString name = rule.name.isEmpty() ? QString() : withoutControls(rule.name) + u": "_s;
    return fitted(QString::number(rule.id.value), 5, Align::Right) + (rule.on ? u"  on   "_s : u"  off  "_s)
        + name + withoutControls(rule.query) + u"  → "_s
        + withoutControls(ruleActionNames(rule.actions).join(u", "_s)) + u'\n';
}

// The words after --do, up to the next option, are actions.
struct NewRule {
    QStringList words; // all others
    QList<RuleAction> actions;
};

Result<NewRule> withActions(const QStringList &words)
{
    NewRule made;
    bool isAction = false;
    for (const QString &word : words) {
        if (word == "--do"_L1) {
            isAction = true;
            continue;
        }
        isAction = isAction && !word.startsWith(u'-');
        if (!isAction) {
            made.words.append(word);
            continue;
        }
        for (const QString &name : word.split(u',', Qt::SkipEmptyParts)) {
            const auto action = ruleActionFromName(name);
            if (!action)
                return failure(
                    Error::Kind::Usage, u"'%1' is no action; there are: %2"_s.arg(name, ruleActionHelp));
            if (!made.actions.contains(*action))
                made.actions.append(*action);
        }
    }
    if (made.actions.isEmpty())
        return failure(Error::Kind::Usage, u"rule add needs --do ACTION...: %1"_s.arg(ruleActionHelp));
    return made;
}

Result<QList<Rule>> rulesNamed(const Store &store, const QStringList &words)
{
    const Result<QList<ArticleId>> ids = articleIds(words); // rules are named as articles are
    if (!ids)
        return tl::unexpected(ids.error());
    const Result<RuleList> list = await(store.rules());
    if (!list)
        return tl::unexpected(list.error());
    QList<Rule> named;
    for (const ArticleId id : *ids) {
        const auto found = std::find_if(list->rules.cbegin(), list->rules.cend(),
            [id](const Rule &rule) { return rule.id.value == id.value; });
        if (found == list->rules.cend())
            return failure(Error::Kind::NotFound, u"there is no rule %1"_s.arg(id.value));
        named.append(*found);
    }
    return named;
}

// A rule that would have caught very many articles in the last days is switched on only for who says yes.
Result<> allow(const Store &store, const QString &query, const Arguments &arguments)
{
    const QDateTime now = SystemClock().now();
    const Result<BoardQuery> parsed = parseRuleQuery(query, now);
    if (!parsed)
        return tl::unexpected(parsed.error());
    if (arguments.has("yes"))
        return {};
    const Result<qint64> caught = await(store.count(caughtSince(*parsed, now.addDays(-usualDays))));
    if (!caught)
        return tl::unexpected(caught.error());
    if (*caught > manyArticles)
        return failure(Error::Kind::Refused,
            u"the rule would have caught %1 articles of the last %2 days; --yes takes it all the same"_s
                .arg(*caught)
                .arg(usualDays));
    return {};
}

Status addRule(Context &context, const QStringList &words)
{
    const Result<NewRule> made = withActions(words);
    if (!made)
        return tl::unexpected(made.error());
    const Result<Arguments> arguments = takeApart(made->words, {u"name="_s, u"yes"_s}, Words::Signed);
    if (!arguments)
        return tl::unexpected(arguments.error());
    Rule rule;
    rule.name = arguments->value("name").simplified();
    rule.query = arguments->plain.join(u' ').trimmed();
    rule.actions = made->actions;
    if (rule.query.isEmpty())
        return failure(Error::Kind::Usage, u"rule add needs a query"_s);
    return context.withWriter([&](Store &store) -> Status {
        if (const Result<> allowed = allow(store, rule.query, *arguments); !allowed)
            return tl::unexpected(allowed.error());
        const Result<FormerState> added = await(store.changeRules({rule}, {}));
        if (!added)
            return tl::unexpected(added.error());
        context.print(QString::number(added->rules.first().rule.id.value) + u'\n');
        return Done;
    });
}

Status testRule(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments = takeApart(words, {u"days="_s, u"json"_s}, Words::Signed);
    if (!arguments)
        return tl::unexpected(arguments.error());
    int days = usualDays;
    if (arguments->values.contains(u"days"_s)) {
        const Result<int> asked = positiveNumber(arguments->value("days"), u"--days"_s);
        if (!asked)
            return tl::unexpected(asked.error());
        days = *asked;
    }
    const QString query = arguments->plain.join(u' ').trimmed();
    if (query.isEmpty())
        return failure(Error::Kind::Usage, u"rule test needs a query"_s);
    const QDateTime now = SystemClock().now();
    const Result<BoardQuery> parsed = parseRuleQuery(query, now);
    if (!parsed)
        return tl::unexpected(parsed.error());
    const BoardQuery caught = caughtSince(*parsed, now.addDays(-days));
    return context.withReader([&](Store &store) -> Status {
        const Result<qint64> count = await(store.count(caught));
        const Result<QList<Headline>> newest = await(store.page(caught, shownHeadlines, std::nullopt));
        if (!count)
            return tl::unexpected(count.error());
        if (!newest)
            return tl::unexpected(newest.error());
        if (arguments->has("json")) {
            QJsonArray rows;
            for (const Headline &headline : *newest)
                rows.append(headlineJson(headline));
            printJson(context, QJsonObject{{u"articles"_s, *count}, {u"days"_s, days}, {u"newest"_s, rows}});
            return Done;
        }
        context.print(u"%1 articles of the last %2 days\n"_s.arg(*count).arg(days));
        for (const Headline &headline : *newest)
            context.print(fitted(QString::number(headline.id.value), 7, Align::Right) + u"  "_s
                + fitted(headline.sourceTitle, 16) + u"  "_s + shortTime(headline.published, now) + u"  "_s
                + withoutControls(headline.title) + u'\n');
        return Done;
    });
}

Status switchRules(Context &context, const QStringList &words, bool on)
{
    const Result<Arguments> arguments = takeApart(words, {u"yes"_s});
    if (!arguments)
        return tl::unexpected(arguments.error());
    return context.withWriter([&](Store &store) -> Status {
        Result<QList<Rule>> rules = rulesNamed(store, arguments->plain);
        if (!rules)
            return tl::unexpected(rules.error());
        for (Rule &rule : *rules) {
            if (on && !rule.on)
                if (const Result<> allowed = allow(store, rule.query, *arguments); !allowed)
                    return tl::unexpected(allowed.error());
            rule.on = on;
        }
        return await(store.changeRules(*rules, {})).map([](const FormerState &) { return int(Done); });
    });
}

Status removeRules(Context &context, const QStringList &words)
{
    return context.withWriter([&](Store &store) -> Status {
        const Result<QList<Rule>> rules = rulesNamed(store, words);
        if (!rules)
            return tl::unexpected(rules.error());
        QList<RuleId> ids;
        for (const Rule &rule : *rules)
            ids.append(rule.id);
        return await(store.changeRules({}, ids)).map([](const FormerState &) { return int(Done); });
    });
}

// To all articles that are there.
Status applyRule(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments = takeApart(words, {u"yes"_s});
    if (!arguments)
        return tl::unexpected(arguments.error());
    if (arguments->plain.size() != 1)
        return failure(Error::Kind::Usage, u"rule apply needs one rule"_s);
    return context.withWriter([&](Store &store) -> Status {
        const Result<QList<Rule>> rules = rulesNamed(store, arguments->plain);
        if (!rules)
            return tl::unexpected(rules.error());
        const Rule &rule = rules->first();
        const Result<BoardQuery> query = parseRuleQuery(rule.query, SystemClock().now());
        if (!query)
            return tl::unexpected(query.error());
        const Result<QList<BoardEntry>> board
            = await(store.board(caughtSince(*query, QDateTime::fromSecsSinceEpoch(0))));
        if (!board)
            return tl::unexpected(board.error());
        if (board->size() > manyArticles && !arguments->has("yes"))
            return failure(Error::Kind::Refused,
                u"the rule would touch %1 articles; --yes applies it all the same"_s.arg(board->size()));
        const Result<FormerState> done = await(store.applyRule({rule.id, rule.actions}, idsOf(*board)));
        if (!done)
            return tl::unexpected(done.error());
        context.print(u"%1 of %2 articles changed\n"_s.arg(done->deeds.size()).arg(board->size()));
        return Done;
    });
}

Status undoRule(Context &context, const QStringList &words)
{
    const Result<QList<ArticleId>> articles = articleIds(words.mid(1));
    if (words.size() > 1 && !articles)
        return tl::unexpected(articles.error());
    bool isNumber = false;
    const RuleId id{words.value(0).toLongLong(&isNumber)}; // one that was removed did things too
    if (!isNumber || !id.isValid())
        return failure(Error::Kind::Usage, u"rule undo needs a rule's id"_s);
    return context.withWriter([&](Store &store) -> Status {
        const QList<ArticleId> some = words.size() > 1 ? *articles : QList<ArticleId>();
        const Result<FormerState> done = await(store.undoRule(id, some));
        if (!done)
            return tl::unexpected(done.error());
        context.print(u"%1 articles\n"_s.arg(done->deeds.size()));
        return Done;
    });
}

Status importRules(Context &context, const QString &name)
{
    const Result<QList<Rule>> read
        = context.readFile(name, longestRules).and_then([](const QByteArray &bytes) {
              return readRules(bytes, SystemClock().now());
          });
    if (!read)
        return inFile(name, read.error());
    return context.withWriter([&](Store &store) -> Status {
        if (const Result<FormerState> done = await(store.changeRules(*read, {})); !done)
            return tl::unexpected(done.error());
        context.print(u"%1 rules\n"_s.arg(read->size()));
        return Done;
    });
}

Status exportRules(Context &context, const QString &name)
{
    return context.withReader([&](Store &store) -> Status {
        const Result<RuleList> list = await(store.rules());
        if (!list)
            return tl::unexpected(list.error());
        return writeFile(context, name, writeRules(list->rules)).map([] { return int(Done); });
    });
}

} // namespace

Status rules(Context &context, const QStringList &words)
{
    const Result<Arguments> arguments = takeApart(words, {u"json"_s});
    if (!arguments)
        return tl::unexpected(arguments.error());
    const QStringList &plain = arguments->plain;
    if (plain.size() == 2 && plain.first() == "import"_L1)
        return importRules(context, plain.last());
    if (plain.size() == 2 && plain.first() == "export"_L1)
        return exportRules(context, plain.last());
    if (!plain.isEmpty())
        return failure(Error::Kind::Usage, u"rules takes nothing, or import FILE, or export FILE"_s);
    return context.withReader([&](Store &store) {
        const Result<QList<Rule>> all
            = await(store.rules()).map([](const RuleList &list) { return list.rules; });
        return printRows(context, *arguments, all, ruleJson, ruleLine);
    });
}

Status rule(Context &context, const QStringList &words)
{
    const QString act = words.value(0);
    const QStringList rest = words.mid(1);
    if (act == "add"_L1)
        return addRule(context, rest);
    if (act == "test"_L1)
        return testRule(context, rest);
    if (rest.isEmpty())
        return failure(Error::Kind::Usage,
            u"rule needs add QUERY, test QUERY, or on, off, remove, apply, undo and a rule's id"_s);
    if (act == "on"_L1 || act == "off"_L1)
        return switchRules(context, rest, act == "on"_L1);
    if (act == "remove"_L1)
        return removeRules(context, rest);
    if (act == "apply"_L1)
        return applyRule(context, rest);
    if (act == "undo"_L1)
        return undoRule(context, rest);
    return failure(Error::Kind::Usage, u"rule knows no '%1'"_s.arg(act));
}

} // namespace sokbo::cli
