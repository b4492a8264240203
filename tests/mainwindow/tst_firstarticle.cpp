// SPDX-License-Identifier: GPL-3.0-or-later
// The first article brings the web engine into the window, which must stay as it is meanwhile.
#include "mainwindow/boardarea.h"
#include "mainwindow/mainwindow.h"
#include "pane/paneloader.h"
#include "settings/theme.h"
#include "settings/windowstyle.h"
#include "support/fakeclock.h"
#include "support/storedarticles.h"

#include <QApplication>
#include <QDeadlineTimer>
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

// Whether most of it is white where the theme is dark, or black where it is light.
bool isFlash(const QImage &image, bool dark)
{
    int foreign = 0, all = 0;
    for (int y = 0; y < image.height(); y += 4)
        for (int x = 0; x < image.width(); x += 4, ++all)
            foreign += (qGray(image.pixel(x, y)) > 127) == dark ? 1 : 0;
    return foreign * 2 > all;
}

// What a pane shows while time passes.
class Frames {
public:
    Frames(QWidget &pane, bool dark)
        : m_pane(pane)
        , m_dark(dark)
    {
    }
    void take()
    {
        const QImage picture = pictureOf(m_pane);
        ++taken;
        empty += isEmpty(picture) ? 1 : 0;
        flashes += isFlash(picture, m_dark) ? 1 : 0;
    }
    // Until the condition has held for so many frames; false where it never does.
    bool takeUntil(int still, const std::function<bool()> &condition)
    {
        const QDeadlineTimer end(30'000);
        while (still > 0 && !end.hasExpired()) {
            QTest::qWait(4);
            take();
            still -= condition() ? 1 : 0;
        }
        return still == 0;
    }
    QByteArray said() const
    {
        return QStringLiteral("%1 empty and %2 of the wrong brightness of %3")
            .arg(empty)
            .arg(flashes)
            .arg(taken)
            .toUtf8();
    }

    int taken = 0, empty = 0, flashes = 0;

private:
    QWidget &m_pane;
    bool m_dark;
};

} // namespace

class TestFirstArticle : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void leavesTheWindowAsItIs_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    // From the click to the text, and at each article after that, nothing is seen but one article or the
    // other.
    void leavesTheWindowAsItIs()
    {
        QFETCH(bool, dark);
        QApplication::setStyle(new WindowStyle(QStringLiteral("fusion")));
        QApplication::setPalette(dark ? darkPalette() : lightPalette());
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
        bool isSame = true;
        Frames frames(pane, dark);
        QSignalSpy plainPainted(&pane, &ArticleArea::painted);
        window.openFirstArticle();
        QVERIFY(frames.takeUntil(1, [&] { return !plainPainted.isEmpty(); }));
        const bool engineCame = frames.takeUntil(30, [&] { // some more, after it has come to the front
            isSame = isSame && window.winId() == id && window.windowHandle() == handle
                && window.geometry() == before && pane.geometry() == paneBefore;
            return pane.isEngineShown();
        });
        QVERIFY(engineCame);
        QVERIFY(isSame);
        for (int step = 0; step < 3; ++step) {
            QSignalSpy painted(&pane, &ArticleArea::painted);
            window.boardArea().view().step(1);
            QVERIFY(frames.takeUntil(10, [&] { return !painted.isEmpty(); }));
        }
        QVERIFY2(frames.taken > 60 && frames.empty == 0 && frames.flashes == 0, frames.said());
    }
};

QTEST_MAIN(TestFirstArticle)
#include "tst_firstarticle.moc"
