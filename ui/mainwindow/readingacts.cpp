// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/readingacts.h"

#include "kit/answer.h"
#include "kit/words.h"
#include "mainwindow/articlearea.h"
#include "mainwindow/boardarea.h"
#include "tags/notedialog.h"
#include "tags/tagpopup.h"
#include "text/trackers.h"

#include <QApplication>
#include <QClipboard>
#include <QUrl>

#include <algorithm>

namespace sokbo {

ReadingActs::ReadingActs(const Rooms &rooms, const Panes &panes, QWidget &window)
    : m_rooms(rooms)
    , m_panes(panes)
    , m_window(window)
{
    connect(&panes.article, &ArticleArea::opened, this, &ReadingActs::takeOpened);
    connect(&panes.article, &ArticleArea::painted, this, &ReadingActs::prepareNeighbours);
    connect(&panes.article, &ArticleArea::closed, &m_readTimer, &QTimer::stop);
    m_readTimer.setSingleShot(true);
    connect(&m_readTimer, &QTimer::timeout, this, [this] {
        if (m_panes.article.article() == m_beingRead.id)
            markOpened(m_beingRead);
    });
}

void ReadingActs::open(ArticleId id)
{
    m_rooms.layout.showArticle(true);
    BoardArea &board = m_panes.board;
    if (board.model().placeOf(id) >= 0) {
        board.view().select(id);
    } else {
        board.view().clearCurrent(); // another row would pass for the article that is open
        Q_EMIT openedOffBoard(id);
    }
    if (m_panes.article.article() != id)
        m_panes.article.open(id);
}

void ReadingActs::openFirst()
{
    m_rooms.layout.showArticle(true);
    m_panes.board.view().selectRow(0);
}

void ReadingActs::takeOpened(const StoredArticle &article)
{
    const ArticleId id = article.article.id;
    countAsRead(article.headline);
    // Whoever serves an image learns when it is fetched: not by default because somebody opened the article.
    if (m_rooms.settings.imagesOnOpening())
        m_rooms.offline.fetchImagesOfOpened(id);
    if (article.isQueued && m_rooms.syncing.service() && m_rooms.store.access() == Store::Access::ReadWrite)
        m_rooms.syncing.service()->analyseNow({id}); // it is shown again with its marks
    if (!m_rooms.syncing.isOnline())
        return;
    onAnswer(m_rooms.store.sources(), this,
        [this, id, from = article.article.source, whole = article.article.wholeText](
            const Result<QList<Source>> &sources) {
            if (!sources)
                return m_rooms.notices.tell(sources.error());
            for (const Source &source : *sources)
                if (source.id == from && m_rooms.syncing.isOnline())
                    fetchAsOpened(id, source, whole);
        });
}

// Once the article is on the screen, so that it waits for nothing of this.
void ReadingActs::prepareNeighbours()
{
    BoardArea &board = m_panes.board;
    const int row = board.view().currentIndex().row();
    const ArticleId current = board.model().idAt(row);
    if (current.isValid() && current == m_panes.article.article())
        m_panes.article.prepare({board.model().idAt(row + 1), board.model().idAt(row - 1)});
}

void ReadingActs::fetchAsOpened(ArticleId id, const Source &source, bool isWhole)
{
    if (source.images == ImageFetching::OnOpening && !m_rooms.settings.imagesOnOpening())
        m_rooms.offline.fetchImagesOfOpened(id);
    if (source.fullText == FullText::OnOpening && !isWhole)
        onAnswer(m_rooms.syncing.service()->fetchWhole(id), this,
            [this](const Result<> &done) { m_rooms.notices.check(done); });
}

QList<ArticleId> ReadingActs::targets() const
{
    const QList<ArticleId> selected = m_panes.board.view().selectedArticles();
    if (!selected.isEmpty() || !m_panes.article.article().isValid())
        return selected;
    return {m_panes.article.article()};
}

void ReadingActs::step(int rows)
{
    m_panes.board.view().step(rows);
    if (m_panes.board.isVisible() && !m_panes.article.isAncestorOf(QApplication::focusWidget()))
        m_panes.board.view().setFocus();
}

void ReadingActs::pageDown()
{
    BoardView &view = m_panes.board.view();
    if (!view.isVisible() && m_panes.article.other())
        m_panes.article.pageDown(); // of a page that covers the board
    else if (!view.currentArticle().isValid())
        view.selectRow(view.topRow());
    else if (!m_panes.article.isVisible() || m_panes.article.article() != view.currentArticle())
        open(view.currentArticle());
    else if (!m_panes.article.pageDown())
        view.step(1);
}

void ReadingActs::openOriginal()
{
    if (m_panes.article.other() && !m_panes.board.isVisible())
        return; // the board's row is out of sight
    const ArticleId current = m_panes.board.view().currentArticle();
    const PaneLayout &layout = m_rooms.layout;
    if (layout.layout() == WindowLayout::BoardAlone && !layout.isArticleOver() && current.isValid())
        return open(current);
    const ArticleId id = current.isValid() ? current : m_panes.article.article();
    if (id.isValid())
        onAnswer(m_rooms.store.article(id), this,
            [this](const Result<StoredArticle> &article) { requestLink(article); });
}

void ReadingActs::loadImages()
{
    if (m_panes.article.article().isValid())
        m_rooms.offline.loadImages(m_panes.article.article());
}

// Reading is not a step to undo: who takes back a tag does not want to have unread what he read since.
void ReadingActs::countAsRead(const Headline &headline)
{
    m_readTimer.stop();
    const ReadWhen when = m_rooms.settings.readWhen();
    if (when == ReadWhen::AtOnce)
        return markOpened(headline);
    if (when == ReadWhen::ByHand || headline.read)
        return;
    m_beingRead = headline;
    m_readTimer.start(m_rooms.settings.readSeconds() * 1000);
}

// Where nothing can be written the window says so once; opening an article is no act that failed.
void ReadingActs::markOpened(const Headline &headline)
{
    if (!headline.read && m_rooms.store.access() == Store::Access::ReadWrite)
        onAnswer(m_rooms.store.setRead({headline.id}, true), this,
            [this](const auto &done) { m_rooms.notices.check(done); });
}

void ReadingActs::requestLink(const Result<StoredArticle> &article)
{
    if (!article)
        return m_rooms.notices.tell(article.error());
    if (article->article.link.isEmpty())
        return m_rooms.notices.say(tr("This article has no page of its own."));
    markOpened(article->headline);
    Q_EMIT linkRequested(withoutTrackers(article->article.page()));
}

void ReadingActs::withHeadlines(const QList<ArticleId> &ids, std::function<void(const QList<Headline> &)> use)
{
    if (ids.isEmpty())
        return;
    onAnswer(m_rooms.store.headlines(ids), this,
        [this, use = std::move(use)](const Result<QList<Headline>> &headlines) {
            if (headlines && !headlines->isEmpty())
                use(*headlines);
            m_rooms.notices.check(headlines);
        });
}

void ReadingActs::toggleRead()
{
    withHeadlines(targets(), [this](const QList<Headline> &headlines) {
        const bool allRead
            = std::all_of(headlines.begin(), headlines.end(), [](const Headline &h) { return h.read; });
        m_rooms.marks.setRead(headlines, !allRead);
    });
}

void ReadingActs::markStoryRead()
{
    const QList<ArticleId> ids = targets();
    const QList<ArticleId> stories = m_panes.board.model().foldedWith(ids);
    m_rooms.marks.markStoryRead(stories.isEmpty() ? ids : stories); // the open article may be on no board
}

void ReadingActs::joinStories()
{
    const QList<ArticleId> selected = m_panes.board.view().selectedArticles();
    if (selected.size() < 2)
        return m_rooms.notices.say(tr("Select the articles that are about one happening first."));
    QList<ArticleId> all;
    const BoardModel &model = m_panes.board.model();
    for (const ArticleId id : selected)
        if (model.foldAt(model.rowOf(id)).hidesMembers())
            all += model.foldedWith({id});
        else
            all.append(id);
    m_rooms.marks.joinStories(all);
}

void ReadingActs::toggleFollowed(const QList<ArticleId> &ids)
{
    onAnswer(m_rooms.store.ofFollowed(ids), this, [this, ids](const Result<QList<ArticleId>> &followed) {
        if (followed)
            m_rooms.marks.setFollowed(ids, followed->isEmpty());
        m_rooms.notices.check(followed);
    });
}

void ReadingActs::takeOutOfStory()
{
    withHeadlines(targets(), [this](const QList<Headline> &headlines) {
        QList<ArticleId> ids;
        for (const Headline &headline : headlines)
            if (headline.story.isValid())
                ids.append(headline.id);
        if (ids.isEmpty())
            return m_rooms.notices.say(tr("This article is part of no story."));
        m_rooms.marks.takeOutOfStory(ids);
    });
}

void ReadingActs::toggleSaved(const QList<ArticleId> &ids)
{
    withHeadlines(ids, [this](const QList<Headline> &headlines) {
        const bool allSaved
            = std::all_of(headlines.begin(), headlines.end(), [](const Headline &h) { return h.saved; });
        m_rooms.marks.setSaved(headlines, !allSaved);
    });
}

void ReadingActs::openTags()
{
    const QList<ArticleId> ids = targets();
    if (ids.isEmpty())
        return;
    if (!m_tags) {
        m_tags = new TagPopup(m_rooms.store, &m_window);
        connect(m_tags, &TagPopup::ticked, &m_rooms.tagging, &Tagging::setTag);
    }
    const BoardView &view = m_panes.board.view();
    const QRect row = view.visualRect(view.currentIndex());
    const QPoint at = view.isVisible() && view.viewport()->rect().intersects(row)
        ? view.viewport()->mapToGlobal(row.bottomLeft())
        : m_panes.article.mapToGlobal(QPoint(40, 60));
    const bool hasBoard = view.isVisible() && m_panes.board.model().isLoaded();
    m_tags->open(ids, hasBoard ? idsOf(m_panes.board.model().entries()) : ids, at);
}

void ReadingActs::openNote()
{
    const auto &stored = m_panes.article.stored();
    if (!stored)
        return;
    const ArticleId id = stored->article.id;
    NoteDialog dialog(stored->article.title, stored->note, &m_window);
    if (dialog.exec() == QDialog::Accepted)
        m_rooms.marks.setNote(id, dialog.note());
}

void ReadingActs::copyLink()
{
    const auto &stored = m_panes.article.stored();
    if (!stored || stored->article.link.isEmpty())
        return;
    QApplication::clipboard()->setText(withoutTrackers(stored->article.page()).toString(QUrl::FullyEncoded));
    m_rooms.notices.say(tr("The link was copied."));
}

void ReadingActs::copyQuotation()
{
    const auto &stored = m_panes.article.stored();
    if (!stored)
        return;
    const QString words = m_panes.article.selectedText();
    const QString quoted = QStringLiteral("“%1”").arg(words.isEmpty() ? stored->article.title : words);
    QStringList from;
    if (!words.isEmpty())
        from.append(stored->article.title);
    from.append(stored->headline.sourceTitle);
    if (stored->article.published.isValid())
        from.append(wholeTime(stored->article.published));
    QString text = quoted + QStringLiteral("\n— ") + from.join(QStringLiteral(", "));
    if (!stored->article.page().isEmpty())
        text += QLatin1Char('\n') + withoutTrackers(stored->article.page()).toString(QUrl::FullyEncoded);
    QApplication::clipboard()->setText(text);
    m_rooms.notices.say(tr("Copied with its source."));
}

void ReadingActs::mail()
{
    const auto &stored = m_panes.article.stored();
    if (!stored)
        return;
    const QString link = withoutTrackers(stored->article.page()).toString(QUrl::FullyEncoded);
    const auto encoded
        = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    QUrl url(QStringLiteral("mailto:"));
    url.setQuery(QStringLiteral("subject=") + encoded(stored->article.title) + QStringLiteral("&body=")
        + encoded(stored->article.title + QStringLiteral("\n") + link));
    Q_EMIT linkRequested(url);
}

void ReadingActs::fetchWhole()
{
    if (!m_rooms.syncing.isOnline() || !m_panes.article.stored())
        return;
    m_rooms.notices.say(tr("Getting the whole article …"));
    onAnswer(m_rooms.syncing.service()->fetchWhole(m_panes.article.stored()->article.id), this,
        [this](const Result<> &done) {
            if (done)
                m_rooms.notices.say(tr("The whole article is here."));
            else
                m_rooms.notices.tell(done.error());
        });
}

void ReadingActs::markAllRead(const Board &board)
{
    const auto query = parseQuery(board.query, m_rooms.clock.now());
    if (!query)
        return m_rooms.notices.tell(query.error());
    if (m_rooms.settings.confirmsAllRead()
        && !m_rooms.questions.agrees(
            {tr("Mark all read"), tr("Mark all articles of this board read?"), {}, {}}))
        return;
    m_rooms.marks.markAllRead(*query);
}

} // namespace sokbo
