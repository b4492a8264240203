// SPDX-License-Identifier: GPL-3.0-or-later
// siege_cuts [--count N] [--seed S]: what is lost when the power fails.
// Runs all that writes (intake, marks, bulk marks, images, rules, backups, a removal, restarts, a migration,
// a restore, a salvage) on the recording layer of store/powercut.h, by the rules of two kinds of file systems
// in turn, and opens what each cut leaves. Every row must be as before the act that ran, or as after it;
// whatever both have must be there, and the doctor must find nothing. Exits 1 where it is not so.
#include "store/connection.h"
#include "store/databasecopy.h"
#include "store/migrations.h"
#include "store/powercut.h"
#include "store/tempstore.h"
#include "support/olderschema.h"

#include <QCoreApplication>
#include <QMap>
#include <QSet>

#include <atomic>
#include <cstdio>

using namespace sokbo;
using namespace sokbo::test;

namespace {

using Rows = QSet<QString>;

// What the reader made, and which articles there are. Of sources that are removed, what is hidden goes by and
// by.
constexpr const char *rowsOf
    = "SELECT 'note ' || source || ' ' || guid || ' ' || note FROM user_article WHERE note <> '' UNION ALL "
      "SELECT 'saved ' || source || ' ' || guid FROM user_article WHERE saved IS NOT NULL UNION ALL "
      "SELECT 'tag ' || tag.name || ' ' || article FROM tag_article JOIN tag ON tag.id = tag UNION ALL "
      "SELECT 'search ' || name || ' ' || query FROM saved_search UNION ALL "
      "SELECT 'rule ' || query || ' ' || actions FROM rule WHERE removed = 0 UNION ALL "
      "SELECT 'source ' || url || ' ' || title || ' ' || folder FROM source WHERE removed = 0 UNION ALL "
      "SELECT 'article ' || a.id FROM article AS a JOIN source AS s ON s.id = a.source WHERE s.removed = 0";

Rows rowsIn(const QString &folder)
{
    Connection connection(databaseFile(folder), Database::Mode::Write);
    Rows rows;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection.database.handle(), rowsOf, -1, &statement, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(connection.database.handle()));
    while (sqlite3_step(statement) == SQLITE_ROW)
        rows.insert(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0))));
    sqlite3_finalize(statement);
    return rows;
}

class Library {
public:
    explicit Library(const QString &folder, quint32 seed)
        : m_folder(folder)
        , m_chance(seed)
    {
        open();
    }
    void open()
    {
        auto opened = Store::open(m_folder);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        m_store = std::move(*opened);
    }
    void close() { m_store.reset(); }
    Store &store() { return *m_store; }

    SourceId subscribe()
    {
        Source source;
        source.url = QUrl(QStringLiteral("https://news.example/%1").arg(++m_sources));
        source.folder = QStringLiteral("뉴스");
        return got(m_store->addSource(source));
    }
    void takeIn(SourceId source, AnalysedArticle::Marks marks = AnalysedArticle::Marks::Made)
    {
        QList<AnalysedArticle> articles;
        for (int i = 0; i < 12; ++i, ++m_articles) {
            articles.append(makeArticle(m_articles, QStringLiteral("제목 %1").arg(m_articles),
                u"<p>"
                    + QStringLiteral("본문의 긴 글 %1 ").arg(m_articles).repeated(20 + m_chance.bounded(200))
                    + u"</p>"));
            articles.last().marks = marks;
            articles.last().mentions = {makeMention(QStringLiteral("김철수"), QStringLiteral("김철수"))};
        }
        m_ids += got(m_store->saveArticles(source, articles)).ids;
    }
    void workOffQueue()
    {
        QList<AnalysedQueued> analysed;
        for (const QueuedArticle &queued : got(m_store->queued(got(m_store->queuedArticles(8)))))
            analysed.append({queued.article.id, queued.turn,
                {makeMention(QStringLiteral("김철수"), QStringLiteral("김철수"))}, {}, {}});
        got(m_store->saveQueued(analysed, 1, 0));
    }
    QList<ArticleId> some(int count)
    {
        QList<ArticleId> chosen;
        for (int i = 0; i < count; ++i)
            chosen.append(m_ids.at(m_chance.bounded(m_ids.size())));
        return chosen;
    }
    const QList<ArticleId> &all() const { return m_ids; }
    QString folder() const { return m_folder; }
    QString backup() const { return m_folder + u"/first.backup"; }
    int number() { return ++m_number; }

private:
    const QString m_folder;
    QRandomGenerator m_chance;
    std::unique_ptr<Store> m_store;
    QList<ArticleId> m_ids;
    int m_sources = 0;
    int m_articles = 0;
    int m_number = 0;
};

template <typename T>
void mustSucceed(const Result<T> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
}

struct Act {
    const char *name;
    void (*run)(Library &library);
};

const Act acts[] = {
    {"intake", [](Library &library) { library.takeIn(library.subscribe()); }},
    {"intake", [](Library &library) { library.takeIn(SourceId{1}); }},
    {"queue", [](Library &library) { library.takeIn(SourceId{1}, AnalysedArticle::Marks::Later); }},
    {"queue", [](Library &library) { library.workOffQueue(); }},
    {"mark", [](Library &library) { got(library.store().setSaved(library.some(1), true)); }},
    {"mark",
        [](Library &library) {
            got(library.store().setNote(
                library.some(1)[0], QStringLiteral("메모 %1 ").arg(library.number()).repeated(30)));
        }},
    {"mark",
        [](Library &library) {
            got(library.store().setTags(library.some(5), {QStringLiteral("태그")}, {}));
        }},
    {"backup", [](Library &library) { mustSucceed(library.store().backup(library.backup()).result()); }},
    {"bulk", [](Library &library) { got(library.store().setSaved(library.all(), true)); }},
    {"bulk",
        [](Library &library) {
            got(library.store().setTags(library.all(), {QStringLiteral("모두")}, {QStringLiteral("태그")}));
        }},
    {"bulk", [](Library &library) { got(library.store().markAllRead({})); }},
    {"image",
        [](Library &library) {
            got(library.store().saveImage(library.some(1)[0],
                QUrl(QStringLiteral("https://news.example/a.png")),
                QByteArray(40'000, char(library.number())), {}));
        }},
    {"search",
        [](Library &library) {
            SavedSearch search;
            search.name = QStringLiteral("검색 %1").arg(library.number());
            search.query = QStringLiteral("제목");
            got(library.store().saveSearch(search));
        }},
    {"rule",
        [](Library &library) {
            Rule rule;
            rule.query = QStringLiteral("제목 %1").arg(library.number());
            rule.actions = {{RuleActionKind::Tag, QStringLiteral("규칙")}};
            got(library.store().changeRules({rule}, {}));
        }},
    {"rule",
        [](Library &library) {
            const QList<Rule> rules = got(library.store().rules()).rules;
            got(library.store().applyRule({rules.first().id, rules.first().actions}, library.some(20)));
        }},
    {"reanalyse",
        [](Library &library) {
            QList<MarkedArticle> marked;
            for (const ArticleId id : library.some(10)) {
                const StoredArticle stored = got(library.store().article(id));
                MarkedArticle one;
                one.article = stored.article;
                one.mentions = {makeMention(QStringLiteral("이영희"), QStringLiteral("이영희"))};
                marked.append(one);
            }
            got(library.store().saveMentions(marked, 2, got(library.store().correctionRevision())));
        }},
    {"keep", [](Library &library) { mustSucceed(library.store().keepBackup(noon).result()); }},
    {"removal", [](Library &library) { got(library.store().removeSource(SourceId{1})); }},
    {"restart",
        [](Library &library) {
            library.close();
            library.open();
        }},
    {"migrate",
        [](Library &library) {
            library.close();
            {
                Connection connection(databaseFile(library.folder()), Database::Mode::Write);
                makeOlder(connection.database, newestSchema() - 1);
            }
            library.open();
        }},
    {"salvage",
        [](Library &library) {
            library.close();
            mustSucceed(Store::salvage(library.folder()));
            library.open();
        }},
    {"mark", [](Library &library) { got(library.store().setSaved(library.all().mid(0, 3), false)); }},
    {"restore",
        [](Library &library) {
            library.close();
            mustSucceed(Store::restore(library.backup(), library.folder()));
            library.open();
        }},
    {"mark",
        [](Library &library) {
            SavedSearch search;
            search.name = QStringLiteral("끝");
            search.query = QStringLiteral("본문");
            got(library.store().saveSearch(search));
        }},
    {"close", [](Library &library) { library.close(); }},
};

// What is wrong after the cut.
QString lossIn(const QString &folder, const Rows &before, const Rows &after)
{
    {
        auto store = Store::open(folder);
        if (!store)
            return store.error().message;
        const QStringList problems = got((*store)->doctor(false)).problems;
        if (!problems.isEmpty())
            return problems.join(u'\n');
    }
    const Rows now = rowsIn(folder);
    const Rows lost = (before & after) - now;
    const Rows other = now - (before | after);
    if (lost.isEmpty() && other.isEmpty())
        return {};
    return QStringLiteral("%1 rows lost, %2 that never were: %3")
        .arg(lost.size())
        .arg(other.size())
        .arg((lost.isEmpty() ? other : lost).values().first().left(80));
}

struct Tally {
    int cuts = 0;
    int bad = 0;
};

// A round of all acts.
void besiege(DiskRules rules, quint32 seed, int most, QMap<QString, Tally> &tallies)
{
    QTemporaryDir folder, cutsFolder, wholes;
    std::atomic<qint64> done = 0;
    const auto whole = [&](qint64 act) { return wholes.filePath(QString::number(act)); };
    QList<PowerCut::Cut> cuts;
    {
        const int every = 23 + int(seed % 60);
        PowerCut power(
            folder.path(), cutsFolder.path(), every, [&] { return done.load(); }, rules, seed);
        Library library(folder.path(), seed);
        library.takeIn(library.subscribe());
        power.copyWhole(whole(0));
        const auto first = power.cuts().size(); // those of a library that was only being made
        for (const Act &act : acts) {
            act.run(library);
            ++done;
            power.copyWhole(whole(done));
        }
        const QList<PowerCut::Cut> all = power.cuts().mid(first);
        const qsizetype step = std::max<qsizetype>(1, all.size() / std::max(1, most)); // of all acts some
        for (qsizetype at = qsizetype(seed) % step; at < all.size() && cuts.size() < most; at += step)
            cuts.append(all.at(at));
    }
    QMap<qint64, Rows> rows;
    for (qint64 act = 0; act <= done; ++act) {
        if (auto store = Store::open(whole(act)); !store)
            qFatal("%s", qPrintable(store.error().message));
        rows.insert(act, rowsIn(whole(act)));
    }
    for (const PowerCut::Cut &cut : std::as_const(cuts)) {
        const qint64 act = cut.acknowledged;
        const QString name = QString::fromLatin1(acts[std::min<qint64>(act, std::size(acts) - 1)].name);
        Tally &tally = tallies[name];
        ++tally.cuts;
        const QString loss = lossIn(cut.folder, rows.value(act), rows.value(std::min<qint64>(act + 1, done)));
        if (loss.isEmpty())
            continue;
        ++tally.bad;
        std::printf("  %s, seed %u, cut %s: %s\n", qPrintable(name), seed,
            qPrintable(cut.folder.section(u'/', -1)), qPrintable(loss));
        std::fflush(stdout);
    }
}

int valueOf(const QStringList &words, const QString &option, int otherwise)
{
    const qsizetype at = words.indexOf(option);
    return at < 0 ? otherwise : words.value(at + 1).toInt();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const int count = valueOf(app.arguments(), QStringLiteral("--count"), 200);
    const auto seed = quint32(valueOf(app.arguments(), QStringLiteral("--seed"), 1));
    int bad = 0;
    int rounds = 0;
    for (const auto &[rules, name] : {std::pair(DiskRules::AnyOrder, "sectors in any order"),
             std::pair(DiskRules::InOrder, "writes in their order, the last one torn")}) {
        QMap<QString, Tally> tallies;
        int cuts = 0;
        while (cuts < count / 2) {
            besiege(rules, seed + quint32(rounds++), count / 2 - cuts, tallies);
            cuts = 0;
            for (const Tally &tally : std::as_const(tallies))
                cuts += tally.cuts;
        }
        std::printf("%s: %d cuts\n", name, cuts);
        for (auto each = tallies.cbegin(); each != tallies.cend(); ++each) {
            std::printf(
                "  %-10s %4d cuts, %d lost something\n", qPrintable(each.key()), each->cuts, each->bad);
            bad += each->bad;
        }
        std::fflush(stdout);
    }
    return bad == 0 ? 0 : 1;
}
