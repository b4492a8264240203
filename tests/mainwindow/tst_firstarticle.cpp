// SPDX-License-Identifier: GPL-3.0-or-later
// The first article brings the web engine into the window, which must stay as it is meanwhile.
#include "mainwindow/mainwindow.h"
#include "pane/paneloader.h"
#include "support/fakeclock.h"
#include "support/storedarticles.h"

#include <QImage>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>
#include <QWindow>

using namespace sokbo;
using sokbo::test::StoredArticles;

namespace {

// Of what the window system shows, where it shows anything; else of what the window would paint.
QImage pictureOf(QWidget &widget)
{
    if (QGuiApplication::platformName() != QStringLiteral("xcb"))
        return widget.grab().toImage();
    const QPoint at = widget.mapTo(widget.window(), QPoint());
    return widget.screen()
        ->grabWindow(widget.window()->winId(), at.x(), at.y(), widget.width(), widget.height())
        .toImage();
}

bool isEmpty(const QImage &image)
{
    const QRgb first = image.pixel(5, 5);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) != first)
                return false;
    return true;
}

} // namespace

class TestFirstArticle : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void leavesTheWindowAsItIs()
    {
        const test::FakeClock clock;
        StoredArticles articles;
        articles.add(5);
        Settings settings(articles.folder());
        const auto maker = [](ArticleViewKind kind) {
            return [kind](QWidget *parent) -> ArticleView * {
                return loadArticleView(parent, kind, {QStringLiteral(SOKBO_MODULE_FOLDER)}).value_or(nullptr);
            };
        };
        MainWindow window(WindowParts{articles.store(), clock, settings,
            ArticleViewMakers{maker(ArticleViewKind::Plain), maker(ArticleViewKind::Engine)}, [](Theme) {},
            {}, {}});
        QSignalSpy painted(&window, &MainWindow::firstPainted);
        window.resize(1240, 740);
        window.showBoard({});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(painted.size() == 1 || painted.wait());

        ArticleArea &pane = window.articleArea();
        const WId id = window.winId();
        const QWindow *handle = window.windowHandle();
        const QRect before = window.geometry(), paneBefore = pane.geometry();
        QSignalSpy plainPainted(&pane, &ArticleArea::painted);
        window.openFirstArticle();
        QVERIFY(plainPainted.wait());
        int frames = 0, empty = 0;
        QDeadlineTimer end(30'000);
        for (int still = 0; still < 30 && !end.hasExpired(); ++frames) {
            QTest::qWait(10);
            empty += isEmpty(pictureOf(pane)) ? 1 : 0;
            still += pane.isEngineShown() ? 1 : 0; // some more, after the engine has come to the front
            QCOMPARE(window.winId(), id);
            QCOMPARE(window.windowHandle(), handle);
            QCOMPARE(window.geometry(), before);
            QCOMPARE(pane.geometry(), paneBefore);
        }
        QVERIFY(pane.isEngineShown());
        QVERIFY2(
            frames > 30 && empty == 0, qPrintable(QStringLiteral("%1 of %2 empty").arg(empty).arg(frames)));
    }
};

QTEST_MAIN(TestFirstArticle)
#include "tst_firstarticle.moc"
