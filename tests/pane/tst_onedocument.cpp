// SPDX-License-Identifier: GPL-3.0-or-later
// Pages come one after the other into a document that the engine loads once: nothing of one is left in the
// next.
#include "kit/paperlayout.h"
#include "pane/paneloader.h"
#include "pane/viewprobe.h"
#include "render/linebreaks.h"
#include "render/stylesheet.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTimer>

#include <csignal>

using namespace sokbo;
using namespace sokbo::test;
using namespace Qt::StringLiterals;

class TestOneDocument : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QWidget> m_window;
    ArticleView *m_view = nullptr;
    int m_asked = 0; // how often the engine wanted the picture c001

    QImage grabbed() const { return m_window->grab().toImage(); }

private Q_SLOTS:
    void initTestCase()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(700, 500);
        m_window->show();
        const Result<ArticleView *> view
            = loadArticleView(m_window.get(), ArticleViewKind::Engine, {QStringLiteral(SOKBO_MODULE_FOLDER)});
        QVERIFY2(view, view ? "" : qPrintable(view.error().message));
        m_view = *view;
        m_view->setGeometry(m_window->rect());
        m_view->setAssetLoader([this](const QString &hash, const std::function<void(ViewAsset)> &answer) {
            m_asked += hash == u"c001"_s ? 1 : 0;
            if (hash == u"510e"_s) {
                QTimer::singleShot(300, [answer] { answer(picture({200, 100}, Qt::green)); });
                return;
            }
            answer(hash == u"c001"_s ? picture({200, 100}, Qt::green) : ViewAsset{});
        });
        m_view->show();
        QVERIFY(shows(*m_view, pageWith(u"<p>첫 글</p>"_s)));
    }
    void cleanupTestCase() { m_window.reset(); }

    void theDocumentIsNamedAfterItsPage()
    {
        QVERIFY(shows(*m_view, pageWith(u"<p>글</p>"_s, u"첫 제목 <b>&"_s)));
        QTRY_COMPARE_WITH_TIMEOUT(documentName(*m_view), u"첫 제목 <b>&"_s, patience);
        QSignalSpy renamed(enginePage(*m_view), SIGNAL(titleChanged(QString)));
        QVERIFY(shows(*m_view, pageWith(u"<p>글</p>"_s, u"둘째 제목"_s)));
        QTRY_COMPARE_WITH_TIMEOUT(documentName(*m_view), u"둘째 제목"_s, patience);
        for (const QList<QVariant> &names : renamed) // and never after anything else
            QCOMPARE(names.first().toString(), u"둘째 제목"_s);
    }

    // A reader sees one article or the other at any time, in one piece.
    void noFrameIsEmptyOrOfTwoPages()
    {
        const QString full = u"<div style=\"position:absolute;left:0;top:0;width:700px;height:%2px;"
                             "background:%1\"></div>"_s;
        const QColor one(0xc0, 0x10, 0x10), other(0x10, 0x10, 0xc0);
        QVERIFY(shows(*m_view, pageWith(full.arg(one.name()).arg(3000))));
        QTRY_VERIFY_WITH_TIMEOUT(hasColour(grabbed(), one), patience);
        int seen = 0;
        for (int step = 0; step < 10; ++step) {
            const QColor next = step % 2 == 0 ? other : one;
            QSignalSpy painted(m_view, &ArticleView::painted);
            m_view->setPage(pageWith(full.arg(next.name()).arg(step % 3 == 0 ? 400 : 3000)));
            while (painted.isEmpty() && seen < 10'000) {
                QTest::qWait(2);
                const QImage frame = grabbed();
                const QColor above = frame.pixelColor(350, 10), below = frame.pixelColor(350, 390);
                QVERIFY2(above == below && (above == one || above == other),
                    qPrintable(above.name() + u' ' + below.name()));
                ++seen;
            }
            QTRY_COMPARE_WITH_TIMEOUT(grabbed().pixelColor(350, 10), next, patience);
        }
    }

    void anotherArticleBeginsAtItsTop()
    {
        const QString top = u"<p style=\"background:%1;height:40px\">처음</p>"_s;
        const QString first = pageWith(top.arg(u"#00a000"_s) + filler(80));
        const QString second = pageWith(top.arg(u"#a000a0"_s) + filler(80));
        QVERIFY(shows(*m_view, first));
        QVERIFY(m_view->pageDown());
        QTRY_VERIFY_WITH_TIMEOUT(!hasColour(grabbed(), QColor(0x00a000)), patience);
        QVERIFY(shows(*m_view, second));
        QTRY_VERIFY_WITH_TIMEOUT(hasColour(grabbed(), QColor(0xa000a0)), patience);
        QVERIFY(m_view->pageDown());
        QTRY_VERIFY_WITH_TIMEOUT(!hasColour(grabbed(), QColor(0xa000a0)), patience);
        // Its story comes before it is there itself: that is not the same article as the one on the screen.
        m_view->setPage(first);
        m_view->setPage(first + u"<p>다른 글</p>"_s);
        m_view->replacePage(first + u"<p>이야기</p>"_s);
        QTRY_VERIFY_WITH_TIMEOUT(hasColour(grabbed(), QColor(0x00a000)), patience);
    }

    // Between Hangul and a middle dot the engine breaks, though it keeps words whole.
    void noLineBeginsWithAMiddleDot()
    {
        const QString box
            = u"<div style=\"position:absolute;left:0;top:0;width:120px;font-size:20px;"
              "line-height:30px\">가나 다라마<b style=\"background:#ff0000;padding-right:40px\">"
              "%1</b></div>"_s;
        const auto redFrom = [this, &box](const QString &sign) {
            QString page = pageWith(box.arg(sign));
            page.replace(u"</style>"_s, pageStyleSheet(PageStyle()) + u"</style>"_s);
            const bool isShown = shows(*m_view, page);
            const auto left = [this] {
                const QImage below = grabbed().copy(0, 30, 300, 30);
                for (int x = 0; x < below.width(); ++x)
                    for (int y = 0; y < below.height(); ++y)
                        if (below.pixelColor(x, y) == QColor(Qt::red))
                            return x;
                return -1;
            };
            return isShown && QTest::qWaitFor([&left] { return left() >= 0; }, patience) ? left() : -1;
        };
        const int broken = redFrom(u"·"_s);
        QVERIFY2(broken == 0, qPrintable(QString::number(broken)));
        const int kept = redFrom(escapedWithKeptLines(u"·"));
        QVERIFY2(kept > 40, qPrintable(QString::number(kept)));
    }

    void stylesEndWithTheirPage()
    {
        const QString blue = u"<p>글</p><div style=\"position:absolute;left:0;top:0;width:99px;height:99px;"
                             "background:#0000ff\"></div>"_s;
        QVERIFY(shows(*m_view, pageWith(blue)));
        QTRY_VERIFY_WITH_TIMEOUT(hasColour(grabbed(), Qt::blue), patience);
        QString page = pageWith(blue);
        const qsizetype rule = page.indexOf(u"[style="_s);
        page.remove(rule, page.indexOf(u'}', rule) + 1 - rule); // the attribute alone counts for nothing
        QVERIFY(shows(*m_view, page));
        QTRY_VERIFY_WITH_TIMEOUT(!hasColour(grabbed(), Qt::blue), patience);
    }

    void aPictureStaysWhereItsArticleIsReplaced()
    {
        const QString page = pageWith(u"<p>그림</p><img src=\"article:///asset/c001\">"_s);
        m_asked = 0;
        QVERIFY(shows(*m_view, page));
        QTRY_VERIFY_WITH_TIMEOUT(hasColour(grabbed(), Qt::green), patience);
        QCOMPARE(m_asked, 1);
        QSignalSpy painted(m_view, &ArticleView::painted);
        m_view->replacePage(QString(page).replace(u"<p>그림"_s, u"<p>새 그림"_s));
        while (painted.isEmpty() && m_asked == 1) {
            QTest::qWait(2);
            QVERIFY(hasColour(grabbed(), Qt::green));
        }
        QCOMPARE(m_asked, 1);
    }

    void aSearchEndsWithItsPage()
    {
        const QString page = pageWith(u"<p>부산 세종 부산</p>"_s);
        const auto isMarked = [this] { return hasColour(grabbed(), QColor(0xff9632)); }; // the match at hand
        QVERIFY(shows(*m_view, page));
        QTRY_VERIFY_WITH_TIMEOUT(!isMarked(), patience);
        QSignalSpy found(m_view, &ArticleView::found);
        m_view->find(u"부산"_s, false);
        QTRY_VERIFY_WITH_TIMEOUT(!found.isEmpty() && found.last().at(1).toInt() == 2, patience);
        QTRY_VERIFY_WITH_TIMEOUT(isMarked(), patience);
        QVERIFY(shows(*m_view, page));
        QTRY_VERIFY_WITH_TIMEOUT(!isMarked(), patience);
        found.clear();
        m_view->find(u"세종"_s, false);
        QTRY_VERIFY_WITH_TIMEOUT(!found.isEmpty() && found.last().at(1).toInt() == 1, patience);
    }

    // Elements with names are properties of their document, before its own.
    void noPageStandsInTheWayOfTheNext()
    {
        QString names;
        for (const QString &name : {u"body"_s, u"title"_s, u"images"_s, u"documentElement"_s,
                 u"querySelectorAll"_s, u"createRange"_s, u"adoptNode"_s, u"adoptedStyleSheets"_s,
                 u"sokboCss"_s, u"sokboFollows"_s, u"sokboSoughtFollows"_s})
            names += u"<img name=\"%1\" id=\"%1\"><form name=\"%1\" id=\"%1\"></form>"_s.arg(name);
        QVERIFY(shows(*m_view, pageWith(names + u"<p>이름이 많은 글</p>"_s)));
        QVERIFY(shows(*m_view, pageWith(u"<p style=\"background:#ff0000\">다음 글</p>"_s, u"다음"_s)));
        QTRY_VERIFY_WITH_TIMEOUT(hasColour(grabbed(), Qt::red), patience);
        QTRY_COMPARE_WITH_TIMEOUT(documentName(*m_view), u"다음"_s, patience);
    }

    void comesBackAfterACrash()
    {
        for (const QColor &colour : {QColor(0x00a000), QColor(0xa000a0), QColor(0x0000a0)}) {
            QVERIFY(shows(*m_view, pageWith(u"<p style=\"background:%1\">글</p>"_s.arg(colour.name()))));
            QTRY_VERIFY_WITH_TIMEOUT(hasColour(grabbed(), colour), patience);
            QSignalSpy painted(m_view, &ArticleView::painted);
            QSignalSpy failed(m_view, &ArticleView::failed);
            const qint64 process = enginePage(*m_view)->property("renderProcessPid").toLongLong();
            QVERIFY(process > 1);
            QCOMPARE(::kill(pid_t(process), SIGKILL), 0);
            QTRY_VERIFY_WITH_TIMEOUT(!painted.isEmpty() && hasColour(grabbed(), colour), patience);
            QCOMPARE(failed.size(), 0);
        }
    }

    void aSearchGoesOnWhereItsPageIsReplaced()
    {
        QVERIFY(shows(*m_view, pageWith(u"<p>부산 세종 부산</p>"_s)));
        QSignalSpy found(m_view, &ArticleView::found);
        m_view->find(u"부산"_s, false);
        QTRY_VERIFY_WITH_TIMEOUT(!found.isEmpty() && found.last().at(1).toInt() == 2, patience);
        m_view->replacePage(pageWith(u"<p>부산 세종 부산</p><p>부산</p>"_s));
        QTRY_COMPARE_WITH_TIMEOUT(found.last().at(1).toInt(), 3, patience);
        m_view->find({}, false);
    }

    // Until a page is in the document the one before can be seen and clicked, but it is no longer the one
    // that the window speaks of.
    void nothingIsDoneWithThePageBefore()
    {
        const QString link
            = u"<article><a style=\"position:absolute;left:10px;top:10px;width:200px;height:30px\" "
              "class=\"m\" data-at=\"h3\" href=\"article:///entity/7\">가나다</a></article>"_s;
        QVERIFY(shows(*m_view, pageWith(link)));
        std::optional<bool> isSelected;
        m_view->selectPassage({u"가나다"_s, {}, {}, -1}, [&isSelected](bool has) { isSelected = has; });
        QTRY_VERIFY_WITH_TIMEOUT(isSelected && *isSelected, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_view->selectedText(), u"가나다"_s, patience);

        QSignalSpy entity(m_view, &ArticleView::entityActivated);
        QSignalSpy asked(m_view, &ArticleView::menuRequested);
        connect(m_view, &ArticleView::menuRequested, this,
            [](QMenu *menu) { QTimer::singleShot(50, menu, &QMenu::close); });
        const QPoint place(60, 25);
        std::optional<Passage> read;
        m_view->setPage(pageWith(link + filler(3000)));
        QVERIFY(m_view->selectedText().isEmpty());
        m_view->readSelection([&read](const Passage &passage) { read = passage; });
        QTRY_VERIFY_WITH_TIMEOUT(read && read->text.isEmpty(), patience);
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, m_view->mapToGlobal(place));
        QCoreApplication::sendEvent(m_view, &event);
        QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 1, patience);
        QVERIFY(!asked.first().at(1).value<ViewTarget>().mark);

        QWidget *target = m_view->focusProxy();
        while (target->focusProxy())
            target = target->focusProxy();
        m_view->setPage(pageWith(link + filler(3001)));
        QTest::mouseMove(target, place);
        QTest::mouseClick(target, Qt::LeftButton, {}, place);
        QVERIFY(shows(*m_view, pageWith(u"<p>다음 글</p>"_s)));
        QTest::qWait(300);
        QCOMPARE(entity.size(), 0);
    }

    void aHiddenPageIsReadyWithItsPictures()
    {
        m_view->hide();
        const bool isReady = shows(*m_view, pageWith(u"<p>그림</p><img src=\"article:///asset/510e\">"_s));
        std::optional<QByteArray> printed;
        m_view->print(PaperLayout().page(), [&printed](const QByteArray &pdf) { printed = pdf; });
        const bool isPrinted = QTest::qWaitFor([&printed] { return printed.has_value(); }, patience);
        m_view->show();
        QVERIFY(isReady && isPrinted);
        QVERIFY(printed->contains("/Subtype /Image"));
    }

    // What is printed is the page that was set, whether or not the document has it already.
    void thePageThatWasSetIsPrinted()
    {
        const QString shortPage = pageWith(u"<p>짧은 글</p>"_s);
        const QString longPage = pageWith(filler(300) + u"<img src=\"article:///asset/510e\">"_s);
        std::optional<QByteArray> printed, refused;
        QVERIFY(shows(*m_view, shortPage));
        m_view->setPage(longPage);
        m_view->print(PaperLayout().page(), [&printed](const QByteArray &pdf) { printed = pdf; });
        QTRY_VERIFY_WITH_TIMEOUT(printed && printed->startsWith("%PDF"), patience);
        QVERIFY(printed->count("/Type /Page\n") > 3);
        QVERIFY(printed->contains("/Subtype /Image"));
        m_view->setPage(longPage + u"<p>다른 글</p>"_s);
        m_view->print(PaperLayout().page(), [&refused](const QByteArray &pdf) { refused = pdf; });
        m_view->setPage(shortPage);
        QTRY_VERIFY_WITH_TIMEOUT(refused && refused->isEmpty(), patience);
    }

    // Somebody runs down the board, faster than the engine can follow: several bursts, each with a last page
    // that none before it looked like.
    void onlyTheLastOfManyPagesIsShown()
    {
        for (int burst = 0; burst < 8; ++burst) {
            const QColor last = QColor::fromHsv(burst * 40, 255, 255).toRgb();
            for (int i = 0; i < 15; ++i) {
                m_view->setPage(pageWith(filler(200), u"지나간 글"_s));
                QTest::qWait(i);
            }
            QSignalSpy painted(m_view, &ArticleView::painted);
            m_view->setPage(
                pageWith(u"<p style=\"background:%1\">마지막</p>"_s.arg(last.name()), last.name()));
            QTRY_VERIFY_WITH_TIMEOUT(!painted.isEmpty() && hasColour(grabbed(), last), patience);
            QTRY_COMPARE_WITH_TIMEOUT(documentName(*m_view), last.name(), patience);
        }
    }
};

int main(int argc, char **argv)
{
    prepareForEngine();
    QApplication app(argc, argv);
    TestOneDocument test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_onedocument.moc"
