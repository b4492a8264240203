// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window takes to its first painted board, beside an empty Qt window of the same build, and what
// memory it holds then: bench_start SOKBO [ARTICLES [RUNS]]. All are started in turn and timed from the start
// of the process to the word that they have painted, so that a busy machine slows all. There are two empty
// windows: one without a letter in it, and one with a single Korean word, which has to find and load fonts as
// any window that says something. Beside them stands what Qt alone needs for such a page: its own table of
// the same headlines, without a store, a menu or a source tree.
#include "store/store.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMainWindow>
#include <QPainter>
#include <QProcess>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <vector>

using namespace sokbo;

namespace {

// Says that it has painted, to whoever started the process, and ends it.
void sayPainted(QObject *window)
{
    QTimer::singleShot(0, window, [] {
        std::puts("{}");
        std::fflush(stdout);
        QApplication::exit(0);
    });
}

class EmptyWindow final : public QMainWindow {
public:
    explicit EmptyWindow(const QString &word)
        : m_word(word)
    {
    }

private:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        if (!m_word.isEmpty())
            QPainter(this).drawText(rect(), Qt::AlignCenter, m_word);
        sayPainted(this);
    }

    QString m_word;
};

class PaintedTable final : public QTableWidget {
public:
    using QTableWidget::QTableWidget;

private:
    void paintEvent(QPaintEvent *event) override
    {
        QTableWidget::paintEvent(event);
        sayPainted(this);
    }
};

int showEmptyWindow(int argc, char **argv, const QString &word)
{
    QApplication app(argc, argv);
    EmptyWindow window(word);
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}

QString title(int number)
{
    return QStringLiteral("여야 다음주 초 국정협의회 개최 합의, 반도체 특별법과 추경 논의 %1").arg(number);
}

int showBareTable(int argc, char **argv)
{
    QApplication app(argc, argv);
    PaintedTable table(50, 4);
    for (int row = 0; row < table.rowCount(); ++row) {
        table.setItem(row, 0, new QTableWidgetItem(QString::number(row)));
        table.setItem(row, 1, new QTableWidgetItem(title(row)));
        table.setItem(row, 2, new QTableWidgetItem(QStringLiteral("한강일보")));
        table.setItem(
            row, 3, new QTableWidgetItem(QStringLiteral("12:%1").arg(row, 2, 10, QLatin1Char('0'))));
    }
    table.setColumnWidth(1, 700);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(22);
    table.resize(1280, 800);
    table.show();
    return QApplication::exec();
}

AnalysedArticle article(int number)
{
    AnalysedArticle analysed;
    Article &made = analysed.article;
    made.guid = QString::number(number);
    made.title = title(number);
    made.flag = number % 7 == 0 ? QStringLiteral("속보") : QString();
    made.author = QStringLiteral("한강일보");
    made.link = QUrl(QStringLiteral("https://news.example/%1").arg(number));
    made.published = QDateTime::currentDateTimeUtc().addSecs(-60LL * number);
    made.fetched = made.published;
    made.language = QStringLiteral("ko");
    made.body = SafeHtml::fromSanitised(
        QStringLiteral("<p>%1</p>").arg(QStringLiteral("본문의 한 문장이 여기에 서 있다. ").repeated(20)));
    return analysed;
}

bool fill(const QString &folder, int articles)
{
    auto store = Store::open(folder);
    if (!store)
        return false;
    Source source;
    source.url = QUrl(QStringLiteral("https://news.example/feed"));
    source.title = QStringLiteral("한강일보");
    auto added = (*store)->addSource(source);
    added.waitForFinished();
    if (!added.result())
        return false;
    for (int done = 0; done < articles;) {
        QList<AnalysedArticle> batch;
        for (; done < articles && batch.size() < 1000; ++done) {
            batch.append(article(done));
            batch.last().article.source = *added.result();
        }
        auto saved = (*store)->saveArticles(*added.result(), batch);
        saved.waitForFinished();
        if (!saved.result())
            return false;
    }
    return true;
}

struct Run {
    double milliseconds = -1; // of the whole process, to its first word
    QJsonObject said;
};

Run timed(const QString &program, const QStringList &arguments)
{
    Run run;
    QProcess process;
    // The X server still clears up behind the window before, which would count for this one.
    QThread::msleep(150);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    if (!process.waitForReadyRead(60000))
        return run;
    run.milliseconds = double(timer.nsecsElapsed()) / 1e6;
    process.waitForFinished(20000);
    run.said = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    return run;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1 && std::strcmp(argv[1], "--empty") == 0)
        return showEmptyWindow(argc, argv, {});
    if (argc > 1 && std::strcmp(argv[1], "--word") == 0)
        return showEmptyWindow(argc, argv, QStringLiteral("속보"));
    if (argc > 1 && std::strcmp(argv[1], "--table") == 0)
        return showBareTable(argc, argv);
    QCoreApplication app(argc, argv);
    if (argc < 2) {
        std::fputs("usage: bench_start SOKBO [ARTICLES [RUNS]]\n", stderr);
        return 2;
    }
    const QString sokbo = QString::fromLocal8Bit(argv[1]);
    const int articles = argc > 2 ? std::atoi(argv[2]) : 10000;
    const int runs = std::max(1, argc > 3 ? std::atoi(argv[3]) : 7);
    const QTemporaryDir folder;
    if (!fill(folder.path(), articles)) {
        std::fputs("bench_start: the store cannot be filled\n", stderr);
        return 1;
    }
    const QString self = QCoreApplication::applicationFilePath();
    std::vector<double> empty, word, table, full;
    QJsonObject said;
    for (int i = 0; i <= runs; ++i) {
        const Run bare = timed(self, {QStringLiteral("--empty")});
        const Run written = timed(self, {QStringLiteral("--word")});
        const Run plain = timed(self, {QStringLiteral("--table")});
        const Run whole
            = timed(sokbo, {QStringLiteral("--data"), folder.path(), QStringLiteral("--measure-start")});
        if (bare.milliseconds < 0 || written.milliseconds < 0 || plain.milliseconds < 0
            || whole.milliseconds < 0 || whole.said.isEmpty()) {
            std::fputs("bench_start: a window did not paint\n", stderr);
            return 1;
        }
        if (i == 0) // the first run of each reads its files from the disk
            continue;
        empty.push_back(bare.milliseconds);
        word.push_back(written.milliseconds);
        table.push_back(plain.milliseconds);
        full.push_back(whole.milliseconds);
        said = whole.said;
    }
    std::printf("first board %.0f ms; empty window %.0f ms, ratio %.2f; empty window with one word %.0f ms, "
                "ratio %.2f; Qt's table of 50 headlines %.0f ms, ratio %.2f; %d articles, %.0f MB resident, "
                "medians of "
                "%d runs\n",
        median(full), median(empty), median(full) / median(empty), median(word), median(full) / median(word),
        median(table), median(full) / median(table), articles,
        said.value(QStringLiteral("rss_mb")).toDouble(), runs);
    return 0;
}
