// SPDX-License-Identifier: GPL-3.0-or-later
#include "pane/plainarticleview.h"

#include "kit/colours.h"
#include "pane/articlelink.h"
#include "pane/pagevariables.h"
#include "pane/plainbrowser.h"
#include "pane/plainpage.h"
#include "text/passages.h"

#include <QBuffer>
#include <QCursor>
#include <QPdfWriter>
#include <QScrollBar>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumMatches = 2000; // marked and counted
constexpr double pixelsPerInch = 96; // of CSS, on paper as on the screen

} // namespace

PlainArticleView::PlainArticleView(QWidget *parent)
    : ArticleView(parent)
    , m_browser(new PlainBrowser(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_browser);
    setFocusProxy(m_browser);
    connect(m_browser, &PlainBrowser::paintedOnce, this, &ArticleView::painted);
    connect(m_browser, &QTextBrowser::anchorClicked, this, &PlainArticleView::activate);
    connect(m_browser, &PlainBrowser::anchorClickedBehind, this, &PlainArticleView::activateBehind);
    connect(m_browser, &QTextBrowser::highlighted, this, &PlainArticleView::hover);
    connect(m_browser, &PlainBrowser::textSizeRequested, this, &ArticleView::textSizeRequested);
    connect(m_browser, &PlainBrowser::menuRequested, this, &ArticleView::menuRequested);
}

void PlainArticleView::setAssetLoader(AssetLoader loader)
{
    m_browser->setAssetLoader(std::move(loader));
}

void PlainArticleView::setPage(const QString &page)
{
    forgetPlaces();
    m_spoken = {};
    show(page);
    seek(Coming::Another);
}

void PlainArticleView::show(const QString &page)
{
    m_matches.clear();
    m_sought.clear();
    m_places.clear();
    m_place = -1;
    m_browser->setExtraSelections({});
    m_browser->show(page);
}

void PlainArticleView::replacePage(const QString &page)
{
    const int position = m_browser->visiblePosition();
    const QString sought = m_sought;
    show(page);
    m_browser->scrollToPosition(position);
    if (!sought.isEmpty()) {
        m_sought = sought;
        markMatches(sought);
    } else if (!m_spoken.text.isEmpty()) {
        showMarks();
    }
    seek(Coming::Same);
}

void PlainArticleView::showPlace(const QString &id)
{
    const int position = m_browser->positionOfPlace(id);
    if (position < 0)
        return;
    hasLeft(m_browser->verticalScrollBar()->value());
    m_browser->scrollToPosition(position);
}

void PlainArticleView::scrollTo(double position)
{
    m_browser->verticalScrollBar()->setValue(int(position));
}

void PlainArticleView::hover(const QUrl &url)
{
    const ArticleLink link = articleLink(url);
    Q_EMIT entityHovered(link.entity, QCursor::pos());
    Q_EMIT linkHovered(link.kind == ArticleLink::Kind::Outside ? link.url.toDisplayString() : QString());
}

void PlainArticleView::markMatches(const QString &text)
{
    m_matches.clear();
    QTextCursor at(m_browser->document());
    while (!text.isEmpty() && m_matches.size() < maximumMatches) {
        at = m_browser->document()->find(text, at);
        if (at.isNull())
            break;
        m_matches.append(at.selectionStart());
    }
    showMarks();
}

// What is sought and what is being said, and above them what was found.
std::optional<TextSpan> PlainArticleView::showMarks()
{
    QList<QTextEdit::ExtraSelection> marks = soughtMarks();
    const auto place = m_spoken.text.isEmpty() ? std::nullopt
                                               : findPassage(m_browser->document()->toPlainText(), m_spoken);
    if (place) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_browser->document());
        mark.cursor.setPosition(place->start);
        mark.cursor.setPosition(place->end, QTextCursor::KeepAnchor);
        mark.format.setBackground(QColor(pageVariables(m_browser->page()).value(u"spoken"_s)));
        mark.format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        marks.append(mark);
    }
    for (const int match : std::as_const(m_matches)) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_browser->document());
        mark.cursor.setPosition(match);
        mark.cursor.setPosition(match + int(m_sought.size()), QTextCursor::KeepAnchor);
        mark.format.setBackground(QColor(0xffd54f));
        mark.format.setForeground(Qt::black);
        marks.append(mark);
    }
    m_browser->setExtraSelections(marks);
    return place;
}

void PlainArticleView::markSpoken(const Passage &passage)
{
    m_spoken = passage;
    if (const auto place = showMarks())
        scrollToSpan(*place);
}

void PlainArticleView::scrollToSpan(const TextSpan &span)
{
    QTextCursor at(m_browser->document());
    at.setPosition(span.end);
    const int bottom = m_browser->cursorRect(at).bottom();
    at.setPosition(span.start);
    const int top = m_browser->cursorRect(at).top();
    const int height = m_browser->viewport()->height();
    QScrollBar *bar = m_browser->verticalScrollBar();
    if (top < 0 || bottom > height)
        bar->setValue(bar->value() + top - height / 3);
}

QList<QTextEdit::ExtraSelection> PlainArticleView::soughtMarks() const
{
    QList<QTextEdit::ExtraSelection> marks;
    if (m_places.isEmpty())
        return marks;
    const QHash<QString, QString> variables = pageVariables(m_browser->page());
    const QColor ground(variables.value(u"sought"_s)), stressed(variables.value(u"soughtline"_s));
    for (qsizetype i = 0; i < m_places.size(); ++i) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_browser->document());
        mark.cursor.setPosition(m_places.at(i).start);
        mark.cursor.setPosition(m_places.at(i).end, QTextCursor::KeepAnchor);
        mark.format.setBackground(i == m_place ? stressed : ground);
        if (i == m_place)
            mark.format.setForeground(readableOn(QColor(variables.value(u"text"_s)), stressed));
        marks.append(mark);
    }
    return marks;
}

// A place of the document is one of its plain text: what stands around the article is left empty.
void PlainArticleView::readLines(std::function<void(const QString &text)> answer)
{
    const QTextDocument &document = *m_browser->document();
    QString text = document.toPlainText();
    const int title = m_browser->positionOfPlace(titleAnchor), start = m_browser->positionOfPlace(textAnchor),
              rest = m_browser->positionOfPlace(restAnchor);
    if (start < 0)
        return answer({});
    const QTextBlock titleBlock = document.findBlock(std::max(0, title));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isTitle = title >= 0 && i >= title && i < titleBlock.position() + titleBlock.length();
        if (!isTitle && (i < start || (rest >= 0 && i >= rest)))
            text[i] = u'\n';
    }
    answer(text);
}

void PlainArticleView::showSought(const QList<TextSpan> &places, int current)
{
    m_places = places;
    m_place = current;
    showMarks();
    if (current >= 0)
        scrollToSpan(places.at(current));
}

void PlainArticleView::find(const QString &text, bool backwards)
{
    const bool isNew = text != m_sought;
    m_sought = text;
    if (text.isEmpty()) {
        m_matches.clear();
        showMarks();
        Q_EMIT found(0, 0);
        return;
    }
    if (isNew || m_matches.isEmpty())
        markMatches(text);
    if (m_matches.isEmpty()) {
        Q_EMIT found(0, 0);
        return;
    }
    // A longer word is sought from where the shorter one was found, and not from the next one on.
    const QTextCursor current = m_browser->textCursor();
    qsizetype index = 0;
    if (backwards) {
        const auto before = std::lower_bound(m_matches.cbegin(), m_matches.cend(), current.selectionStart());
        index = (before == m_matches.cbegin() ? m_matches.cend() : before) - m_matches.cbegin() - 1;
    } else {
        const int from = isNew ? current.selectionStart() : current.selectionEnd();
        const auto next = std::lower_bound(m_matches.cbegin(), m_matches.cend(), from);
        index = next == m_matches.cend() ? 0 : next - m_matches.cbegin();
    }
    QTextCursor match(m_browser->document());
    match.setPosition(m_matches.at(index));
    match.setPosition(m_matches.at(index) + int(text.size()), QTextCursor::KeepAnchor);
    m_browser->setTextCursor(match);
    Q_EMIT found(int(index) + 1, int(m_matches.size()));
}

bool PlainArticleView::pageDown()
{
    QScrollBar *bar = m_browser->verticalScrollBar();
    if (bar->value() >= bar->maximum())
        return false;
    bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    return true;
}

QString PlainArticleView::selectedText() const
{
    return m_browser->textCursor().selectedText().simplified();
}

void PlainArticleView::readSelection(std::function<void(const Passage &)> answer)
{
    const QTextCursor cursor = m_browser->textCursor();
    const QString text = m_browser->document()->toPlainText();
    answer(cursor.hasSelection() ? passageAt(text, {cursor.selectionStart(), cursor.selectionEnd()})
                                 : Passage());
}

void PlainArticleView::selectPassage(const Passage &passage, std::function<void(bool)> answer)
{
    const auto place = findPassage(m_browser->document()->toPlainText(), passage);
    if (place) {
        QTextCursor cursor(m_browser->document());
        cursor.setPosition(place->start);
        cursor.setPosition(place->end, QTextCursor::KeepAnchor);
        m_browser->setTextCursor(cursor);
    }
    answer(place.has_value());
}

void PlainArticleView::activateHighlight(qint64 id)
{
    const QRect view = m_browser->viewport()->rect();
    const QPoint pointer = m_browser->viewport()->mapFromGlobal(QCursor::pos());
    const QPoint below = m_browser->cursorRect().bottomLeft(); // where the link was chosen by a key
    Q_EMIT highlightActivated(id,
        m_browser->viewport()->mapToGlobal(
            view.contains(pointer) || !view.contains(below) ? pointer : below));
}

void PlainArticleView::copySelection()
{
    m_browser->copy();
}

void PlainArticleView::print(const QPageLayout &layout, std::function<void(const QByteArray &pdf)> answer)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageLayout(layout);
    const QString page = pageOnPaper(m_browser->page());
    const std::unique_ptr<QTextDocument> document(m_browser->document()->clone());
    document->setDefaultStyleSheet(plainStyleSheet(page));
    document->setHtml(plainHtml(page));
    underlineMarks(*document, page);
    // With a size of its own the document adds no margins and no numbers to those of the layout.
    document->setPageSize(layout.paintRect(QPageLayout::Point).size() * (pixelsPerInch / 72.0));
    m_browser->addPictures(*document);
    document->print(&writer);
    answer(pdf);
}

} // namespace sokbo
