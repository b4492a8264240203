// SPDX-License-Identifier: GPL-3.0-or-later
// What the store can do, beside one wide SQLite table of the usual kind in the same run on the same articles:
//   bench_million [ARTICLES] [--intake] [--keep FOLDER]
// 30,000 articles where nothing is said; --intake: only how they come in; --keep: in that folder, where a
// store that stands there already (of as many articles) is asked without an intake. The store is made by its
// own intake, as a sync makes it. Times are of the processor, in all threads, so that a busy machine does not
// matter. They depend on the machine; the ratios at the end of each line are what to look at. Beside the
// intake stands a bare full text index (FTS5) of the same tokens, which is the least that an intake with a
// search can cost.

#include "search/searchabletext.h"
#include "store/connection.h"
#include "store/entitytable.h"
#include "store/indextokenizer.h"
#include "store/store.h"
#include "text/hangul.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <sqlite3.h>
#include <utility>

using namespace sokbo;

namespace {

// Words as common as in real text: the n-th is taken with a probability of about 1/n.
class Writer {
public:
    Writer()
    {
        for (int i = 0; i < 20000; ++i) {
            QString word;
            for (int syllables = 1 + i % 4; syllables > 0; --syllables)
                word += QChar(
                    0xac00 + 28 * int(std::pow(m_random.generateDouble(), 2) * 399) + m_random.bounded(9));
            m_words.append(word);
        }
    }
    QString word() { return m_words[int(std::pow(double(m_words.size()), m_random.generateDouble())) - 1]; }
    QString sentence(int words)
    {
        QString made = word();
        while (--words > 0)
            made += u' ' + word();
        return made;
    }
    const QString &wordAt(int rank) const { return m_words[rank]; }
    int below(int bound) { return m_random.bounded(bound); }
    // Three syllables that stand side by side in no word, of which each two do in words as common as can be.
    QString absent() const
    {
        for (qsizetype last = 1; last < m_words.size(); ++last)
            for (qsizetype first = 0; first < last; ++first)
                for (const auto &[one, other] : {std::pair(first, last), std::pair(last, first)}) {
                    const QString &begins = m_words[one], &goesOn = m_words[other];
                    if (begins.size() < 2 || goesOn.size() < 2 || begins.back() != goesOn.front())
                        continue;
                    const QString made = begins.right(2) + goesOn[1];
                    if (std::none_of(m_words.begin(), m_words.end(),
                            [&made](const QString &word) { return word.contains(made); }))
                        return made;
                }
        return {};
    }

private:
    QRandomGenerator m_random{42};
    QStringList m_words;
};

AnalysedArticle makeArticle(Writer &writer, int n)
{
    AnalysedArticle analysed;
    Article &article = analysed.article;
    article.guid = QStringLiteral("https://news.example/%1").arg(n);
    article.link = QUrl(article.guid);
    article.title = writer.sentence(8);
    article.author = QStringLiteral("기자 %1").arg(writer.below(300));
    article.published = QDateTime::fromSecsSinceEpoch(1700000000 + n * 20 + writer.below(3600), Qt::UTC);
    article.fetched = article.published;
    article.language = QStringLiteral("ko");
    QString html;
    for (int paragraph = 0; paragraph < 6; ++paragraph)
        html += u"<p>" + writer.sentence(45) + u"</p>";
    article.body = SafeHtml::fromSanitised(html);
    for (int i = 0; i < 8; ++i) {
        Mention mention;
        mention.field = i < 2 ? Mention::Field::Title : Mention::Field::Text;
        mention.start = i * 20;
        mention.end = mention.start + 3;
        mention.type = i % 2 ? MentionType::Person : MentionType::Organisation;
        mention.text = writer.word();
        mention.name = mention.text;
        analysed.mentions.append(mention);
    }
    return analysed;
}

double cpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

class WideTable {
public:
    explicit WideTable(const QString &file)
    {
        sqlite3_open(file.toUtf8().constData(), &m_handle);
        execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -8000;"
                "CREATE TABLE messages (id INTEGER PRIMARY KEY, feed INTEGER, is_read INTEGER, date INTEGER, "
                "author TEXT,"
                " url TEXT, title TEXT, contents TEXT); CREATE INDEX messages_feed ON messages (feed)");
        sqlite3_prepare_v2(m_handle, "INSERT INTO messages VALUES (NULL, ?1, 0, ?2, ?3, ?4, ?5, ?6)", -1,
            &m_insert, nullptr);
    }
    ~WideTable()
    {
        sqlite3_finalize(m_insert);
        sqlite3_close(m_handle);
    }
    void execute(const char *sql) { sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr); }
    void insert(int feed, const Article &article)
    {
        const QByteArray author = article.author.toUtf8(), url = article.link.toEncoded(),
                         title = article.title.toUtf8(), html = article.body.html().toUtf8();
        sqlite3_bind_int(m_insert, 1, feed);
        sqlite3_bind_int64(m_insert, 2, article.published.toSecsSinceEpoch());
        int column = 3;
        for (const QByteArray *text : {&author, &url, &title, &html})
            sqlite3_bind_text(m_insert, column++, text->constData(), int(text->size()), SQLITE_STATIC);
        sqlite3_step(m_insert);
        sqlite3_reset(m_insert);
    }
    qint64 select(const QString &sql)
    {
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(m_handle, sql.toUtf8().constData(), -1, &statement, nullptr);
        qint64 rows = 0;
        while (sqlite3_step(statement) == SQLITE_ROW) {
            for (int column = 0; column < sqlite3_column_count(statement); ++column)
                (void)sqlite3_column_text(statement, column);
            ++rows;
        }
        sqlite3_finalize(statement);
        return rows;
    }

private:
    sqlite3 *m_handle = nullptr;
    sqlite3_stmt *m_insert = nullptr;
};

class BareIndex {
public:
    BareIndex(const QString &file, int hashSize)
    {
        sqlite3_open(file.toUtf8().constData(), &m_handle);
        if (!registerTokenizer(m_handle))
            qFatal("no full text search");
        execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -8000;"
                "CREATE VIRTUAL TABLE texts USING fts5 (content, content = '', detail = 'none', "
                "tokenize = 'sokbo');"
                "CREATE VIRTUAL TABLE titles USING fts5 (content, content = '', detail = 'none', "
                "tokenize = 'sokbo')");
        for (const char *table : {"texts", "titles"}) {
            const QByteArray name(table);
            execute("INSERT INTO " + name + " (" + name + ", rank) VALUES ('hashsize', "
                + QByteArray::number(hashSize) + ")");
            const QByteArray insert = "INSERT INTO " + name + " (rowid, content) VALUES (?1, ?2)";
            sqlite3_prepare_v2(
                m_handle, insert.constData(), -1, &(name == "texts" ? m_texts : m_titles), nullptr);
        }
    }
    ~BareIndex()
    {
        sqlite3_finalize(m_texts);
        sqlite3_finalize(m_titles);
        sqlite3_close(m_handle);
    }
    void execute(const QByteArray &sql)
    {
        sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr);
    }
    // Takes the texts in after so many; their processor seconds.
    double add(const QList<SearchableText> &texts, qsizetype atOnce)
    {
        m_waiting += texts;
        if (m_waiting.size() < atOnce)
            return 0;
        QList<std::pair<QByteArray, QByteArray>> utf8;
        for (const SearchableText &text : std::as_const(m_waiting))
            utf8.append({text.text.toUtf8(), text.title.toUtf8()});
        m_waiting.clear();
        const double before = cpuSeconds();
        execute("BEGIN IMMEDIATE");
        for (const auto &[text, title] : std::as_const(utf8)) {
            ++m_last;
            put(m_texts, text);
            put(m_titles, title);
        }
        execute("COMMIT");
        return cpuSeconds() - before;
    }

private:
    void put(sqlite3_stmt *insert, const QByteArray &text)
    {
        sqlite3_bind_int64(insert, 1, m_last);
        sqlite3_bind_text(insert, 2, text.constData(), int(text.size()), SQLITE_STATIC);
        sqlite3_step(insert);
        sqlite3_reset(insert);
    }

    sqlite3 *m_handle = nullptr;
    sqlite3_stmt *m_texts = nullptr, *m_titles = nullptr;
    QList<SearchableText> m_waiting;
    qint64 m_last = 0;
};

void line(const char *what, double ours, double wide = -1)
{
    if (wide < 0)
        std::printf("%-46s %10.3f ms\n", what, ours);
    else
        std::printf(
            "%-46s %10.3f ms   wide table %10.3f ms   %8.1f times as fast\n", what, ours, wide, wide / ours);
    std::fflush(stdout);
}

BoardQuery query(const QString &text)
{
    return parseQuery(text, QDateTime::currentDateTimeUtc()).value();
}

double median(int rounds, const std::function<void(int)> &job)
{
    QList<double> times;
    for (int i = 0; i < rounds; ++i) {
        const double before = cpuSeconds();
        job(i);
        times.append((cpuSeconds() - before) * 1e3);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

// "VmRSS", "VmHWM": MB that the process holds now, and held at most.
double megabytes(const QByteArray &which)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &text : status.readAll().split('\n'))
        if (text.startsWith(which) && text.at(which.size()) == ':')
            return text.mid(which.size() + 1).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

// What the store does when nobody asks for anything: its processor seconds.
double restSeconds()
{
    constexpr int pause = 4000, little = 100; // milliseconds, and those of the processor within them
    const double before = cpuSeconds();
    double last = before;
    for (double spent = 1; spent * 1000 > little; last += spent) {
        QThread::msleep(pause);
        spent = cpuSeconds() - last;
    }
    return last - before;
}

template <typename T>
T got(QFuture<Result<T>> future)
{
    auto result = future.result();
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *result;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    bool onlyIntake = false;
    int articles = 30000;
    QString kept;
    QStringList arguments = QCoreApplication::arguments().mid(1);
    while (!arguments.isEmpty()) {
        const QString argument = arguments.takeFirst();
        if (argument == u"--intake")
            onlyIntake = true;
        else if (argument == u"--keep" && !arguments.isEmpty())
            kept = QDir(arguments.takeFirst()).absolutePath();
        else
            articles = argument.toInt();
    }
    constexpr int feeds = 40, batch = 50, stretch = 30000, told = 100000, atOnce = 500;
    const QTemporaryDir temporary;
    const QDir folder(kept.isEmpty() ? temporary.path() : kept);
    const bool stands = folder.exists(QStringLiteral("store/sokbo.db"));
    if (!folder.mkpath(QStringLiteral(".")))
        qFatal("%s cannot be made", qPrintable(folder.path()));
    auto store = std::move(*Store::open(folder.filePath(QStringLiteral("store"))));
    WideTable wide(folder.filePath(QStringLiteral("wide.db")));
    BareIndex bare(folder.filePath(QStringLiteral("bare.db")), 16 * 1024 * 1024);
    QList<SourceId> sources;
    for (int i = 0; i < feeds && !stands; ++i) {
        Source source;
        source.url = QUrl(QStringLiteral("https://news.example/%1.xml").arg(i));
        source.title = QStringLiteral("신문 %1").arg(i);
        sources.append(got(store->addSource(source)));
    }

    Writer writer;
    double storeSeconds = 0, wideSeconds = 0, storeCpu = 0, wideCpu = 0, firstCpu = 0, lastCpu = 0,
           bareCpu = 0, toldCpu = 0, toldBare = 0;
    QList<AnalysedArticle> last;
    for (int n = 0; n < articles && !stands; n += batch) {
        last.clear();
        for (int i = 0; i < batch; ++i)
            last.append(makeArticle(writer, n + i));
        QElapsedTimer timer;
        timer.start();
        double cpu = cpuSeconds();
        got(store->saveArticles(sources[n / batch % feeds], last));
        storeSeconds += double(timer.nsecsElapsed()) / 1e9;
        const double spent = cpuSeconds() - cpu;
        storeCpu += spent;
        firstCpu += n < stretch ? spent : 0;
        lastCpu += n >= articles - stretch ? spent : 0;
        cpu = cpuSeconds();
        timer.restart();
        wide.execute("BEGIN IMMEDIATE");
        for (const AnalysedArticle &analysed : last)
            wide.insert(n / batch % feeds, analysed.article);
        wide.execute("COMMIT");
        wideSeconds += double(timer.nsecsElapsed()) / 1e9;
        wideCpu += cpuSeconds() - cpu;
        QList<SearchableText> texts;
        for (const AnalysedArticle &analysed : last)
            texts.append(searchableText({}, analysed.article.title, analysed.article.body.html()));
        bareCpu += bare.add(texts, atOnce);
        if ((n + batch) % told == 0)
            std::fprintf(stderr, "%d articles, the last %d: %.0f a CPU second, a bare index %.0f\n",
                n + batch, told, told / (storeCpu - std::exchange(toldCpu, storeCpu)),
                told / (bareCpu - std::exchange(toldBare, bareCpu)));
    }
    if (!stands) {
        std::printf("%d articles with entities, marks and full text: %.0f/s, %.0f a CPU second; wide table "
                    "without them %.0f/s, "
                    "%.0f a CPU second (%.1f, %.1f times)\n",
            articles, articles / storeSeconds, articles / storeCpu, articles / wideSeconds,
            articles / wideCpu, storeSeconds / wideSeconds, storeCpu / wideCpu);
        std::printf("a bare full text index of the same tokens, %d at once: %.0f a CPU second (%.1f times)\n",
            atOnce, articles / bareCpu, storeCpu / bareCpu);
        std::printf("the first %d: %.0f a CPU second, the last: %.0f (%.2f of it)\n",
            std::min(stretch, articles), std::min(stretch, articles) / firstCpu,
            std::min(stretch, articles) / lastCpu, firstCpu / lastCpu);
    }
    if (!onlyIntake)
        std::printf("what is done at rest: %.1f s of the processor\n", restSeconds());
    std::printf("memory: %.0f MB now, %.0f MB at most\n", megabytes("VmRSS"), megabytes("VmHWM"));
    std::printf(
        "%-46s %10.2f KB an article\n", "size", double(got(store->stats()).databaseBytes) / 1024 / articles);
    if (onlyIntake)
        return 0;
    if (!stands)
        line("50 articles again, unchanged", median(20, [&](int) {
            got(store->saveArticles(sources[(articles / batch - 1) % feeds], last));
        }));

    const QString page = QStringLiteral("SELECT id, feed, is_read, date, author, title FROM messages ");
    const QString order = QStringLiteral("ORDER BY date DESC LIMIT 50 ");
    QList<ArticleId> ids;
    line("all ids in the order of the board", median(5, [&](int) { ids = idsOf(got(store->board({}))); }),
        median(3, [&](int) { wide.select(QStringLiteral("SELECT id FROM messages ORDER BY date DESC")); }));
    line("first page of all", median(50, [&](int) { got(store->page({}, 50, std::nullopt)); }),
        median(3, [&](int) { wide.select(page + order); }));
    const auto middle = got(store->headlines({ids[ids.size() / 2]}))[0];
    line("page in the middle of all",
        median(50,
            [&](int) {
                got(store->page({}, 50, BoardKey{middle.published, middle.id}));
            }),
        median(3, [&](int) { wide.select(page + order + QStringLiteral("OFFSET %1").arg(ids.size() / 2)); }));
    line("page of a source",
        median(50,
            [&](int i) {
                got(store->page(query(QStringLiteral("source:#%1").arg(1 + i % feeds)), 50, std::nullopt));
            }),
        median(5, [&](int i) { wide.select(page + QStringLiteral("WHERE feed = %1 ").arg(i) + order); }));
    const auto entities = got(store->topEntities(std::nullopt, QDateTime(), 1));
    line("page of the most common entity", median(50, [&](int) {
        got(store->page(query(QStringLiteral("entity:#%1").arg(entities[0].id.value)), 50, std::nullopt));
    }));
    line("200 headlines anywhere",
        median(50, [&](int i) { got(store->headlines(ids.mid(i * 97 % (ids.size() - 200), 200))); }));
    line("fixed boards counted", median(10, [&](int) { got(store->boardCounts(middle.published)); }),
        median(
            3, [&](int) { wide.select(QStringLiteral("SELECT count(*), sum(is_read = 0) FROM messages")); }));
    line("sources counted", median(10, [&](int) { got(store->sourceCounts()); }), median(3, [&](int) {
        wide.select(QStringLiteral("SELECT feed, count(*), sum(is_read = 0) FROM messages GROUP BY feed"));
    }));
    line("open an article", median(200, [&](int i) { got(store->article(ids[i * 131 % ids.size()])); }),
        median(50, [&](int i) {
            wide.select(QStringLiteral("SELECT * FROM messages WHERE id = %1").arg(1 + i * 131));
        }));

    {
        Connection connection(folder.filePath(QStringLiteral("store/sokbo.db")), Database::Mode::Read);
        qsizetype marks = 0;
        const double milliseconds = median(20, [&](int i) {
            marks = 0;
            for (const ArticleId id : ids.mid(i * 613 % std::max<qsizetype>(1, ids.size() - 1000), 1000))
                marks += readMentions(connection.database, id).mentions.size();
        });
        const QByteArray name = "the marks of 1000 articles (" + QByteArray::number(marks) + " of them)";
        line(name.constData(), milliseconds);
    }
    line("card of the most common entity",
        median(20, [&](int) { got(store->entity(entities[0].id, middle.published)); }));
    line("most named of a week",
        median(10, [&](int) { got(store->topEntities(std::nullopt, middle.published.addDays(-7), 10)); }));
    line("most named of all",
        median(10, [&](int) { got(store->topEntities(std::nullopt, QDateTime(), 10)); }));
    line("names that rise",
        median(10, [&](int) { got(store->risingEntities(std::nullopt, middle.published, 10)); }));
    const QString known = writer.wordAt(3);
    for (const auto &[what, typed] : {std::pair("names that begin with a syllable", known.left(1)),
             std::pair("names by an initial consonant", initialsOf(known).left(1)),
             std::pair("names by all initial consonants", initialsOf(known))})
        line(what, median(20, [&](int) { got(store->findNames(TypedPattern::of(typed), 30)); }));
    Correction correction;
    correction.subject = writer.wordAt(2);
    correction.made = middle.published;
    line("correct a common name", median(1, [&](int) { got(store->changeCorrections({correction}, {})); }));

    const auto search = [&](const char *what, const QString &text) {
        const qint64 hits = got(store->count(query(text)));
        const QByteArray name = QByteArray(what) + " (" + QByteArray::number(hits) + " hits), newest 50";
        line(name.constData(), median(20, [&](int) { got(store->page(query(text), 50, std::nullopt)); }),
            median(1, [&](int) {
                wide.select(page
                    + QStringLiteral("WHERE title LIKE '%%1%' OR contents LIKE '%%1%' ").arg(text) + order);
            }));
        line("   and all ids", median(5, [&](int) { got(store->board(query(text))); }));
    };
    search("one syllable", writer.wordAt(0));
    search("one rare syllable", writer.wordAt(16000));
    search("two syllables, common", writer.wordAt(1));
    search("two syllables, rare", writer.wordAt(4001));
    search("three syllables, common", writer.wordAt(2));
    search("four syllables, common", writer.wordAt(3));
    search("four syllables, rare", writer.wordAt(8003));
    search("nothing", QStringLiteral("뷁뷁뷁"));
    search("two pairs that are common, not side by side", writer.absent());
    line("two words", median(20, [&](int) {
        got(store->page(query(writer.wordAt(1) + u' ' + writer.wordAt(6)), 50, std::nullopt));
    }));
    line("mark one read", median(50, [&](int i) { got(store->setRead({ids[i * 97 % ids.size()]}, true)); }),
        median(50, [&](int i) {
            wide.select(QStringLiteral("UPDATE messages SET is_read = 1 WHERE id = %1").arg(1 + i * 97));
        }));
    line("tag one", median(50, [&](int i) {
        got(store->setTags({ids[i * 89 % ids.size()]}, {QStringLiteral("태그")}, {}));
    }));
    line("mark 5000 read", median(1, [&](int) {
        store->setRead(ids.first(std::min<qsizetype>(5000, ids.size())), true).waitForFinished();
    }));
    return 0;
}
