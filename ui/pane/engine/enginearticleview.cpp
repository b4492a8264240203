// SPDX-License-Identifier: GPL-3.0-or-later
#include "pane/engine/enginearticleview.h"

#include "kit/symbols.h"
#include "pane/articlelink.h"
#include "pane/engine/articlescheme.h"
#include "pane/engine/lockedpage.h"
#include "pane/engine/pagescripts.h"
#include "pane/engine/requestblocker.h"
#include "pane/engine/stillpicture.h"
#include "pane/pagevariables.h"
#include "text/passages.h"

#include <QChildEvent>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QCursor>
#include <QGuiApplication>
#include <QMenu>
#include <QRandomGenerator>
#include <QTimer>
#include <QVBoxLayout>
#include <QWebEngineContextMenuRequest>
#include <QWebEngineFindTextResult>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>
#include <QWebEngineView>
#include <QWheelEvent>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr int ourWorld = QWebEngineScript::ApplicationWorld;
constexpr int mostRepeats = 3; // of a load that the engine has lost

} // namespace

EngineArticleView::EngineArticleView(QWidget *parent)
    : ArticleView(parent)
    , m_scheme(new ArticleScheme(this))
    , m_view(new QWebEngineView(this))
    , m_still(new StillPicture(m_view))
    , m_token(QString::number(QRandomGenerator::system()->generate64(), 36))
{
    QWebEngineProfile *profile = lockedProfile(this);
    profile->setUrlRequestInterceptor(new RequestBlocker(profile));
    profile->installUrlSchemeHandler("article", m_scheme);
    m_page = new LockedPage(profile, m_view);
    m_page->setBackgroundColor(palette().color(QPalette::Base));
    m_view->installEventFilter(this);
    m_view->setPage(m_page);
    insertArrivalScript();
    m_view->setAcceptDrops(false);
    m_view->setContextMenuPolicy(Qt::NoContextMenu); // ours comes from contextMenuEvent()
    setFocusProxy(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    connect(m_page, &LockedPage::linkClicked, this, &EngineArticleView::activate);
    connect(m_page, &QWebEnginePage::linkHovered, this, &EngineArticleView::hover);
    connect(m_page, &QWebEnginePage::urlChanged, this, [this](const QUrl &url) {
        if (url.fileName() == m_address.fileName())
            m_still->awaitNext();
    });
    connect(m_page, &QWebEnginePage::titleChanged, this, &EngineArticleView::followTitle);
    connect(m_page, &QWebEnginePage::loadFinished, this, &EngineArticleView::finishLoading);
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this, &EngineArticleView::reviveAfterCrash);
    connect(m_page, &QWebEnginePage::findTextFinished, this, [this](const QWebEngineFindTextResult &result) {
        Q_EMIT found(result.activeMatch(), result.numberOfMatches());
    });
}

EngineArticleView::~EngineArticleView()
{
    // The engine wants its pages gone before their profile.
    delete m_view;
}

void EngineArticleView::setAssetLoader(AssetLoader loader)
{
    m_scheme->setAssetLoader(std::move(loader));
}

void EngineArticleView::setPage(const QString &page)
{
    m_sought.clear();
    m_spoken = {};
    forgetPlaces();
    m_coming = Coming::Another;
    load(page, {});
}

void EngineArticleView::replacePage(const QString &page)
{
    const QUrl replaced = m_address;
    m_page->runJavaScript(scrollAnchorScript(), ourWorld, [this, page, replaced](const QVariant &anchor) {
        if (m_address != replaced) // another page has been set since
            return;
        m_coming = Coming::Same;
        load(page, anchor.toString());
    });
}

void EngineArticleView::load(const QString &page, const QString &anchor)
{
    m_still->hold();
    m_shown = page;
    m_isLoaded = false;
    m_repeats = 0;
    if (const QColor ground = pageGround(page); ground.isValid())
        m_page->setBackgroundColor(ground); // what is seen between two pages: never a flash of white
    m_address = m_scheme->serve(page);
    m_address.setQuery(QString::fromLatin1(QUrl::toPercentEncoding(anchor)));
    m_page->go(m_address);
}

// The script is one and the same for all pages: the engine hands scripts to its processes at its leisure, and
// one that came with its page would sometimes come too late.
void EngineArticleView::insertArrivalScript()
{
    QWebEngineScript arrival;
    arrival.setName(u"arrival"_s);
    arrival.setInjectionPoint(QWebEngineScript::DocumentReady);
    arrival.setWorldId(ourWorld);
    arrival.setRunsOnSubFrames(false);
    arrival.setSourceCode(arrivalScript(m_token));
    m_page->scripts().insert(arrival);
}

void EngineArticleView::followTitle(const QString &title)
{
    if (title == m_token + m_address.fileName()) {
        m_crashes = 0;
        m_page->runJavaScript(titleScript(), ourWorld); // a screen reader says it
        m_still->letGo([this] { Q_EMIT painted(); });
    }
}

void EngineArticleView::finishLoading(bool ok)
{
    if (m_page->url().fileName() != m_address.fileName()) {
        goAgain();
        return;
    }
    m_isLoaded = ok;
    if (!ok)
        m_still->letGo();
    if (ok)
        m_page->runJavaScript(arrivalScript(m_token), ourWorld);
    if (ok && !m_spoken.text.isEmpty())
        showSpoken();
    if (ok)
        seek(m_coming);
    // A hidden page is never painted; it is ready to be shown.
    if (ok && !isVisible())
        Q_EMIT painted();
}

// Where pages overtake each other, the engine at times commits one of them and forgets the newest: it comes
// to rest at a page that is no longer wanted (Qt 6.8 on a busy machine, one time in three of fifteen pages in
// a tenth of a second).
void EngineArticleView::goAgain()
{
    if (m_repeats++ < mostRepeats)
        m_page->go(m_address);
    else
        m_still->letGo();
}

void EngineArticleView::showEvent(QShowEvent *event)
{
    ArticleView::showEvent(event);
    if (m_isLoaded)
        m_page->runJavaScript(paintedScript(m_token), ourWorld);
}

void EngineArticleView::reviveAfterCrash()
{
    if (++m_crashes > 2) {
        m_still->hide();
        Q_EMIT failed();
        return;
    }
    QTimer::singleShot(0, this, [this] { load(m_shown, {}); });
}

void EngineArticleView::find(const QString &text, bool backwards)
{
    m_sought = text;
    QWebEnginePage::FindFlags flags;
    flags.setFlag(QWebEnginePage::FindBackward, backwards);
    m_page->findText(text, flags);
    if (text.isEmpty())
        Q_EMIT found(0, 0);
}

bool EngineArticleView::pageDown()
{
    const double bottom = m_page->scrollPosition().y() + m_view->height() / m_view->zoomFactor();
    if (bottom + 1 >= m_page->contentsSize().height())
        return false;
    m_page->runJavaScript(pageDownScript(), ourWorld);
    return true;
}

QString EngineArticleView::selectedText() const
{
    return m_page->selectedText().simplified();
}

// What paints the page and gets the wheel is a child of the view, and another one after a crash.
bool EngineArticleView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::ChildPolished)
        static_cast<QChildEvent *>(event)->child()->installEventFilter(this);
    if (watched != m_view && event->type() == QEvent::Wheel) {
        const auto *wheel = static_cast<QWheelEvent *>(event);
        if (wheel->modifiers().testFlag(Qt::ControlModifier)) {
            if (wheel->angleDelta().y() != 0)
                Q_EMIT textSizeRequested(wheel->angleDelta().y() > 0 ? 1 : -1);
            return true; // the engine would scale the page, and forget it at the next
        }
    }
    return ArticleView::eventFilter(watched, event);
}

void EngineArticleView::copySelection()
{
    m_page->triggerAction(QWebEnginePage::Copy);
}

void EngineArticleView::print(const QPageLayout &layout, std::function<void(const QByteArray &pdf)> answer)
{
    m_page->printToPdf(std::move(answer), layout);
}

void EngineArticleView::showPlace(const QString &id)
{
    m_page->runJavaScript(placeScript(id), ourWorld, [this, shown = m_address](const QVariant &position) {
        if (position.isValid() && m_address == shown) // else another page has been set since
            hasLeft(position.toDouble());
    });
}

void EngineArticleView::scrollTo(double position)
{
    m_page->runJavaScript(scrollScript(position), ourWorld);
}

void EngineArticleView::hover(const QString &address)
{
    const ArticleLink link = articleLink(QUrl(address));
    Q_EMIT linkHovered(link.kind == ArticleLink::Kind::Outside ? link.url.toDisplayString() : QString());
    if (link.kind != ArticleLink::Kind::Entity) {
        Q_EMIT entityHovered({}, QCursor::pos());
        return;
    }
    // The card belongs below the name and not where the pointer happened to enter it.
    withLinkPlace([this, entity = link.entity](const QPoint &at) { Q_EMIT entityHovered(entity, at); });
}

void EngineArticleView::withLinkPlace(std::function<void(const QPoint &)> use)
{
    m_page->runJavaScript(linkPlaceScript(), ourWorld, [this, use = std::move(use)](const QVariant &place) {
        const QVariantList point = place.toList();
        const double zoom = m_view->zoomFactor();
        use(point.size() == 2
                ? m_view->mapToGlobal(QPointF(point.at(0).toDouble() * zoom, point.at(1).toDouble() * zoom))
                      .toPoint()
                : QCursor::pos());
    });
}

void EngineArticleView::activateHighlight(qint64 id)
{
    withLinkPlace([this, id](const QPoint &at) { Q_EMIT highlightActivated(id, at); });
}

void EngineArticleView::readSelection(std::function<void(const Passage &)> answer)
{
    m_page->runJavaScript(selectionScript(), ourWorld, [answer = std::move(answer)](const QVariant &found) {
        const QVariantList texts = found.toList();
        Passage passage;
        if (texts.size() == 3)
            passage = {texts.at(0).toString(), texts.at(1).toString(), texts.at(2).toString(), -1};
        answer(passage);
    });
}

// The text is sought here, as everywhere, and only the place told to the page.
void EngineArticleView::selectPassage(const Passage &passage, std::function<void(bool)> answer)
{
    m_page->runJavaScript(articleTextScript(), ourWorld,
        [this, passage, shown = m_address, answer = std::move(answer)](const QVariant &text) {
            const auto place = m_address == shown ? findPassage(text.toString(), passage) : std::nullopt;
            if (place)
                m_page->runJavaScript(selectScript(place->start, place->end), ourWorld);
            answer(place.has_value());
        });
}

void EngineArticleView::markSpoken(const Passage &passage)
{
    m_spoken = passage;
    if (m_isLoaded)
        showSpoken();
}

void EngineArticleView::showSpoken()
{
    if (m_spoken.text.isEmpty())
        return m_page->runJavaScript(spokenScript(0, 0), ourWorld);
    m_page->runJavaScript(
        pageTextScript(), ourWorld, [this, passage = m_spoken, shown = m_address](const QVariant &text) {
            if (m_address != shown || passage != m_spoken)
                return; // another page, or another sentence since
            const auto place = findPassage(text.toString(), passage);
            m_page->runJavaScript(
                place ? spokenScript(place->start, place->end) : spokenScript(0, 0), ourWorld);
        });
}

// A page that is still on its way is sought through when it has come.
void EngineArticleView::readLines(std::function<void(const QString &text)> answer)
{
    if (!m_isLoaded)
        return;
    m_page->runJavaScript(articleLinesScript(), ourWorld,
        [this, shown = m_address, answer = std::move(answer)](const QVariant &text) {
            if (m_address == shown)
                answer(text.toString());
        });
}

void EngineArticleView::showSought(const QList<TextSpan> &places, int current)
{
    if (m_isLoaded)
        m_page->runJavaScript(soughtScript(places, current), ourWorld);
}

void EngineArticleView::contextMenuEvent(QContextMenuEvent *event)
{
    const auto *request = m_view->lastContextMenuRequest();
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QUrl link = request ? request->linkUrl() : QUrl();
    const QPointF at = QPointF(m_view->mapFromGlobal(event->globalPos())) / m_view->zoomFactor();
    m_page->runJavaScript(byKey ? focusedMarkScript() : markAtScript(at.x(), at.y()), ourWorld,
        [this, position = event->globalPos(), link](
            const QVariant &marks) { showMenu(position, link, marks.toList()); });
}

void EngineArticleView::showMenu(const QPoint &globalPosition, const QUrl &linkUrl, const QVariantList &marks)
{
    const QString mark = marks.value(0).toString();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copyText
        = menu->addAction(symbolIcon(Symbol::Copy), tr("Copy"), this, &EngineArticleView::copySelection);
    copyText->setEnabled(m_page->hasSelection());
    const ArticleLink link = articleLink(linkUrl);
    if (link.kind == ArticleLink::Kind::Outside)
        menu->addAction(symbolIcon(Symbol::Link), tr("Copy link address"), this,
            [link] { QGuiApplication::clipboard()->setText(link.url.toString(QUrl::FullyEncoded)); });
    menu->addAction(tr("Select all"), this, [this] { m_page->triggerAction(QWebEnginePage::SelectAll); });
    Q_EMIT menuRequested(menu,
        {mark.isEmpty() ? std::nullopt : markPlace(mark), m_page->selectedText().simplified(),
            marks.value(1).toLongLong()});
    menu->popup(globalPosition);
}

} // namespace sokbo
