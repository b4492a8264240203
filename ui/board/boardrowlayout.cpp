// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/boardrowlayout.h"

#include "board/pagerbar.h"
#include "board/rowtexts.h"
#include "kit/measures.h"
#include "kit/words.h"
#include "search/soughtwords.h"

#include <QFontDatabase>
#include <QFontMetrics>
#include <QHash>

#include <algorithm>

namespace sokbo {

namespace {

constexpr int margin = 6; // at both ends of a cell
constexpr int gap = 5; // between badge and title, title and pill
constexpr int badgePadding = 4;
constexpr int storyPadding = 6;
constexpr int signGap = 3; // between the triangle and the number of articles
constexpr int dotSide = 6;
constexpr int gutter = margin + dotSide + 5; // of the dot, before all else
constexpr int noteSide = 12;
constexpr int detailsBadge = 14; // of the source, before them
constexpr int thumbnailMargin = 2; // above and below it

// Many fonts have none, Noto's Korean one from Debian among them. What is asked for in vain is drawn in the
// usual weight, but loaded once more.
bool hasMediumFace(const QString &family)
{
    QStringList families = QFont::substitutes(family);
    families.append(family);
    return std::any_of(families.cbegin(), families.cend(), [](const QString &each) {
        const QStringList styles = QFontDatabase::styles(each);
        return std::any_of(styles.cbegin(), styles.cend(),
            [&each](const QString &style) { return QFontDatabase::weight(each, style) == QFont::Medium; });
    });
}

QFont weighted(QFont font, bool read)
{
    static QHash<QString, bool> known; // by family
    auto hasMedium = known.constFind(font.family());
    if (hasMedium == known.cend())
        hasMedium = known.insert(font.family(), hasMediumFace(font.family()));
    font.setWeight(!read && *hasMedium ? QFont::Medium : QFont::Normal);
    return font;
}

// Four by three; none where it would take much of the title's room.
QRect thumbnailIn(const QRect &row)
{
    const int height = row.height() - 2 * thumbnailMargin - 1; // below stands the row's line
    const QRect place(row.left() + margin, row.top() + thumbnailMargin, height * 4 / 3, height);
    return height > 0 && place.width() + margin <= row.width() / 5 ? place : QRect();
}

int indentOf(const QFontMetrics &metrics)
{
    return metrics.height() * 5 / 4;
}

int signWidth(const QFontMetrics &metrics)
{
    return std::max(5, metrics.ascent() / 2);
}

int boxHeight(const QFontMetrics &metrics, const QRect &cell)
{
    return std::min(metrics.height() + 2, cell.height() - 4);
}

// Measures the number of articles of the story, and returns how much room it takes with the gap before it.
int measureStory(BoardRowLayout &layout, const RowFold &fold, int room)
{
    if (!fold.isFront())
        return 0;
    const QFontMetrics metrics(layout.smallFont);
    const QString text = countText(fold.size);
    const int sign = signWidth(metrics);
    const int width = sign + signGap + metrics.horizontalAdvance(text) + 2 * storyPadding;
    if (width + gap > room)
        return 0;
    layout.story = {QRect(0, 0, width, 0), text};
    layout.storySign = QRect(0, 0, sign, sign);
    return width + gap;
}

// The same of the number of copies.
int measureCopies(BoardRowLayout &layout, const RowFold &fold, int room)
{
    if (fold.copies == 0)
        return 0;
    const QFontMetrics metrics(layout.smallFont);
    const QString text = (fold.copiesOpen ? u'−' : u'+') + countText(fold.copies);
    const int width = metrics.horizontalAdvance(text) + 2 * storyPadding;
    if (width + gap > room)
        return 0;
    layout.copies = {QRect(0, 0, width, 0), text};
    return width + gap;
}

void layCopies(BoardRowLayout &layout, const QRect &cell, int left)
{
    if (layout.copies.text.isEmpty())
        return;
    const int height = boxHeight(QFontMetrics(layout.smallFont), cell);
    layout.copies.rect = QRect(left, cell.center().y() - height / 2 + 1, layout.copies.rect.width(), height);
}

void layStory(BoardRowLayout &layout, const QRect &cell, int left)
{
    if (layout.story.text.isEmpty())
        return;
    const QFontMetrics metrics(layout.smallFont);
    const int height = boxHeight(metrics, cell);
    QRect &box = layout.story.rect;
    box = QRect(left, cell.center().y() - height / 2 + 1, box.width(), height);
    // As high as the middle of the digits beside it.
    const int baseline = box.top() + (height - metrics.height()) / 2 + metrics.ascent();
    const int middle = baseline - metrics.capHeight() / 2;
    layout.storySign.moveTopLeft({left + storyPadding, middle - layout.storySign.height() / 2});
}

// The flags from the left; returns where the title may begin.
int layBadges(BoardRowLayout &layout, const Headline &headline, const QRect &cell, int left, int right)
{
    const QFontMetrics metrics(layout.smallFont);
    const int height = boxHeight(metrics, cell);
    for (const QString &flag : headline.flag.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const int width = metrics.horizontalAdvance(flag) + 2 * badgePadding;
        if (left + width > right)
            break;
        layout.badges.append({QRect(left, cell.center().y() - height / 2 + 1, width, height), flag});
        left += width + gap;
    }
    return left;
}

// The kind behind the flags; returns where the title may begin.
int layKind(BoardRowLayout &layout, const QString &kind, const QRect &cell, int left, int right)
{
    const QFontMetrics metrics(layout.smallFont);
    const int width = metrics.horizontalAdvance(kind) + 2 * badgePadding;
    if (kind.isEmpty() || left + width > right)
        return left;
    const int height = boxHeight(metrics, cell);
    layout.kindBadge = {QRect(left, cell.center().y() - height / 2 + 1, width, height), kind};
    return left + width + gap;
}

// The tags' widths, at most `room` in all; what does not fit is counted in a last pill.
QList<BoardRowLayout::Piece> measurePills(const QStringList &tags, const QFontMetrics &metrics, int room)
{
    constexpr int pillPadding = BoardRowLayout::pillPadding, pillDot = BoardRowLayout::pillDot,
                  pillDotGap = BoardRowLayout::pillDotGap;
    QList<BoardRowLayout::Piece> pills;
    for (qsizetype i = 0; i < tags.size(); ++i) {
        const QString text = metrics.elidedText(tags.at(i), Qt::ElideMiddle, metrics.height() * 8);
        const int width = metrics.horizontalAdvance(text) + pillDot + pillDotGap + 2 * pillPadding;
        const bool last = i + 1 == tags.size();
        const QString rest = QStringLiteral("+%1").arg(tags.size() - i);
        const int restWidth = metrics.horizontalAdvance(rest) + 2 * pillPadding;
        if (width + (last ? 0 : gap + restWidth) > room) {
            if (restWidth <= room)
                pills.append({QRect(0, 0, restWidth, 0), rest, {}});
            break;
        }
        pills.append({QRect(0, 0, width, 0), text, tags.at(i)});
        room -= width + gap;
    }
    return pills;
}

void layPills(BoardRowLayout &layout, const QRect &cell, int left)
{
    const QFontMetrics metrics(layout.smallFont);
    const int height = boxHeight(metrics, cell);
    for (BoardRowLayout::Piece &pill : layout.pills) {
        pill.rect = QRect(left, cell.center().y() - height / 2 + 1, pill.rect.width(), height);
        left += pill.rect.width() + gap;
    }
}

int widthOf(const QList<BoardRowLayout::Piece> &pieces)
{
    int width = 0;
    for (const BoardRowLayout::Piece &piece : pieces)
        width += piece.rect.width() + gap;
    return width;
}

void layHits(BoardRowLayout &layout, const Headline &headline, const QList<TextNeedle> &words)
{
    const QFontMetrics metrics(layout.titleFont);
    const QRect &line = layout.titleRect;
    const int height = std::min(line.height() - 2, metrics.height());
    for (const TextRange &range : placesOf(words, headline.title)) {
        if (range.end > layout.title.whole())
            break;
        const int left = layout.title.xOf(range.start);
        layout.hits.append(QRect(line.left() + left, line.center().y() - height / 2 + 1,
            layout.title.xOf(range.end) - left, height));
    }
}

void layReadings(BoardRowLayout &layout, const Headline &headline, const QFontMetrics &metrics)
{
    // The ellipsis stands for what is cut off: positions before it are those of the whole title.
    const int y = layout.titleRect.center().y() + metrics.ascent() / 2 + 2;
    for (const Mention &mention : headline.titleMentions) {
        if (mention.start < 0 || mention.end > layout.title.whole() || mention.end <= mention.start)
            continue;
        if (!hasHanja(mention.text) || mention.name == mention.text)
            continue;
        const int left = layout.title.xOf(mention.start);
        const int right = layout.title.xOf(mention.end);
        layout.readings.append(QRect(layout.titleRect.left() + left, y, right - left, 1));
    }
}

} // namespace

QFont smallerFont(const QFont &font)
{
    QFont small = font;
    if (font.pixelSize() > 0)
        small.setPixelSize(std::max(8, font.pixelSize() - 2));
    else
        small.setPointSizeF(std::max(6.0, font.pointSizeF() * 0.85));
    return small;
}

int boardRowHeight(const QFont &font, int dotsPerInch, int room, RowStyle style)
{
    // In em: the height that fonts with Hangul ask for leaves much more room than any of their letters needs.
    const auto height
        = [&](int pixels, double ems) { return std::max(pixels * dotsPerInch / 96, em(font, ems)); };
    if (style == RowStyle::TwoLines)
        return height(40, 2.9);
    if (style == RowStyle::Comfortable)
        return height(26, 1.9);
    const int usual = height(20, 1.5);
    const int ofPage = room / PagerBar::rowsPerPage;
    return ofPage >= height(18, 1.35) && ofPage < usual ? ofPage : usual;
}

int dayHeadingHeight(const QFont &font, int dotsPerInch)
{
    return std::max(22 * dotsPerInch / 96, em(font, 1.65));
}

// A row that stands for many articles says how many of which kind.
BoardRowLayout BoardRowLayout::ofKinds(
    const QRect &line, const QFont &font, const RowFold &fold, const QString &kinds)
{
    BoardRowLayout layout;
    layout.titleFont = weighted(font, true);
    layout.smallFont = smallerFont(font);
    const int storyWidth = measureStory(layout, fold, line.width() - gutter - margin);
    const int right = line.right() - margin - storyWidth;
    const int left = layKind(layout, RowTexts::gathered(), line, line.left() + gutter, right);
    layout.title = TextLine(kinds, layout.titleFont, std::max(0, right - left));
    layout.titleRect = QRect(left, line.top(), layout.title.width() + 1, line.height());
    layStory(layout, line, left + layout.title.width() + gap + 1);
    return layout;
}

// Source and author below the title.
void BoardRowLayout::layDetails(const Headline &headline, const QRect &line, int left)
{
    sourceBadge = QRect(left, line.center().y() - detailsBadge / 2 + 1, detailsBadge, detailsBadge);
    const int begin = left + detailsBadge + gap;
    QString text = plainSourceName(headline.sourceTitle);
    if (!headline.author.isEmpty())
        text += QStringLiteral(" · ") + headline.author;
    details = TextLine(text, smallFont, std::max(0, line.right() - margin - begin));
    detailsRect = QRect(begin, line.top(), details.width() + 1, line.height());
}

BoardRowLayout BoardRowLayout::of(const Headline &headline, const QRect &row, const QFont &font,
    const RowFold &fold, const QString &kinds, const RowLook &look)
{
    const QRect thumbnail = look.hasThumbnails ? thumbnailIn(row) : QRect();
    // What has none keeps its place free: titles stand below each other.
    const QRect whole = row.adjusted(thumbnail.isNull() ? 0 : thumbnail.right() + 1 - row.left(), 0, 0, 0);
    BoardRowLayout layout = ofText(headline, whole, font, fold, kinds, look);
    layout.thumbnail = thumbnail;
    return layout;
}

BoardRowLayout BoardRowLayout::ofText(const Headline &headline, const QRect &whole, const QFont &font,
    const RowFold &fold, const QString &kinds, const RowLook &look)
{
    const bool twoLines = look.style == RowStyle::TwoLines;
    QRect cell = whole; // of the title's line
    if (twoLines)
        cell.setHeight(whole.height() * 11 / 20);
    if (!kinds.isEmpty())
        return ofKinds(whole, font, fold, kinds);
    BoardRowLayout layout;
    layout.titleFont = weighted(font, headline.read);
    layout.smallFont = smallerFont(font);
    const QFontMetrics metrics(layout.titleFont);
    const int depth = (fold.member && fold.size > 1 ? 1 : 0) + (fold.isCopy ? 1 : 0);
    const int indent = depth * indentOf(metrics);
    const int first = cell.left() + gutter + indent;
    if (!headline.read)
        layout.dot
            = QRect(cell.left() + margin + indent, cell.center().y() - dotSide / 2 + 1, dotSide, dotSide);
    const int storyWidth = measureStory(layout, fold, cell.right() - margin - first);
    const int copiesWidth = measureCopies(layout, fold, cell.right() - margin - storyWidth - first);
    const int right = cell.right() - margin - storyWidth - copiesWidth;
    const int flagged = layBadges(layout, headline, cell, first, right);
    const int left = layKind(layout, RowTexts::kindBadge(headline), cell, flagged, right);
    const int room = std::max(0, right - left);

    layout.pills = measurePills(headline.tags, QFontMetrics(layout.smallFont), room * 2 / 5);
    const int pillsWidth = widthOf(layout.pills);
    int commentsWidth = 0;
    if (headline.comments > 0) {
        const QString text = QLatin1Char('[') + countText(headline.comments) + QLatin1Char(']');
        const int width = QFontMetrics(layout.smallFont).horizontalAdvance(text) + gap;
        if (width <= (room - pillsWidth) / 2) {
            layout.comments.text = text;
            commentsWidth = width;
        }
    }
    const int noteWidth = headline.hasNote && noteSide + gap <= room / 4 ? noteSide + gap : 0;
    const int highlightWidth
        = headline.hasHighlight && noteWidth + noteSide + gap <= room / 4 ? noteSide + gap : 0;
    const int mediaWidth
        = headline.media != MediaKind::None && noteWidth + highlightWidth + noteSide + gap <= room / 4
        ? noteSide + gap
        : 0;
    const int signsWidth = noteWidth + highlightWidth + mediaWidth;
    const int titleRoom = std::max(0, room - pillsWidth - commentsWidth - signsWidth);
    layout.title = TextLine(headline.title, layout.titleFont, titleRoom);
    const int titleWidth = std::clamp(layout.title.width(), 0, titleRoom);
    layout.titleRect = QRect(left, cell.top(), titleWidth + 1, cell.height());
    layout.comments.rect
        = QRect(left + titleWidth + gap, cell.top(), std::max(0, commentsWidth - gap), cell.height());
    if (noteWidth > 0)
        layout.note = QRect(left + titleWidth + commentsWidth + gap, cell.center().y() - noteSide / 2 + 1,
            noteSide, noteSide);
    if (highlightWidth > 0)
        layout.highlight = QRect(left + titleWidth + commentsWidth + noteWidth + gap,
            cell.center().y() - noteSide / 2 + 1, noteSide, noteSide);
    if (mediaWidth > 0)
        layout.media = QRect(left + titleWidth + commentsWidth + noteWidth + highlightWidth + gap,
            cell.center().y() - noteSide / 2 + 1, noteSide, noteSide);
    const int behind = left + titleWidth + commentsWidth + signsWidth + gap + 1;
    layStory(layout, cell, behind);
    layCopies(layout, cell, behind + storyWidth);
    layPills(layout, cell, behind + storyWidth + copiesWidth);
    layHits(layout, headline, look.words);
    layReadings(layout, headline, metrics);
    if (twoLines)
        layout.layDetails(headline,
            {whole.left(), cell.bottom() + 1, whole.width(),
                whole.bottom() - cell.bottom() - whole.height() / 20},
            first);
    return layout;
}

} // namespace sokbo
