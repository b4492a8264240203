// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/articlearea.h"

#include "kit/answer.h"
#include "kit/colours.h"
#include "kit/focusline.h"
#include "kit/symbols.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>
#include <QtConcurrent>

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

ArticleArea::ArticleArea(const Store &store, ArticleViewMakers makers, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_makers(std::move(makers))
    , m_stack(new QStackedLayout)
    , m_placeholder(new QLabel(tr("Choose a headline."), this))
    , m_findBar(new QWidget(this))
    , m_findEdit(new QLineEdit(m_findBar))
    , m_findCount(new QLabel(m_findBar))
{
    setObjectName(QStringLiteral("articleArea"));
    setAccessibleName(tr("Article"));
    m_placeholder->setAlignment(Qt::AlignCenter);
    m_placeholder->setEnabled(false);
    m_placeholder->setAutoFillBackground(true);
    m_placeholder->setBackgroundRole(QPalette::Base);
    m_stack->addWidget(m_placeholder);
    setUpFindBar();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new FocusLine(this));
    layout->addLayout(m_stack, 1);
    layout->addWidget(m_findBar);
    connect(&m_store, &Store::changed, this, &ArticleArea::follow);
}

void ArticleArea::setUpFindBar()
{
    m_findEdit->setPlaceholderText(tr("Find in article"));
    m_findEdit->setAccessibleName(tr("Find in article"));
    m_findEdit->installEventFilter(this);
    auto *layout = new QHBoxLayout(m_findBar);
    layout->setContentsMargins(6, 3, 6, 3);
    layout->addWidget(m_findEdit, 1);
    layout->addWidget(m_findCount);
    const auto button = [this, layout](Symbol symbol, const QString &name, auto act) {
        auto *made = new QToolButton(m_findBar);
        made->setIcon(symbolIcon(symbol));
        made->setToolTip(name);
        made->setAccessibleName(name);
        made->setAutoRaise(true);
        connect(made, &QToolButton::clicked, this, act);
        layout->addWidget(made);
    };
    button(Symbol::Previous, tr("Previous match"), [this] { find(true); });
    button(Symbol::Next, tr("Next match"), [this] { find(false); });
    const auto end = [this] {
        m_findBar->hide();
        if (m_shown) {
            m_shown->find({}, false);
            m_shown->setFocus();
        }
    };
    button(Symbol::Cancel, tr("Close"), end);
    connect(m_findEdit, &QLineEdit::textChanged, this, [this] { find(false); });
    m_findBar->hide();
}

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
    connect(view, &ArticleView::placesChanged, this, &ArticleArea::placesChanged);
    connect(view, &ArticleView::linkHovered, this, &ArticleArea::linkHovered);
    connect(view, &ArticleView::menuRequested, this, &ArticleArea::menuRequested);
    connect(view, &ArticleView::soughtMarked, this, [this, view](int place, int places) {
        if (view == m_shown)
            Q_EMIT soughtMarked(place, m_soughtPlaces = places);
    });
    connect(view, &ArticleView::found, this, [this](int match, int matches) {
        m_findCount->setText(m_findEdit->text().isEmpty() ? QString()
                : matches == 0                            ? tr("not found")
                                                          : tr("%1 of %2").arg(match).arg(matches));
    });
    connect(view, &ArticleView::painted, this, [this, view] {
        if (view == m_engine && !m_plainOnly && m_shown != m_engine)
            return m_engine->isVisible() ? bringEngineForward(mostFrames) : showBehind(*m_engine);
        if (view == m_engine && !m_plainOnly)
            useView(m_engine);
        if (view == m_shown)
            Q_EMIT painted();
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
    if (m_shown == engine) {
        m_plain->setPage(m_page);
        useView(m_plain);
    }
    m_stack->removeWidget(engine);
    engine->deleteLater();
    Q_EMIT engineFailed();
}

// A view's first picture of itself is an empty one: nobody is to see that. It says that it has painted once
// more when its page is there, and only then comes to the front.
void ArticleArea::showBehind(ArticleView &view)
{
    view.setGeometry(m_shown->geometry());
    view.stackUnder(m_shown);
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
        m_plain->setPage(m_page);
        useView(m_plain);
    } else if (!on && m_engine) {
        m_engine->setPage(m_page); // it comes to the front when it has painted
    } else if (!on && !m_page.isEmpty()) {
        startEngine();
    }
}

void ArticleArea::open(ArticleId id)
{
    m_wanted = id;
    m_other.reset();
    if (m_asking)
        m_askAgain = true; // who walks down the board quickly is shown where he stops
    else
        ask();
}

void ArticleArea::close()
{
    m_wanted = {};
    m_stored.reset();
    m_story = {};
    m_said.clear();
    m_other.reset();
    ++m_rendering; // what is still rendered comes too late
    m_pageOf = {};
    m_page.clear();
    m_stack->setCurrentWidget(m_placeholder);
    if (std::exchange(m_changes, std::nullopt))
        Q_EMIT changesShown(false);
    markSoughtOfPage();
    Q_EMIT soughtMarked(0, m_soughtPlaces = 0);
    Q_EMIT closed();
}

void ArticleArea::ask()
{
    const ArticleId id = m_wanted;
    if (!id.isValid())
        return;
    m_asking = true;
    m_askAgain = false;
    onAnswer(
        m_store.article(id), this, [this, id](const Result<StoredArticle> &article) { take(id, article); });
}

void ArticleArea::take(ArticleId id, const Result<StoredArticle> &article)
{
    m_asking = false;
    if (m_askAgain || id != m_wanted) {
        ask();
        return;
    }
    if (!article) {
        Q_EMIT missing(id);
        return;
    }
    const bool another = !m_stored || m_stored->article.id != id;
    m_stored = *article;
    if (another)
        m_story = {}, m_said.clear();
    if (another && m_changes)
        showText();
    else
        render();
    if (another)
        Q_EMIT opened(*m_stored);
    askForStory();
}

ArticlePage ArticleArea::page() const
{
    ArticlePage page = m_stored ? pageOf(*m_stored) : ArticlePage();
    page.story = m_story;
    page.said = m_said;
    return page;
}

PageStyle ArticleArea::style() const
{
    PageStyle style;
    style.dark = isDark(palette());
    style.textPixels = m_reading.textPixels;
    style.fontFamily = font().family();
    style.serif = m_reading.serif;
    style.leadingPercent = m_reading.leadingPercent;
    style.measureEm = m_reading.measureEm;
    const bool unmarked = !m_other && m_stored && m_unmarked.contains(m_stored->headline.source);
    style.hidden = unmarked ? QSet<MentionType>(allMentionTypes.begin(), allMentionTypes.end()) : m_hidden;
    style.language = QLocale();
    return style;
}

void ArticleArea::render()
{
    if (m_other)
        return useRendered(QtConcurrent::run(m_other->render, style()));
    if (!m_stored)
        return;
    if (m_changes)
        return renderChanges();
    // Away from the window's thread: an article can be as long as a book.
    useRendered(QtConcurrent::run(renderArticlePage, page(), style()));
}

void ArticleArea::useRendered(const QFuture<QString> &page)
{
    const quint64 rendering = ++m_rendering;
    const ArticleId id = m_wanted;
    onAnswer(page, this, [this, rendering, id](const QString &rendered) {
        if (rendering == m_rendering && id == m_wanted)
            showPage(id, rendered);
    });
}

void ArticleArea::showPage(ArticleId id, const QString &page)
{
    const bool another = id != m_pageOf || std::exchange(m_toTop, false);
    if (!another && page == m_page)
        return;
    m_pageOf = id;
    m_page = page;
    if (!m_plain)
        m_plain = adopt(m_makers.plain(this));
    if (!m_shown)
        m_shown = m_plain;
    markSoughtOfPage();
    another ? m_shown->setPage(page) : m_shown->replacePage(page);
    if (m_engine && m_shown != m_engine && !m_plainOnly)
        m_engine->setPage(page);
    if (!m_spoken.text.isEmpty())
        showSpoken();
    m_stack->setCurrentWidget(m_shown);
    if (!m_engineTried)
        QTimer::singleShot(0, this, &ArticleArea::startEngine);
}

void ArticleArea::setStyle(const ReadingStyle &style, const QSet<MentionType> &hidden)
{
    m_reading = style;
    m_hidden = hidden;
    render();
}

void ArticleArea::setUnmarkedSources(const QSet<SourceId> &sources)
{
    if (m_unmarked == sources)
        return;
    m_unmarked = sources;
    render();
}

void ArticleArea::follow(const ChangeSet &changes)
{
    if (!m_wanted.isValid())
        return;
    if (changes.removed.contains(m_wanted)) {
        Q_EMIT missing(m_wanted);
        return;
    }
    if (changes.everything || changes.revised.contains(m_wanted) || changes.marked.contains(m_wanted)
        || changes.watched || changes.placed.contains(m_wanted)) {
        if (m_asking)
            m_askAgain = true;
        else
            ask();
    } else if (!changes.placed.isEmpty() && m_stored && !m_asking) {
        askForStory(StoryReading::IfOthersCame);
    }
}

void ArticleArea::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        render();
}

void ArticleArea::openFind()
{
    if (!m_shown)
        return;
    m_findBar->show();
    m_findEdit->setFocus();
    m_findEdit->selectAll();
}

void ArticleArea::find(bool backwards)
{
    if (m_shown)
        m_shown->find(m_findEdit->text(), backwards);
}

bool ArticleArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_findEdit)
        return QWidget::eventFilter(watched, event);
    // Enter and Esc are the find bar's while it has the focus, and not the window's commands.
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter || key->key() == Qt::Key_Escape) {
            event->accept();
            if (event->type() == QEvent::KeyPress && enter)
                find(key->modifiers().testFlag(Qt::ShiftModifier));
            if (event->type() == QEvent::KeyPress && !enter) {
                m_findBar->hide();
                if (m_shown) {
                    m_shown->find({}, false);
                    m_shown->setFocus();
                }
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

bool ArticleArea::isEngineExpected() const
{
    return !m_plainOnly && (m_engineTried ? m_engine != nullptr : m_makers.engine != nullptr);
}

bool ArticleArea::pageDown()
{
    return m_shown && !m_page.isEmpty() && m_shown->pageDown();
}

void ArticleArea::goBackWithin()
{
    if (m_shown)
        m_shown->goBackWithin();
}

void ArticleArea::readSelection(std::function<void(const Passage &)> answer)
{
    if (m_shown && m_stored && !m_other && !m_changes)
        m_shown->readSelection(std::move(answer));
}

void ArticleArea::selectPassage(const Passage &passage, std::function<void(bool)> answer)
{
    if (m_shown && m_stored && !m_other && !m_changes)
        m_shown->selectPassage(passage, std::move(answer));
}

void ArticleArea::markSpoken(const Passage &passage)
{
    m_spoken = passage;
    m_spokenOf = m_wanted;
    showSpoken();
}

void ArticleArea::showSpoken()
{
    const bool isOfPage = m_pageOf == m_spokenOf && !m_other && !m_changes;
    for (ArticleView *view : {m_plain, m_engine})
        if (view)
            view->markSpoken(
                isOfPage && view == m_shown ? m_spoken : Passage()); // the other has another page
}

QString ArticleArea::selectedText() const
{
    return m_shown ? m_shown->selectedText() : QString();
}

void ArticleArea::copySelection()
{
    if (m_shown)
        m_shown->copySelection();
}

QPoint ArticleArea::markPosition() const
{
    return mapToGlobal(QPoint(width() / 4, height() / 4));
}

} // namespace sokbo
