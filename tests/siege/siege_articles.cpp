// SPDX-License-Identifier: GPL-3.0-or-later
// siege_articles [--count N] [--seed S]: whom hostile articles reach from the real window.
// Each article of tests/data/pane goes the whole way of a feed: parser, sanitiser, store, board, pane with
// the web engine. It is opened, scrolled and hovered, in bodies, titles, authors, categories and enclosures;
// beyond those that stand there, pieces of them are put together by chance. Exits 1 where anything connects
// to the server that all of them name, or is asked of the window's own web.
#include "core/source.h"
#include "entity/recogniser.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/syncedstore.h"
#include "pane/listener.h"
#include "pane/paneloader.h"
#include "support/support.h"

#include <QApplication>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTest>

#include <cstdio>
#include <unistd.h>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int settling = 120; // milliseconds an article stands open before it is looked at
constexpr int together = 40; // articles of one feed

QStringList vectorsFor(const Listener &listener)
{
    QStringList list;
    const QString port = QString::number(listener.serverPort());
    for (const QByteArray &line : data(u"pane/vectors.txt"_s).split('\n'))
        if (!line.isEmpty())
            list.append(QString::fromUtf8(line).replace(u"PORT"_s, port).replace(u'@', listener.address()));
    list.append(QString::fromUtf8(data(u"pane/hostile.html"_s)).replace(u'@', listener.address()));
    return list;
}

// The first ones as they stand; then several of them in one another.
QString article(const QStringList &vectors, int number, QRandomGenerator &chance)
{
    if (number < vectors.size())
        return vectors.at(number);
    QString html;
    for (int i = 0, pieces = 2 + chance.bounded(4); i < pieces; ++i) {
        const QString &piece = vectors.at(chance.bounded(vectors.size()));
        const qsizetype at = chance.bounded(html.size() + 1);
        html.insert(at, chance.bounded(3) ? piece : piece.mid(chance.bounded(piece.size())));
    }
    return html;
}

QString item(int number, const QString &html)
{
    const QString field = html.toHtmlEscaped().left(2000);
    return u"<item><guid>%1</guid><title>%2</title><author>%2</author><category>%2</category>"
           "<enclosure url=\"%3\" type=\"audio/mpeg\" length=\"1\"/><description>%4</description></item>"_s
               .arg(number)
               .arg(number % 2 ? field : u"제목"_s, html.section(u'"', 1, 1).toHtmlEscaped(),
                   html.toHtmlEscaped());
}

// Whether the engine shows it now, or its plain view.
bool opens(MainWindow &window, ArticleId id)
{
    window.openArticle(id);
    return QTest::qWaitFor([&] {
        const auto &stored = window.articleArea().stored();
        return stored && stored->article.id == id;
    });
}

void moveOver(QWidget &pane, QRandomGenerator &chance)
{
    for (int i = 0; i < 3; ++i) {
        const QPoint at(chance.bounded(qMax(1, pane.width())), chance.bounded(qMax(1, pane.height())));
        QWidget *below = pane.childAt(at);
        QTest::mouseMove(below ? below : &pane, below ? below->mapFrom(&pane, at) : at);
    }
}

int valueOf(const QStringList &words, const QString &option, int otherwise)
{
    const qsizetype at = words.indexOf(option);
    return at < 0 ? otherwise : words.value(at + 1).toInt();
}

struct Counts {
    int opened = 0;
    int byEngine = 0;
    int reached = 0;
};

// Articles of one feed, in a window of their own.
void besiege(
    Listener &listener, const QStringList &vectors, int first, int count, quint32 seed, Counts &counts)
{
    QRandomGenerator chance(seed + quint32(first));
    SyncedStore rig;
    QString feed = u"<rss version=\"2.0\"><channel><title>신문</title>"_s;
    for (int number = first; number < first + count; ++number)
        feed += item(number, article(vectors, number, chance));
    Source source;
    source.url = QUrl(u"https://hostile.example/feed"_s);
    rig.web.setPage(source.url.toString(), (feed + u"</channel></rss>"_s).toUtf8());
    const SourceId id = *StoredArticles::wait(rig.articles.store().addSource(source));
    SyncRequest request;
    request.sources = {id};
    StoredArticles::wait(rig.service.sync(request));
    const auto maker = [](ArticleViewKind kind) {
        return [kind](QWidget *parent) -> ArticleView * {
            return loadArticleView(parent, kind, {QStringLiteral(SOKBO_MODULE_FOLDER)}).value_or(nullptr);
        };
    };
    MainWindow window(WindowParts{rig.articles.store(), rig.clock, rig.settings,
        ArticleViewMakers{maker(ArticleViewKind::Plain), maker(ArticleViewKind::Engine)}, [](Theme) {}, {},
        {}});
    window.resize(1280, 800);
    window.showBoard({});
    window.show();
    window.setService(&rig.service);
    const qsizetype asked = rig.web.requests().size();
    const auto board = *StoredArticles::wait(rig.articles.store().board({}));
    if (board.size() != count)
        std::printf("  of %d articles %d came\n", count, int(board.size()));
    for (const BoardEntry &entry : board) {
        const int before = listener.connections() + int(rig.web.requests().size() - asked);
        if (!opens(window, entry.id))
            continue;
        ++counts.opened;
        if (counts.opened == 1) // the engine takes its time to start
            if (!QTest::qWaitFor([&] { return window.articleArea().isEngineShown(); }, 30'000))
                std::printf("  the engine does not come\n");
        QTest::qWait(settling);
        moveOver(window.articleArea(), chance);
        window.articleArea().pageDown();
        QTest::qWait(settling / 4);
        counts.byEngine += window.articleArea().isEngineShown();
        const int after = listener.connections() + int(rig.web.requests().size() - asked);
        if (after == before)
            continue;
        counts.reached += after - before;
        const QByteArray path = listener.paths().isEmpty() ? QByteArray() : *listener.paths().cbegin();
        std::printf("  an article reached somebody, %s: %s\n", path.constData(),
            qPrintable(window.articleArea().stored()->article.body.html().left(300)));
    }
    QTest::qWait(500);
    counts.reached += rig.web.requests().size() > asked;
}

} // namespace

int main(int argc, char **argv)
{
    prepareForEngine();
    if (geteuid() == 0)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    QApplication app(argc, argv);
    const int count = valueOf(app.arguments(), u"--count"_s, 120);
    const auto seed = quint32(valueOf(app.arguments(), u"--seed"_s, 1));
    Listener listener;
    const QStringList vectors = vectorsFor(listener);
    Counts counts;
    for (int first = 0; first < count; first += together)
        besiege(listener, vectors, first, std::min(together, count - first), seed, counts);
    const int reached = listener.connections();
    // That somebody listens.
    QTcpSocket control;
    control.connectToHost(QHostAddress::LocalHost, listener.serverPort());
    const bool hears = QTest::qWaitFor([&] { return listener.connections() == reached + 1; });
    std::printf(
        "%d hostile articles opened, scrolled and hovered, %d of them in the web engine: %d connections\n",
        counts.opened, counts.byEngine, counts.reached);
    return counts.reached == 0 && reached == 0 && hears && counts.byEngine > 0
            && counts.opened >= count * 9 / 10
        ? 0
        : 1;
}
