// SPDX-License-Identifier: GPL-3.0-or-later
#include "pane/engine/enginearticleview.h"

#include "kit/symbols.h"
#include "pane/articlelink.h"
#include "pane/engine/articlescheme.h"
#include "pane/engine/articleshell.h"
#include "pane/engine/lockedpage.h"
#include "pane/engine/pagescripts.h"
#include "pane/engine/requestblocker.h"
#include "pane/pagevariables.h"
#include "text/passages.h"

#include <QChildEvent>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QCursor>
#include <QGuiApplication>
#include <QMenu>
#include <QRandomGenerator>
#include <QVBoxLayout>
#include <QWebEngineContextMenuRequest>
#include <QWebEngineFindTextResult>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineView>
#include <QWheelEvent>

#include <utility>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr int ourWorld = QWebEngineScript::ApplicationWorld;
constexpr int mostCrashes = 2; // in a row
constexpr int lookMilliseconds = 40; // between two looks for the pictures of a page
constexpr int mostLooks = 25; // a second, as for a page that is to be seen
constexpr int answerMilliseconds = 10'000; // that the engine may take to put a page into its document
constexpr int patienceMilliseconds = 2000; // with a page that nothing paints, as in a covered window

} // namespace

EngineArticleView::EngineArticleView(QWidget *parent)
    : ArticleView(parent)
    , m_scheme(new ArticleScheme(this))
    , m_view(new QWebEngineView(this))
    , m_token(QString::number(QRandomGenerator::system()->generate64(), 36))
{
    QWebEngineProfile *profile = lockedProfile(this);
    profile->setUrlRequestInterceptor(new RequestBlocker(profile));
    profile->installUrlSchemeHandler("article", m_scheme);
    m_page = new LockedPage(profile, m_view);
    m_page->setBackgroundColor(palette().color(QPalette::Base));
    m_view->installEventFilter(this);
    m_view->setPage(m_page);
    m_view->setAcceptDrops(false);
    m_view->setContextMenuPolicy(Qt::NoContextMenu); // ours comes from contextMenuEvent()
    setFocusProxy(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    connect(m_page, &LockedPage::linkClicked, this, [this](const QUrl &url) {
        if (m_isShown) // else it is a link of the former page
            activate(url);
    });
    connect(m_page, &LockedPage::linkClickedBehind, this, [this](const QUrl &url) {
        if (m_isShown)
            activateBehind(url);
    });
    connect(m_page, &QWebEnginePage::linkHovered, this, &EngineArticleView::hover);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMilliseconds);
    connect(&m_patience, &QTimer::timeout, this, &EngineArticleView::takePainted);
    m_answer.setSingleShot(true);
    m_answer.setInterval(answerMilliseconds);
    connect(&m_answer, &QTimer::timeout, this, &EngineArticleView::recover);
    connect(m_page, &LockedPage::said, this, &EngineArticleView::hear);
    connect(m_page, &QWebEnginePage::loadFinished, this, &EngineArticleView::finishLoading);
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this, &EngineArticleView::recover);
    connect(m_page, &QWebEnginePage::findTextFinished, this, [this](const QWebEngineFindTextResult &result) {
        if (!m_sought.isEmpty())
            Q_EMIT found(result.activeMatch(), result.numberOfMatches());
    });
    loadShell();
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
    if (!m_sought.isEmpty())
        m_page->findText({}); // the document stays, and the engine would seek on in the next page
    m_sought.clear();
    m_spoken = {};
    forgetPlaces();
    refusePrints(); // the page that they are for does not come any more
    put(page, Coming::Another);
}

void EngineArticleView::replacePage(const QString &page)
{
    put(page, Coming::Same);
}

void EngineArticleView::put(const QString &page, Coming coming)
{
    // What replaces a page that has not come is as much another one as that.
    if (m_isShown || coming == Coming::Another)
        m_coming = coming;
    m_set = page;
    ++m_number;
    m_isShown = m_isPainted = false;
    m_patience.stop();
    if (const QColor ground = pageGround(page); ground.isValid() && ground != m_page->backgroundColor())
        m_page->setBackgroundColor(
            ground); // what is seen where nothing is painted yet: never a flash of white
    putNow();
}

// One page at a time: who runs down the board is shown where he stops, and not every page that he has passed.
void EngineArticleView::putNow()
{
    if (!m_isShellThere || m_putting != 0 || m_number == 0)
        return;
    m_putting = m_number;
    m_answer.start();
    const ScrollStart start = m_coming == Coming::Same ? ScrollStart::WhereItStood : ScrollStart::Top;
    m_page->runJavaScript(showScript(m_set, m_number, start, m_token), ourWorld,
        [this, number = m_number](const QVariant &shown) { takeShown(number, shown); });
}

// `shown` is the number, 0 where the page cannot be shown, and nothing where the process has ended.
void EngineArticleView::takeShown(quint64 number, const QVariant &shown)
{
    if (number != m_putting)
        return; // it went into a document that is gone
    m_putting = 0;
    m_answer.stop();
    if (!shown.isValid())
        return recover();
    if (number != m_number)
        return putNow();
    if (shown.toULongLong() != number) {
        refusePrints();
        Q_EMIT pageFailed();
        return;
    }
    m_isShown = true;
    if (!m_prints.isEmpty())
        awaitPictures([this] { printWaiting(); }, mostLooks);
    if (!m_spoken.text.isEmpty())
        showSpoken();
    seek(m_coming);
    if (!m_sought.isEmpty()) { // the engine's marks went with the text that they were on
        m_page->findText({});
        m_page->findText(m_sought);
    }
    if (isVisible())
        m_patience.start();
    else
        awaitPictures([this] { takeReady(); }, mostLooks);
}

// Where the page goes meanwhile, nothing is called.
void EngineArticleView::awaitPictures(std::function<void()> use, int looks)
{
    m_page->runJavaScript(picturesScript(), ourWorld,
        [this, number = m_number, use = std::move(use), looks](const QVariant &areThere) {
            if (number != m_number || !m_isShown || !areThere.isValid())
                return;
            if (areThere.toBool() || looks <= 1)
                return use();
            QTimer::singleShot(lookMilliseconds, this, [this, number, use, looks] {
                if (number == m_number && m_isShown)
                    awaitPictures(use, looks - 1);
            });
        });
}

void EngineArticleView::printWaiting()
{
    for (WaitingPrint &each : std::exchange(m_prints, {}))
        m_page->printToPdf(std::move(each.answer), each.layout);
}

// A hidden page is never painted; it is ready to be shown, or to be printed.
void EngineArticleView::takeReady()
{
    if (isVisible())
        return; // it is painted
    m_crashes = 0;
    Q_EMIT painted();
}

void EngineArticleView::loadShell()
{
    m_isRecovering = false;
    if (m_number > 0)
        ++m_number; // the page comes anew
    m_coming = Coming::Another;
    m_page->go(m_scheme->serve(shellPage()));
}

void EngineArticleView::finishLoading(bool ok)
{
    if (m_isShellThere)
        return; // what the page wanted to load was refused
    if (!ok)
        return recover();
    m_isShellThere = true;
    m_answer.stop();
    putNow();
}

void EngineArticleView::hear(const QString &message)
{
    if (message == paintedWord(m_number, m_token))
        takePainted();
}

void EngineArticleView::takePainted()
{
    m_patience.stop();
    m_crashes = 0;
    m_isPainted = true;
    Q_EMIT painted();
}

void EngineArticleView::showEvent(QShowEvent *event)
{
    ArticleView::showEvent(event);
    if (!m_isShown)
        return;
    m_page->runJavaScript(paintedScript(m_number, m_token), ourWorld);
    m_patience.start();
}

// After a crash of the engine's process, which more than one signal may tell, or when it does not answer.
void EngineArticleView::recover()
{
    if (m_isRecovering)
        return;
    m_isRecovering = true;
    m_isShellThere = m_isShown = m_isPainted = false;
    m_patience.stop();
    m_answer.stop();
    m_putting = 0;
    if (++m_crashes > mostCrashes) {
        refusePrints();
        Q_EMIT failed();
        return;
    }
    QTimer::singleShot(0, this, [this] {
        loadShell();
        m_answer.start(); // a process that hangs does not load either
    });
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

// Until a page is painted the engine tells the height of the one before.
bool EngineArticleView::pageDown()
{
    const double bottom = m_page->scrollPosition().y() + m_view->height() / m_view->zoomFactor();
    if (m_isPainted && bottom + 1 >= m_page->contentsSize().height())
        return false;
    m_page->runJavaScript(pageDownScript(), ourWorld);
    return true;
}

QString EngineArticleView::selectedText() const
{
    return m_isShown ? m_page->selectedText().simplified() : QString();
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
    if (m_number == 0)
        return answer({});
    m_prints.append({layout, std::move(answer)});
    if (m_isShown) // else the document has the former page yet, or none
        awaitPictures([this] { printWaiting(); }, mostLooks);
}

void EngineArticleView::refusePrints()
{
    for (const WaitingPrint &each : std::exchange(m_prints, {}))
        each.answer({});
}

void EngineArticleView::showPlace(const QString &id)
{
    m_page->runJavaScript(placeScript(id), ourWorld, [this, shown = m_number](const QVariant &position) {
        if (position.isValid() && m_number == shown) // else another page has been set since
            hasLeft(position.toDouble());
    });
}

void EngineArticleView::scrollTo(double position)
{
    m_page->runJavaScript(scrollScript(position), ourWorld);
}

void EngineArticleView::hover(const QString &address)
{
    const ArticleLink link = articleLink(m_isShown ? QUrl(address) : QUrl());
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
    if (!m_isShown)
        return answer({}); // what is selected is of the former page
    m_page->runJavaScript(selectionScript(), ourWorld,
        [this, shown = m_number, answer = std::move(answer)](const QVariant &found) {
            const QVariantList texts = found.toList();
            Passage passage;
            if (texts.size() == 3 && m_number == shown)
                passage = {texts.at(0).toString(), texts.at(1).toString(), texts.at(2).toString(), -1};
            answer(passage);
        });
}

// The text is sought here, as everywhere, and only the place told to the page.
void EngineArticleView::selectPassage(const Passage &passage, std::function<void(bool)> answer)
{
    m_page->runJavaScript(articleTextScript(), ourWorld,
        [this, passage, shown = m_number, answer = std::move(answer)](const QVariant &text) {
            const auto place = m_number == shown ? findPassage(text.toString(), passage) : std::nullopt;
            if (place)
                m_page->runJavaScript(selectScript(place->start, place->end), ourWorld);
            answer(place.has_value());
        });
}

void EngineArticleView::markSpoken(const Passage &passage)
{
    m_spoken = passage;
    if (m_isShown)
        showSpoken();
}

void EngineArticleView::showSpoken()
{
    if (m_spoken.text.isEmpty())
        return m_page->runJavaScript(spokenScript(0, 0), ourWorld);
    m_page->runJavaScript(
        pageTextScript(), ourWorld, [this, passage = m_spoken, shown = m_number](const QVariant &text) {
            if (m_number != shown || passage != m_spoken)
                return; // another page, or another sentence since
            const auto place = findPassage(text.toString(), passage);
            m_page->runJavaScript(
                place ? spokenScript(place->start, place->end) : spokenScript(0, 0), ourWorld);
        });
}

// A page that is still on its way is sought through when it has come.
void EngineArticleView::readLines(std::function<void(const QString &text)> answer)
{
    if (!m_isShown)
        return;
    m_page->runJavaScript(articleLinesScript(), ourWorld,
        [this, shown = m_number, answer = std::move(answer)](const QVariant &text) {
            if (m_number == shown)
                answer(text.toString());
        });
}

void EngineArticleView::showSought(const QList<TextSpan> &places, int current)
{
    if (m_isShown)
        m_page->runJavaScript(soughtScript(places, current), ourWorld);
}

void EngineArticleView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_isShown)
        return showMenu(event->globalPos(), {}, {}); // what is there is of the former page
    const auto *request = m_view->lastContextMenuRequest();
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QUrl link = request ? request->linkUrl() : QUrl();
    const QPointF at = QPointF(m_view->mapFromGlobal(event->globalPos())) / m_view->zoomFactor();
    m_page->runJavaScript(byKey ? focusedMarkScript() : markAtScript(at.x(), at.y()), ourWorld,
        [this, position = event->globalPos(), link, shown = m_number](const QVariant &marks) {
            const bool isSame = m_number == shown;
            showMenu(position, isSame ? link : QUrl(), isSame ? marks.toList() : QVariantList());
        });
}

void EngineArticleView::showMenu(const QPoint &globalPosition, const QUrl &linkUrl, const QVariantList &marks)
{
    const QString mark = marks.value(0).toString();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copyText
        = menu->addAction(symbolIcon(Symbol::Copy), tr("Copy"), this, &EngineArticleView::copySelection);
    copyText->setEnabled(m_isShown && m_page->hasSelection());
    const ArticleLink link = articleLink(linkUrl);
    if (link.kind == ArticleLink::Kind::Outside) {
        menu->addAction(
            symbolIcon(Symbol::Browser), tr("Open the link"), this, [this, linkUrl] { activate(linkUrl); });
        menu->addAction(tr("Open the link, stay here"), this, [this, linkUrl] { activateBehind(linkUrl); });
        menu->addAction(symbolIcon(Symbol::Link), tr("Copy link address"), this,
            [link] { QGuiApplication::clipboard()->setText(link.url.toString(QUrl::FullyEncoded)); });
    }
    menu->addAction(tr("Select all"), this, [this] { m_page->triggerAction(QWebEnginePage::SelectAll); });
    Q_EMIT menuRequested(menu,
        {mark.isEmpty() ? std::nullopt : markPlace(mark), selectedText(), marks.value(1).toLongLong(),
            link.kind == ArticleLink::Kind::Outside});
    menu->popup(globalPosition);
}

} // namespace sokbo
