// SPDX-License-Identifier: GPL-3.0-or-later
// bench_rules FEED...: what 100 rules cost beside the rest of the intake (reading, making clean, marking,
// storing) of 20,000 new articles: the feeds again and again, each time as if they were other articles. Both
// ways in turn, in one run, so that a slow moment of the machine meets both.
#include "entity/recogniser.h"
#include "rules/rulebook.h"
#include "store/store.h"
#include "sync/stages.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>

using namespace sokbo;
using namespace Qt::StringLiterals;

namespace {

constexpr int articles = 20'000;
constexpr int ruleCount = 100;
constexpr qsizetype portion = 200; // articles in one transaction

double seconds() // of the processor, of all threads
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

// Of the kinds that readers make: words, phrases, fields, names, and long alternatives. Most match little;
// those with actions that write match a few articles of a hundred.
QList<Rule> invented()
{
    const QStringList words{u"금리"_s, u"반도체"_s, u"선거"_s, u"날씨"_s, u"부동산"_s, u"환율"_s, u"국회"_s,
        u"검찰"_s, u"축구"_s, u"야구"_s, u"영화"_s, u"백신"_s, u"지진"_s, u"태풍"_s, u"수출"_s, u"파업"_s,
        u"인공지능"_s, u"market"_s, u"election"_s, u"climate"_s};
    const QStringList shapes{u"%1"_s, u"title:%1 -is:read"_s, u"flag:속보 (%1 OR 전망)"_s,
        u"\"%1 시장\" OR \"%1 전망\""_s, u"entity:%1 lang:ko -author:없음"_s};
    const QList<QList<RuleAction>> wanted{{{RuleActionKind::Tag, u"규칙"_s}}, {{RuleActionKind::Save, {}}},
        {{RuleActionKind::Notify, {}}}, {{RuleActionKind::Mute, {}}}, {{RuleActionKind::Keep, {}}}};
    QList<Rule> rules;
    for (int i = 0; i < ruleCount; ++i) {
        Rule rule;
        rule.query = shapes.at(i % shapes.size()).arg(words.at(i / shapes.size()));
        rule.actions = wanted.at((i / 3) % wanted.size());
        rules.append(rule);
    }
    return rules;
}

struct Entry {
    Source source;
    FeedItem item;
};

QList<Entry> entriesOf(const QStringList &files, const QDateTime &now)
{
    QList<Entry> entries;
    for (const QString &name : files) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        Source source;
        source.url = QUrl::fromLocalFile(name);
        source.title = source.url.fileName();
        FetchResponse response;
        response.status = 200;
        response.url = source.url;
        response.body = file.readAll();
        const Result<ParsedFeed> feed = readDocument(source, response, now);
        if (feed)
            for (const FeedItem &item : feed->entries)
                entries.append({source, item});
    }
    return entries;
}

// One of the two ways: a store of its own, with or without rules.
struct Way {
    QTemporaryDir folder;
    std::unique_ptr<Store> store;
    QHash<QUrl, SourceId> sources;
    RuleBook book;
    double used = 0, matching = 0;
    qint64 hits = 0;

    bool open(const QList<Rule> &rules, const QList<Entry> &entries, const QDateTime &now)
    {
        auto opened = Store::open(folder.path());
        if (!opened)
            return false;
        store = std::move(*opened);
        for (const Entry &entry : entries)
            if (!sources.contains(entry.source.url))
                sources.insert(
                    entry.source.url, store->addSource(entry.source).result().value_or(SourceId()));
        if (rules.isEmpty())
            return true;
        if (!store->changeRules(rules, {}).result())
            return false;
        const QList<Rule> stored = store->rules().result().value_or(RuleList()).rules;
        const auto names = store->queryNames(RuleBook::queriesOf(stored, now)).result();
        book = RuleBook(stored, names.value_or(QueryNames()), now);
        return true;
    }

    bool take(const QList<Entry> &entries, int round, const Marker &marker, const QDateTime &now)
    {
        const double began = seconds();
        const Entry &any = entries.first();
        AnalysisContext context;
        context.source = sources.value(any.source.url);
        context.base = any.source.url;
        context.now = now;
        const SourceNames names{any.source.title, {}, {}};
        QList<AnalysedArticle> analysed;
        QList<QList<RuleHit>> matched;
        for (const Entry &entry : entries) {
            FeedItem item = entry.item;
            item.id += u'#' + QString::number(round);
            item.link += u"?round="_s + QString::number(round);
            analysed.append(marker.marked(readDraft({item, {}}, context, marker).article));
        }
        const double before = seconds();
        for (const AnalysedArticle &article : std::as_const(analysed)) {
            matched.append(book.hitsOf(article, names));
            hits += matched.last().size();
        }
        matching += seconds() - before;
        const bool saved = store->saveArticles(context.source, analysed, matched).result().has_value();
        used += seconds() - began;
        return saved;
    }
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QList<Entry> entries = entriesOf(QCoreApplication::arguments().mid(1), now);
    const Result<std::unique_ptr<Recogniser>> recogniser = Recogniser::load();
    Way without, with;
    if (entries.isEmpty() || !recogniser || !without.open({}, entries, now)
        || !with.open(invented(), entries, now)) {
        std::fputs("bench_rules FEED...\n", stderr);
        return 2;
    }
    const Marker marker{std::shared_ptr<const Recogniser>(recogniser->get(), [](const Recogniser *) {}),
        std::make_shared<const Corrections>(), 0};
    int taken = 0;
    for (int round = 0; taken < articles; ++round)
        for (qsizetype at = 0; at < entries.size() && taken < articles;) {
            QList<Entry> some; // of one source, as in a sync
            while (at < entries.size() && some.size() < portion && taken + some.size() < articles
                && (some.isEmpty() || entries.at(at).source.url == some.first().source.url))
                some.append(entries.at(at++));
            taken += int(some.size());
            Way *const ways[]{round % 2 == 0 ? &without : &with, round % 2 == 0 ? &with : &without};
            for (Way *way : ways)
                if (!way->take(some, round, marker, now))
                    return 1;
        }
    std::printf("%d articles, %d rules, %lld hits\n", taken, ruleCount, static_cast<long long>(with.hits));
    std::printf("without rules  %.2f s of processor time\n", without.used);
    std::printf("with rules     %.2f s, of it matching %.2f s\n", with.used, with.matching);
    std::printf("%.1f %% more; matching alone is %.1f %%\n", 100 * (with.used / without.used - 1),
        100 * with.matching / without.used);
    return 0;
}
