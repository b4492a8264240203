// SPDX-License-Identifier: GPL-3.0-or-later
#include "pane/plainbrowser.h"

#include "kit/symbols.h"
#include "pane/articlelink.h"
#include "pane/pagevariables.h"
#include "pane/plainpage.h"

#include <QBuffer>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QImageReader>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QPointer>
#include <QScrollBar>
#include <QTextBlock>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maximumPixels = 50'000'000;
constexpr int columnWidth = 42; // of the widest line, in em: more than that is hard to read
constexpr double sideEms = 1.7; // of the margin on either side

QImage decoded(const ViewAsset &asset)
{
    // The format that was found when the image was stored, and no other: a guess would try every plug-in on
    // it.
    const QList<QByteArray> formats = QImageReader::imageFormatsForMimeType(asset.mimeType);
    if (formats.isEmpty() || asset.mimeType.startsWith("image/svg"))
        return {};
    QByteArray bytes = asset.bytes;
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, formats.first());
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > maximumPixels)
        return {};
    return reader.read();
}

} // namespace

PlainBrowser::PlainBrowser(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setFrameShape(QFrame::NoFrame);
    setAcceptDrops(false);
    setUndoRedoEnabled(false);
}

void PlainBrowser::show(const QString &page)
{
    m_page = page;
    m_images.clear();
    m_asked.clear();
    ++m_showing;
    m_owesPainted = true;
    const QHash<QString, QString> variables = pageVariables(page);
    QPalette colours = palette();
    if (const QColor ground(variables.value(u"ground"_s)); ground.isValid())
        colours.setColor(QPalette::Base, ground);
    if (const QColor text(variables.value(u"text"_s)); text.isValid())
        colours.setColor(QPalette::Text, text);
    setPalette(colours);
    QFont textFont = font();
    textFont.setPixelSize(textPixels(page));
    document()->setDefaultFont(textFont);
    document()->setDefaultStyleSheet(plainStyleSheet(page));
    document()->setHtml(plainHtml(page));
    setMargins();
    underlineMarks(*document(), page);
    moveCursor(QTextCursor::Start);
    verticalScrollBar()->setValue(0);
    viewport()->update();
    // A hidden view is never painted; its page is ready all the same.
    if (!isVisible())
        QTimer::singleShot(0, this, &PlainBrowser::paintedOnce);
}

// In whole pixels: a document rounds parts of a pixel up, and a picture is then wider than its column.
int PlainBrowser::sideMargin() const
{
    return qRound(sideEms * document()->defaultFont().pixelSize());
}

// Those of the body in resources/pane/article.css.
void PlainBrowser::setMargins()
{
    const int em = document()->defaultFont().pixelSize();
    const int side = sideMargin();
    QTextFrameFormat frame = document()->rootFrame()->frameFormat();
    frame.setTopMargin(em);
    frame.setLeftMargin(side);
    frame.setRightMargin(side);
    frame.setBottomMargin(3 * em);
    document()->rootFrame()->setFrameFormat(frame);
}

int PlainBrowser::visiblePosition() const
{
    return cursorForPosition(QPoint(viewport()->width() / 2, 1)).position();
}

int PlainBrowser::positionOfPlace(const QString &id) const
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        for (auto at = block.begin(); !at.atEnd(); ++at)
            if (at.fragment().charFormat().anchorNames().contains(id))
                return at.fragment().position();
    return id == "at-top"_L1 ? 0 : -1;
}

void PlainBrowser::scrollToPosition(int position)
{
    QTextCursor cursor(document());
    cursor.setPosition(std::clamp(position, 0, std::max(0, document()->characterCount() - 1)));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect(cursor).top());
}

QVariant PlainBrowser::loadResource(int type, const QUrl &name)
{
    const QString hash = assetHash(name);
    // Everything else, and be it a file of ours, is none of an article's.
    if (type != QTextDocument::ImageResource || hash.isEmpty())
        return QByteArray();
    if (const auto known = m_images.constFind(hash); known != m_images.constEnd())
        return fitted(*known);
    if (m_loader && !m_asked.contains(hash)) {
        m_asked.insert(hash);
        // Answered later even where it is known at once: the document asks while it is being laid out.
        const auto answer = [self = QPointer(this), hash, showing = m_showing](const ViewAsset &asset) {
            if (!self)
                return;
            QTimer::singleShot(0, self, [self, hash, showing, asset] {
                if (showing == self->m_showing)
                    self->take(hash, asset);
            });
        };
        m_loader(hash, answer);
    }
    QImage blank(1, 1, QImage::Format_ARGB32);
    blank.fill(Qt::transparent);
    return blank;
}

// In the place of a picture that this view cannot draw: drawings, and what no plug-in here reads.
QImage PlainBrowser::placeholder() const
{
    const QString text = tr("A picture that this view cannot show");
    const QFontMetrics metrics(document()->defaultFont());
    const QSize size(metrics.horizontalAdvance(text) + 32, metrics.height() * 2);
    QImage image(size * devicePixelRatio(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(devicePixelRatio());
    image.fill(Qt::transparent);
    QColor dim(pageVariables(m_page).value(u"dim"_s));
    if (!dim.isValid())
        dim = palette().color(QPalette::PlaceholderText);
    QPainter painter(&image);
    painter.setFont(document()->defaultFont());
    painter.setPen(QPen(dim, 1, Qt::DashLine));
    painter.drawRect(QRect(QPoint(0, 0), size).adjusted(0, 0, -1, -1));
    painter.drawText(QRect(QPoint(0, 0), size), Qt::AlignCenter, text);
    return image;
}

void PlainBrowser::take(const QString &hash, const ViewAsset &asset)
{
    QImage image = decoded(asset);
    if (image.isNull() && asset.mimeType.isEmpty())
        return;
    if (image.isNull())
        image = placeholder();
    m_images.insert(hash, image);
    document()->addResource(QTextDocument::ImageResource, QUrl("article:///asset/"_L1 + hash), fitted(image));
    document()->markContentsDirty(0, document()->characterCount());
}

QImage PlainBrowser::fitted(const QImage &image) const
{
    // A document that has not been laid out yet has no width of its own.
    const qreal room = document()->textWidth() > 0 ? document()->textWidth() : viewport()->width();
    const int width = std::max(50, int(room) - 2 * sideMargin());
    return image.width() > width ? image.scaledToWidth(width, Qt::SmoothTransformation) : image;
}

void PlainBrowser::addPictures(QTextDocument &document) const
{
    const double margin = 2 * document.documentMargin();
    const QSize page = (document.pageSize() - QSizeF(margin, margin)).toSize();
    for (auto image = m_images.cbegin(); image != m_images.cend(); ++image) {
        const bool fits = image->width() <= page.width() && image->height() <= page.height();
        document.addResource(QTextDocument::ImageResource, QUrl("article:///asset/"_L1 + image.key()),
            fits ? *image : image->scaled(page, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    }
    document.markContentsDirty(0, document.characterCount());
}

void PlainBrowser::paintEvent(QPaintEvent *event)
{
    QTextBrowser::paintEvent(event);
    if (std::exchange(m_owesPainted, false))
        QTimer::singleShot(0, this, &PlainBrowser::paintedOnce);
}

void PlainBrowser::resizeEvent(QResizeEvent *event)
{
    const int widest = columnWidth * document()->defaultFont().pixelSize() + 2 * sideMargin();
    setLineWrapMode(viewport()->width() > widest ? FixedPixelWidth : WidgetWidth);
    setLineWrapColumnOrWidth(lineWrapMode() == FixedPixelWidth ? widest : 0);
    QTextBrowser::resizeEvent(event);
    for (auto image = m_images.cbegin(); image != m_images.cend(); ++image)
        document()->addResource(
            QTextDocument::ImageResource, QUrl("article:///asset/"_L1 + image.key()), fitted(*image));
}

// A browser of its own would scale what it shows and lose that with the next page.
void PlainBrowser::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QTextBrowser::wheelEvent(event);
    if (event->angleDelta().y() != 0)
        Q_EMIT textSizeRequested(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

// Makes a selection that is there longer or shorter. A browser that selects by keys would no longer scroll by
// them.
void PlainBrowser::keyPressEvent(QKeyEvent *event)
{
    static const std::pair<QKeySequence::StandardKey, QTextCursor::MoveOperation> moves[]
        = {{QKeySequence::SelectNextChar, QTextCursor::Right},
            {QKeySequence::SelectPreviousChar, QTextCursor::Left},
            {QKeySequence::SelectNextWord, QTextCursor::WordRight},
            {QKeySequence::SelectPreviousWord, QTextCursor::WordLeft},
            {QKeySequence::SelectNextLine, QTextCursor::Down},
            {QKeySequence::SelectPreviousLine, QTextCursor::Up}};
    QTextCursor cursor = textCursor();
    for (const auto &[key, move] : moves)
        if (cursor.hasSelection() && event->matches(key)) {
            cursor.movePosition(move, QTextCursor::KeepAnchor);
            setTextCursor(cursor);
            return event->accept();
        }
    QTextBrowser::keyPressEvent(event);
}

void PlainBrowser::mouseReleaseEvent(QMouseEvent *event)
{
    const bool isBehind = event->button() == Qt::MiddleButton
        || (event->button() == Qt::LeftButton && event->modifiers() == Qt::ControlModifier);
    const QString address = isBehind ? anchorAt(event->position().toPoint()) : QString();
    // The left button may just have selected something; the middle one selects nothing.
    if (address.isEmpty() || (event->button() == Qt::LeftButton && textCursor().hasSelection()))
        QTextBrowser::mouseReleaseEvent(event);
    else
        Q_EMIT anchorClickedBehind(QUrl(address));
}

void PlainBrowser::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const int position = byKey ? textCursor().selectionStart() : cursorForPosition(event->pos()).position();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copyText = menu->addAction(symbolIcon(Symbol::Copy), tr("Copy"), this, [this] { copy(); });
    copyText->setEnabled(textCursor().hasSelection());
    const QUrl anchor(anchorAt(event->pos()));
    const ArticleLink link = articleLink(anchor);
    if (link.kind == ArticleLink::Kind::Outside) {
        menu->addAction(symbolIcon(Symbol::Browser), tr("Open the link"), this,
            [this, anchor] { Q_EMIT anchorClicked(anchor); });
        menu->addAction(
            tr("Open the link, stay here"), this, [this, anchor] { Q_EMIT anchorClickedBehind(anchor); });
        menu->addAction(symbolIcon(Symbol::Link), tr("Copy link address"), this,
            [link] { QGuiApplication::clipboard()->setText(link.url.toString(QUrl::FullyEncoded)); });
    }
    menu->addAction(tr("Select all"), this, [this] { selectAll(); });
    Q_EMIT menuRequested(menu,
        {markAt(*document(), position), textCursor().selectedText().simplified(),
            highlightAt(*document(), position), link.kind == ArticleLink::Kind::Outside});
    menu->popup(byKey ? viewport()->mapToGlobal(cursorRect().bottomLeft()) : event->globalPos());
}

} // namespace sokbo
