// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/highlight.h"
#include "core/ids.h"
#include "core/mention.h"
#include "pane/articlelink.h"
#include "text/passages.h"

#include <QByteArray>
#include <QCursor>
#include <QList>
#include <QMenu>
#include <QPageLayout>
#include <QUrl>
#include <QWidget>

#include <functional>
#include <optional>

namespace sokbo {

struct ViewAsset {
    QByteArray bytes;
    QByteArray mimeType;
};

// The place for which a context menu was opened.
struct ViewTarget {
    std::optional<MarkPlace> mark; // under the pointer, or with the focus
    QString selection; // the selected text of the page, white space folded
    qint64 highlight = 0; // under the pointer, or with the focus; 0: none
    bool isLink = false; // to the outside, under the pointer
};

// Gives the places of what is sought in one line of text, from the left and apart from each other. Pure: it
// is called in any thread.
using LineFinder = std::function<QList<TextSpan>(const QString &line)>;

// Shows an article. There are two: the view of the web engine, which is loaded as a module after the first
// paint, and the plain text view, which needs no engine. A view gets finished pages (render/articlepage.h)
// and reports what the user did. It does not know the store.
class ArticleView : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    // `page` is a whole document. The view asks the loader for assets by their hash. The loader answers by
    // the callback, at once or later, in the GUI thread; an empty mimeType means that the asset is not
    // stored.
    using AssetLoader = std::function<void(const QString &hash, std::function<void(ViewAsset)> answer)>;
    virtual void setAssetLoader(AssetLoader loader) = 0;
    virtual void setPage(const QString &page) = 0; // scrolled to the top
    virtual void replacePage(const QString &page)
        = 0; // the same article in another style: the scroll position stays
    virtual void find(const QString &text, bool backwards) = 0; // empty ends the search
    virtual bool pageDown() = 0; // false: the end was already on the screen
    virtual void copySelection() = 0;
    virtual QString selectedText() const = 0; // white space folded; empty: nothing is selected
    // Answers what is selected of the article's text, with what stands beside it; its text is empty where
    // nothing of that is selected. Selects such a passage and scrolls to it: `answer` says whether the text
    // has it.
    virtual void readSelection(std::function<void(const Passage &)> answer) = 0;
    virtual void selectPassage(const Passage &passage, std::function<void(bool)> answer) = 0;
    // Marks what is being said of the page, and scrolls to it where it is out of sight; what is selected
    // stays. Without text: nothing is marked. Another page has no mark; one that replaces it has the same.
    virtual void markSpoken(const Passage &) { }
    // The page that is shown as PDF, laid out anew; empty where that failed.
    virtual void print(const QPageLayout &layout, std::function<void(const QByteArray &pdf)> answer) = 0;

    // Marks what is sought in the title and the text of the article, of this page and of those that come
    // later; soughtMarked() tells how many places there are. Without a finder nothing is marked.
    void markSought(const LineFinder &finder);
    // Scrolls to the next place, or the one before; from the last one to the first.
    void goToSought(bool backwards);

    // Back to where the last link within the page was followed.
    bool canGoBackWithin() const { return !m_left.isEmpty(); }
    void goBackWithin();

protected:
    // Sends the signal for the link that the user chose, or scrolls to what it leads to in the page.
    void activate(const QUrl &url);
    void activateBehind(const QUrl &url); // what leads out of the program, in the background; else as above
    // Scrolls to the element with the id, and says by hasLeft() where the page stood; does nothing where no
    // element has it.
    virtual void showPlace(const QString &id) = 0;
    virtual void scrollTo(double position) = 0; // as it was given to hasLeft()
    virtual void activateHighlight(qint64 id) { Q_EMIT highlightActivated(id, QCursor::pos()); }
    void hasLeft(double position);
    void forgetPlaces(); // another page comes

    // Gives the title and the text of the article, a line for each block of the page.
    virtual void readLines(std::function<void(const QString &text)> answer) = 0;
    // Marks these places of that text and no others. `current`: the index of the one to scroll to, and to
    // stress; -1: none.
    virtual void showSought(const QList<TextSpan> &places, int current) = 0;
    enum class Coming { Another, Same }; // the article of the page
    void seek(Coming coming); // a page has come

Q_SIGNALS:
    // The page that was set last is visible. A hidden view sends this when the page is ready, and again when
    // the view was shown and the page is on the screen.
    void painted();
    void pageFailed(); // the page that was set last cannot be shown; another one may be
    void failed(); // the view cannot show anything any more: its engine crashed several times
    void entityHovered(sokbo::EntityId id, const QPoint &globalPosition); // an invalid id: the pointer left
    void entityActivated(sokbo::EntityId id);
    void highlightActivated(qint64 id, const QPoint &globalPosition);
    void legendActivated(sokbo::MentionType type);
    void marksActivated(); // the reader wants more or fewer marks
    void articleActivated(sokbo::ArticleId id); // another one of the same story
    void storyActivated(sokbo::StoryId id); // the reader wants its board; invalid: that of the article
    void followActivated(); // the reader follows the article's story, or no longer
    void bothActivated(sokbo::EntityId one, sokbo::EntityId other); // and that of what names both
    void changesActivated(int older, int newer); // the texts to compare, -1 for the last two
    void playActivated(int enclosure); // by its number in the article
    void mediaAddressActivated(int enclosure); // the reader wants to copy it
    void imagesActivated(); // the reader wants those that are not here
    void textActivated(); // back from the changes to the article
    void linkActivated(const QUrl &url); // http, https or mailto
    void linkActivatedBehind(const QUrl &url); // http or https, by the middle button or with Ctrl
    void textSizeRequested(int by); // the wheel was turned with Ctrl: 1 or -1
    void placesChanged(); // canGoBackWithin() may be another
    void linkHovered(const QString &url); // empty: left
    void found(int match, int matches);
    // Of markSought(): 0 of 0 where nothing is, 0 of some before one of them was gone to.
    void soughtMarked(int place, int places);
    // A context menu is about to open. A receiver may add entries above those that are in it.
    void menuRequested(QMenu *menu, const sokbo::ViewTarget &target);

private:
    void takeSought(const QList<TextSpan> &places);
    void tellSought();

    QList<double> m_left; // scroll positions from which links within the page were followed
    LineFinder m_finder;
    QList<TextSpan> m_sought; // in what readLines() gave
    int m_soughtNow = -1; // the one that was gone to
    quint64 m_seeking = 0; // places of an earlier page, or for an earlier finder, come too late
};

// The root object of the module. QPluginLoader loads it from "sokbopane" beside the program or in its library
// folder.
class ArticleViewFactory {
public:
    virtual ~ArticleViewFactory() = default;
    virtual ArticleView *create(QWidget *parent) = 0;
};

} // namespace sokbo

Q_DECLARE_METATYPE(sokbo::ViewTarget)

#define SokboArticleViewFactory_iid "org.sokbo.ArticleViewFactory/1"
Q_DECLARE_INTERFACE(sokbo::ArticleViewFactory, SokboArticleViewFactory_iid)
