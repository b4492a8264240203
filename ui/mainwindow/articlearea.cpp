// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/articlearea.h"

#include "kit/answer.h"
#include "kit/colours.h"
#include "kit/focusline.h"
#include "mainwindow/findbar.h"
#include "mainwindow/pagesahead.h"

#include <QEvent>
#include <QLabel>
#include <QStackedLayout>
#include <QTimer>
#include <QtConcurrent>

namespace sokbo {

ArticleArea::ArticleArea(const Store &store, ArticleViewMakers makers, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_makers(std::move(makers))
    , m_stack(new QStackedLayout)
    , m_placeholder(new QLabel(tr("Choose a headline."), this))
    , m_ahead(new PagesAhead(
          store, [this](const StoredArticle &article) { return styleOf(article); }, this))
    , m_findBar(new FindBar(this))
{
    setObjectName(QStringLiteral("articleArea"));
    setAccessibleName(tr("Article"));
    m_placeholder->setAlignment(Qt::AlignCenter);
    m_placeholder->setEnabled(false);
    m_placeholder->setAutoFillBackground(true);
    m_placeholder->setBackgroundRole(QPalette::Base);
    m_stack->addWidget(m_placeholder);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new FocusLine(this));
    layout->addLayout(m_stack, 1);
    layout->addWidget(m_findBar);
    connect(m_findBar, &FindBar::sought, this, &ArticleArea::find);
    connect(m_findBar, &FindBar::closed, this, [this] {
        if (m_shown) {
            m_shown->find({}, false);
            m_shown->setFocus();
        }
    });
    connect(&m_store, &Store::changed, this, &ArticleArea::follow);
}

void ArticleArea::open(ArticleId id)
{
    m_wanted = id;
    m_other.reset();
    if (std::optional<PagesAhead::Ready> ready = m_ahead->take(id)) {
        // Not within the call, as if it had been read. Another style may be wanted by then.
        QMetaObject::invokeMethod(
            this,
            [this, id, rendering = ++m_rendering, ready = std::move(*ready)] {
                if (id == m_wanted)
                    arrive(
                        ready.article, rendering == m_rendering ? std::optional(ready.page) : std::nullopt);
            },
            Qt::QueuedConnection);
    } else if (m_asking) {
        m_askAgain = true; // who walks down the board quickly is shown where he stops
    } else {
        ask();
    }
}

void ArticleArea::prepare(const QList<ArticleId> &ids)
{
    m_ahead->prepare(ids);
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
    m_title.clear();
    m_stack->setCurrentWidget(m_placeholder);
    if (m_shown)
        m_shown->hide(); // it may be behind
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
    arrive(*article, std::nullopt);
}

void ArticleArea::arrive(const StoredArticle &article, const std::optional<QString> &page)
{
    const bool another = !m_stored || m_stored->article.id != article.article.id;
    m_stored = article;
    if (another)
        m_story = {}, m_said.clear();
    if (another && m_changes) {
        showText();
    } else if (another && page) {
        ++m_rendering; // what is still rendered comes too late
        showPage(m_wanted, *page);
    } else {
        render();
    }
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
    return styleOf(m_other || !m_stored ? StoredArticle() : *m_stored);
}

PageStyle ArticleArea::styleOf(const StoredArticle &article) const
{
    PageStyle style;
    style.dark = isDark(palette());
    style.textPixels = m_reading.textPixels;
    style.fontFamily = font().family();
    style.serif = m_reading.serif;
    style.leadingPercent = m_reading.leadingPercent;
    style.measureEm = m_reading.measureEm;
    const bool unmarked = m_unmarked.contains(article.headline.source);
    style.hidden = unmarked ? QSet<MentionType>(allMentionTypes.begin(), allMentionTypes.end()) : m_hidden;
    style.language = QLocale();
    return style;
}

void ArticleArea::render()
{
    if (m_other)
        return useRendered(QtConcurrent::run(m_other->render, style()));
    if (!m_stored || m_stored->article.id != m_wanted)
        return; // another article is on its way, and the page of the former one would pass for it
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
    const bool toTop = std::exchange(m_toTop, false);
    const bool another = toTop || id != m_pageOf;
    if (!another && page == m_page)
        return;
    m_pageOf = id;
    m_page = page;
    m_title = m_other ? m_other->title : m_stored ? m_stored->article.title : QString();
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
    // The engine's widget has the picture of the article before the pane was closed until it has painted.
    if (m_shown == m_engine && m_stack->currentWidget() == m_placeholder)
        showBehind(*m_engine);
    else
        m_stack->setCurrentWidget(m_shown);
    if (!m_engineTried)
        QTimer::singleShot(0, this, &ArticleArea::startEngine);
}

void ArticleArea::setStyle(const ReadingStyle &style, const QSet<MentionType> &hidden)
{
    m_reading = style;
    m_hidden = hidden;
    restyle();
}

void ArticleArea::setUnmarkedSources(const QSet<SourceId> &sources)
{
    if (m_unmarked == sources)
        return;
    m_unmarked = sources;
    restyle();
}

void ArticleArea::follow(const ChangeSet &changes)
{
    m_ahead->follow(changes);
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
        restyle();
}

void ArticleArea::restyle()
{
    m_ahead->forget();
    ++m_rendering; // what is still rendered looks otherwise
    render();
}

void ArticleArea::openFind()
{
    if (!m_shown)
        return;
    m_findBar->open();
}

void ArticleArea::find(bool backwards)
{
    if (m_shown)
        m_shown->find(m_findBar->text(), backwards);
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
