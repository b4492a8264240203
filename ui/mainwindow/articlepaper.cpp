// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/articlearea.h"

#include <QPointer>
#include <QTimer>

#include <memory>

namespace sokbo {

namespace {

using PdfAnswer = std::function<void(const QByteArray &pdf)>;

// A page that is set for paper in a view that nobody sees, once it is there with its pictures.
struct UnseenPage {
    QPointer<ArticleView> view;
    QPageLayout layout;
    PdfAnswer answer; // empty: it is being answered
    int awaited = 1; // the page, and each picture that it asked for

    void takeOne()
    {
        if (--awaited > 0 || !answer)
            return;
        view->disconnect(view);
        view->print(layout, [view = view, answer = std::exchange(answer, {})](const QByteArray &pdf) {
            if (view)
                view->deleteLater();
            answer(pdf);
        });
    }
};

void printUnseen(ArticleView *view, ArticleView::AssetLoader assets, const QString &page,
    const QPageLayout &layout, PdfAnswer answer)
{
    const auto unseen = std::make_shared<UnseenPage>(UnseenPage{view, layout, std::move(answer)});
    view->setAssetLoader([unseen, assets = std::move(assets)](const QString &hash, auto take) {
        ++unseen->awaited;
        assets(hash, [unseen, take = std::move(take)](const ViewAsset &asset) {
            take(asset);
            if (unseen->view) // a view may use what it takes when the event loop comes to that
                QTimer::singleShot(0, unseen->view, [unseen] { unseen->takeOne(); });
        });
    });
    const auto once = Qt::SingleShotConnection;
    QObject::connect(
        view, &ArticleView::painted, view, [unseen] { unseen->takeOne(); }, once);
    const auto giveUp = [unseen] {
        unseen->view->disconnect(unseen->view);
        unseen->view->deleteLater();
        if (const PdfAnswer refused = std::exchange(unseen->answer, {}))
            refused({});
    };
    QObject::connect(view, &ArticleView::failed, view, giveUp, once);
    QObject::connect(view, &ArticleView::pageFailed, view, giveUp, once);
    view->setPage(page);
}

} // namespace

void ArticleArea::print(const QString &shown, const QPageLayout &layout, PdfAnswer answer)
{
    if (shown.isEmpty())
        return answer({});
    if (m_shown && shown == m_page)
        return m_shown->print(layout, std::move(answer));
    if (ArticleView *view = (isEngineShown() ? m_makers.engine : m_makers.plain)(this))
        printUnseen(view, assetLoader(), shown, layout, std::move(answer));
    else
        answer({});
}

} // namespace sokbo
