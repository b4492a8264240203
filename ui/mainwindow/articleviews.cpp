// SPDX-License-Identifier: GPL-3.0-or-later
// The article area's views: the plain one, and the engine's, which takes its place.
#include "kit/answer.h"
#include "mainwindow/articlearea.h"
#include "mainwindow/findbar.h"

#include <QApplication>
#include <QStackedLayout>
#include <QTimer>

namespace sokbo {

namespace {

constexpr int frameMilliseconds = 16;
constexpr int mostFrames = 60; // that the engine's first picture is waited for: a second

bool isBlank(const QImage &picture)
{
    const QRgb ground = picture.isNull() ? 0 : picture.pixel(0, 0);
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            if (picture.pixel(x, y) != ground)
                return false;
    return true;
}

} // namespace

ArticleView::AssetLoader ArticleArea::assetLoader()
{
    return [this](const QString &hash, std::function<void(ViewAsset)> answer) {
        onAnswer(m_store.asset(hash), this, [answer = std::move(answer)](const Result<Asset> &asset) {
            answer(asset ? ViewAsset{asset->bytes, asset->mimeType} : ViewAsset{});
        });
    };
}

ArticleView *ArticleArea::adopt(ArticleView *view)
{
    if (!view)
        return nullptr;
    m_stack->addWidget(view);
    view->setAssetLoader(assetLoader());
    connect(view, &ArticleView::entityHovered, this, &ArticleArea::entityHovered);
    connect(view, &ArticleView::entityActivated, this, &ArticleArea::entityActivated);
    connect(view, &ArticleView::highlightActivated, this, &ArticleArea::highlightActivated);
    connect(view, &ArticleView::legendActivated, this, &ArticleArea::legendActivated);
    connect(view, &ArticleView::marksActivated, this, &ArticleArea::marksActivated);
    connect(view, &ArticleView::textSizeRequested, this, &ArticleArea::textSizeRequested);
    connect(view, &ArticleView::articleActivated, this, &ArticleArea::articleActivated);
    connect(view, &ArticleView::storyActivated, this, &ArticleArea::activateStory);
    connect(view, &ArticleView::followActivated, this, &ArticleArea::followActivated);
    connect(view, &ArticleView::bothActivated, this, &ArticleArea::bothActivated);
    connect(view, &ArticleView::playActivated, this, &ArticleArea::playActivated);
    connect(view, &ArticleView::mediaAddressActivated, this, &ArticleArea::mediaAddressActivated);
    connect(view, &ArticleView::imagesActivated, this, &ArticleArea::imagesActivated);
    connect(view, &ArticleView::changesActivated, this, &ArticleArea::showChanges);
    connect(view, &ArticleView::textActivated, this, &ArticleArea::showText);
    connect(view, &ArticleView::linkActivated, this, &ArticleArea::linkActivated);
    connect(view, &ArticleView::linkActivatedBehind, this, &ArticleArea::linkActivatedBehind);
    connect(view, &ArticleView::placesChanged, this, &ArticleArea::placesChanged);
    connect(view, &ArticleView::linkHovered, this, &ArticleArea::linkHovered);
    connect(view, &ArticleView::menuRequested, this, &ArticleArea::menuRequested);
    connect(view, &ArticleView::soughtMarked, this, [this, view](int place, int places) {
        if (view == m_shown)
            Q_EMIT soughtMarked(place, m_soughtPlaces = places);
    });
    connect(view, &ArticleView::found, m_findBar, &FindBar::showCount);
    connect(view, &ArticleView::painted, this, [this, view] {
        if (view == m_engine && !m_plainOnly && m_shown != m_engine)
            return m_engine->isVisible() ? bringEngineForward(mostFrames) : showBehind(*m_engine);
        if (view != m_shown)
            return;
        if (!m_page.isEmpty())
            m_stack->setCurrentWidget(view);
        Q_EMIT painted();
    });
    connect(view, &ArticleView::pageFailed, this, [this, view] {
        if (view == m_engine && m_shown == m_engine)
            showPlainPage(); // the engine comes back with the next page
    });
    connect(view, &ArticleView::failed, this, [this, view] {
        if (view == m_engine)
            giveUpEngine();
    });
    return view;
}

void ArticleArea::giveUpEngine()
{
    ArticleView *engine = std::exchange(m_engine, nullptr);
    if (m_shown == engine)
        showPlainPage();
    m_stack->removeWidget(engine);
    engine->deleteLater();
    Q_EMIT engineFailed();
}

// A view's first picture of itself is an empty one: nobody is to see that. It says that it has painted once
// more when its page is there, and only then comes to the front.
void ArticleArea::showBehind(ArticleView &view)
{
    QWidget *front = m_stack->currentWidget();
    view.setGeometry(front->geometry());
    view.stackUnder(front);
    view.show();
}

// On a busy machine the engine says that it has painted before its picture has arrived here.
void ArticleArea::bringEngineForward(int frames)
{
    if (!m_engine || m_plainOnly || m_shown == m_engine)
        return;
    if (frames > 0 && isBlank(m_engine->grab().toImage())) {
        QTimer::singleShot(frameMilliseconds, m_engine, [this, frames] { bringEngineForward(frames - 1); });
        return;
    }
    useView(m_engine);
    Q_EMIT painted();
}

void ArticleArea::useView(ArticleView *view)
{
    const bool focused = m_shown && m_shown->isAncestorOf(QApplication::focusWidget());
    m_shown = view;
    if (!m_page.isEmpty())
        m_stack->setCurrentWidget(view);
    if (!m_spoken.text.isEmpty())
        showSpoken();
    showSought();
    if (focused)
        view->setFocus();
}

void ArticleArea::showPlainPage()
{
    m_plain->setPage(m_page);
    useView(m_plain);
}

void ArticleArea::startEngine()
{
    if (m_engineTried || m_plainOnly)
        return;
    m_engineTried = true;
    if (m_makers.engine)
        m_engine = adopt(m_makers.engine(this));
    // The engine shows itself when it has painted; the plain view stands until then.
    if (m_engine && !m_page.isEmpty())
        m_engine->setPage(m_page);
}

void ArticleArea::setPlainOnly(bool on)
{
    m_plainOnly = on;
    if (on && m_shown == m_engine && m_engine) {
        showPlainPage();
    } else if (!on && m_engine) {
        m_engine->setPage(m_page); // it comes to the front when it has painted
    } else if (!on && !m_page.isEmpty()) {
        startEngine();
    }
}

bool ArticleArea::isEngineExpected() const
{
    return !m_plainOnly && (m_engineTried ? m_engine != nullptr : m_makers.engine != nullptr);
}

} // namespace sokbo
