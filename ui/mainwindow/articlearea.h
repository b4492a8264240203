// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "pane/articleview.h"
#include "render/articlepage.h"
#include "render/changespage.h"
#include "search/querytree.h"
#include "settings/settings.h"
#include "store/store.h"

#include <QWidget>

#include <optional>

class QLabel;
class QStackedLayout;

namespace sokbo {

class FindBar;
class PagesAhead;

// Make the plain view and the engine's view. The latter may be null if the module cannot be loaded.
struct ArticleViewMakers {
    std::function<ArticleView *(QWidget *parent)> plain;
    std::function<ArticleView *(QWidget *parent)> engine;
};

// A page that is no article's: the briefing, the head of an entity's board.
struct OtherPage {
    QString title;
    std::function<QString(const PageStyle &style)> render; // pure: it is called in any thread
    QHash<StoryId, QString> stories; // titles of those that it links to
    QHash<EntityId, QString> names; // likewise
};

// What the page of an article tells of its story.
struct StoryBeside {
    StripStory story;
    QList<SaidWords> said; // in it, newest article first
};

// Shows the open article: reads it from the store, makes the page, and shows it in a view. The engine starts
// when the first article is opened, never before. Until the engine has painted, the plain view shows the same
// page.
class ArticleArea final : public QWidget {
    Q_OBJECT
public:
    ArticleArea(const Store &store, ArticleViewMakers makers, QWidget *parent = nullptr);
    ~ArticleArea() override;

    void open(ArticleId id);
    // These articles may be opened next: then they are there the sooner.
    void prepare(const QList<ArticleId> &ids);
    // Shows the page in place of an article, until one is opened. With the same title as the page on screen
    // it replaces that where it stands.
    void showOther(const OtherPage &page);
    void close();
    const std::optional<OtherPage> &other() const { return m_other; }
    ArticleId article() const { return m_wanted; }
    const std::optional<StoredArticle> &stored() const { return m_stored; } // of article(), once it is here
    ArticlePage page() const; // of stored()
    // The view that compares two texts of the article: positions of Store::revisions() counted from the
    // oldest, -1 for the last two. It ends with another article.
    void showChanges(int older = -1, int newer = -1);
    void showText();
    bool showsChanges() const { return m_changes.has_value(); }

    void setStyle(const ReadingStyle &style, const QSet<MentionType> &hidden);
    void setUnmarkedSources(const QSet<SourceId> &sources); // in whose articles nothing is marked
    void setPlainOnly(bool on);
    void openFind();
    bool pageDown();
    bool canGoBackWithin() const { return m_shown && m_shown->canGoBackWithin(); } // by a link in the article
    void goBackWithin();
    void copySelection();
    QString selectedText() const; // empty: nothing is selected
    // As of the view that is shown; where none is, nothing is answered.
    void readSelection(std::function<void(const Passage &)> answer);
    void selectPassage(
        const Passage &passage, std::function<void(bool)> answer = [](bool) {});
    // As of the view, for the article that is open; ends with it. Without text: nothing is marked.
    void markSpoken(const Passage &passage);
    // The words that this query looks for are marked in every article, and soughtMarked() tells how often
    // they are in it.
    void setSought(const QueryNode &query);
    // To the next place of them, or of what stands in the find bar; without either the find bar opens.
    void goToSought(bool backwards);
    const QString &shownDocument() const { return m_page; } // as HTML; empty: none
    const QString &shownTitle() const { return m_title; } // of that
    // A document that was shown, now or earlier, as PDF; empty where that failed.
    void print(const QString &shown, const QPageLayout &layout,
        std::function<void(const QByteArray &pdf)> answer); // in articlepaper.cpp
    QPoint markPosition() const; // the place for a card that is opened by keyboard
    bool isEngineExpected() const; // true if it shows the article, or will when it has started
    bool isEngineShown() const { return m_engine && m_shown == m_engine; }

Q_SIGNALS:
    void opened(const sokbo::StoredArticle &article); // another article than before
    void closed(); // no article is open any more
    void changesShown(bool shown);
    void missing(sokbo::ArticleId id); // it is no longer in the store
    void painted(); // the article can be seen
    void engineFailed(); // the plain view replaces it until the program ends
    void entityHovered(sokbo::EntityId id, const QPoint &globalPosition);
    void entityActivated(sokbo::EntityId id);
    void highlightActivated(qint64 id, const QPoint &globalPosition);
    void legendActivated(sokbo::MentionType type);
    void marksActivated();
    void textSizeRequested(int by);
    void articleActivated(sokbo::ArticleId id); // another one of the same story
    void storyActivated(sokbo::StoryId id, const QString &title);
    void followActivated(); // the reader follows the article's story, or no longer
    void bothActivated(sokbo::EntityId one, sokbo::EntityId other); // what names both
    void otherShown(); // by showOther()
    void playActivated(int enclosure); // by its number in the article that is open
    void mediaAddressActivated(int enclosure);
    void imagesActivated(); // the reader wants those of this article that are not here
    void linkActivated(const QUrl &url);
    void linkActivatedBehind(const QUrl &url); // the window stays in front
    void placesChanged(); // canGoBackWithin() may be another
    void linkHovered(const QString &url);
    void menuRequested(QMenu *menu, const sokbo::ViewTarget &target);
    void soughtMarked(int place, int places); // as of the view

protected:
    void changeEvent(QEvent *event) override;

private:
    ArticleView *adopt(ArticleView *view);
    ArticleView::AssetLoader assetLoader();
    void startEngine();
    void showBehind(ArticleView &view);
    void bringEngineForward(int frames); // waits at most so many frames for the engine's first picture
    void useView(ArticleView *view);
    void showPlainPage(); // in place of the engine
    void giveUpEngine();
    void ask();
    void take(ArticleId id, const Result<StoredArticle> &article);
    // `page`: of the article without its story, where it is made already.
    void arrive(const StoredArticle &article, const std::optional<QString> &page);
    enum class StoryReading { Always, IfOthersCame }; // whether one of the same articles is read again
    void askForStory(StoryReading reading = StoryReading::Always);
    void activateStory(StoryId id);
    void takeStory(StoryId story, const Result<QList<Headline>> &newestFirst, StoryReading reading);
    void takeStoryWith(StoryId story, const StripStory &shown, const QList<SaidWords> &said);
    void render();
    void restyle();
    void renderChanges();
    QFuture<QString> changesPage(const QList<Revision> &revisions) const;
    void useRendered(const QFuture<QString> &page);
    void showPage(ArticleId id, const QString &page);
    void find(bool backwards);
    void showSpoken();
    void showSought();
    void markSoughtOfPage();
    void follow(const ChangeSet &changes);
    PageStyle style() const; // of what is shown
    PageStyle styleOf(const StoredArticle &article) const;

    const Store &m_store;
    ArticleViewMakers m_makers;
    QStackedLayout *m_stack;
    QLabel *m_placeholder;
    ArticleView *m_plain = nullptr;
    ArticleView *m_engine = nullptr;
    ArticleView *m_shown = nullptr;
    bool m_engineTried = false;
    bool m_plainOnly = false;
    ArticleId m_wanted;
    bool m_asking = false;
    bool m_askAgain = false;
    PagesAhead *m_ahead;
    std::optional<StoredArticle> m_stored;
    QFuture<Result<StoryBeside>> m_readingStory;
    bool m_readsStoryAgain = false;
    StripStory m_story; // to which it belongs
    QList<SaidWords> m_said; // in it, newest article first
    struct Compared {
        int older = -1;
        int newer = -1;
    };
    std::optional<Compared> m_changes;
    std::optional<OtherPage> m_other;
    ArticleId m_pageOf; // the article that the views show; none where it is another page
    QString m_page;
    QString m_title; // of that page; another article may be on its way
    bool m_toTop = false; // the next page is another one, even if it is of the same article
    quint64 m_rendering = 0;
    ReadingStyle m_reading;
    QSet<MentionType> m_hidden;
    QSet<SourceId> m_unmarked;
    Passage m_spoken; // being said, of m_spokenOf
    ArticleId m_spokenOf;
    QueryNode m_soughtQuery;
    LineFinder m_sought; // none: the query has no words
    bool m_seeks = false; // the page is an article's text
    int m_soughtPlaces = 0;
    FindBar *m_findBar;
};

} // namespace sokbo
