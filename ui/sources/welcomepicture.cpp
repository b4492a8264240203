// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/welcomepicture.h"

#include "kit/colours.h"
#include "kit/measures.h"
#include "kit/sourcebadge.h"

#include <QPainter>

#include <algorithm>
#include <iterator>

namespace sokbo {

namespace {

struct Row {
    QString flag; // empty: none
    QColor flagGround;
    QString title;
    QString source;
    QString time;
    int stories;
    bool read;
};

constexpr double rowHeight = 1.75; // em
constexpr double pictureWidth = 40;
constexpr double narrowest = 26;
constexpr int rows = 6;

} // namespace

WelcomePicture::WelcomePicture(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("A picture: a board of headlines, and the card of a minister who is named in one."));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize WelcomePicture::sizeHint() const
{
    return {em(this, pictureWidth), em(this, rows * rowHeight + 0.5)};
}

QSize WelcomePicture::minimumSizeHint() const
{
    return {em(this, narrowest), sizeHint().height()};
}

void WelcomePicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect frame = rect().adjusted(0, 0, -1, -1);
    const QColor base = palette().color(QPalette::Base);
    painter.setPen(mixed(palette().color(QPalette::Text), base, 0.2));
    painter.setBrush(base);
    painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const int beside = paintBoard(painter, frame.adjusted(1, 1, -1, -1));
    paintCard(painter, frame, beside);
}

int WelcomePicture::paintBoard(QPainter &painter, const QRect &frame) const
{
    const Row board[rows] = {
        {tr("BREAKING", "a flag on the picture of the first page"), QColor(0xc62828),
            tr("Saebyeok reaches orbit… Minister Yoon Ha-neul: “The Moon is next”"), tr("Haeoreum News"),
            QStringLiteral("16:52"), 7, false},
        {tr("EXCLUSIVE", "a flag on the picture of the first page"), QColor(0x1f5fa8),
            tr("Hanbit to make battery boxes of recycled aluminium"), tr("Yeouido Economy"),
            QStringLiteral("15:48"), 4, false},
        {{}, {}, tr("Stocks close higher for a fifth day… 3,012.77"), tr("Namsan Paper"),
            QStringLiteral("15:41"), 6, false},
        {{}, {}, tr("Late buses on six lines from March"), tr("Haeoreum News"), QStringLiteral("15:12"), 0,
            true},
        {{}, {}, tr("142 cranes come to the Han a week early"), tr("Starlight Science"),
            QStringLiteral("14:55"), 0, false},
        {{}, {}, tr("First snow in Seoul, four days before its time"), tr("Hangang Ilbo"),
            QStringLiteral("11:30"), 8, true},
    };
    const QColor base = palette().color(QPalette::Base);
    const QColor text = palette().color(QPalette::Text);
    const QColor accent = palette().color(QPalette::Highlight);
    const QColor chosen = mixed(accent, base, isDark(palette()) ? 0.38 : 0.16); // behind the first row
    const QColor dim = readableOn(readableOn(dimmedText(palette()), base), chosen);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    const int height = em(this, rowHeight);
    const int gap = em(this, 0.5);
    const QFontMetrics smallMetrics(small);
    int widestSource = 0;
    for (const Row &row : board)
        widestSource = std::max(widestSource, smallMetrics.horizontalAdvance(row.source));
    // The badge, the name and the time; where there is little room the title keeps the larger part.
    const int beside = std::min(
        19 + widestSource + smallMetrics.horizontalAdvance(board[0].time) + 5 * gap, frame.width() * 2 / 5);
    QRect line(frame.left(), frame.top() + em(this, 0.25), frame.width(), height);
    for (const Row &row : board) {
        if (&row == &board[0])
            painter.fillRect(line, chosen);
        int left = line.left() + 2 * gap;
        painter.setPen(Qt::NoPen);
        painter.setBrush(readableOn(accent, base));
        if (!row.read)
            painter.drawEllipse(QRect(left, line.center().y() - 2, 6, 6));
        left += 6 + gap;
        painter.setFont(small);
        if (!row.flag.isEmpty()) {
            const QRect badge(left, line.top() + height / 6,
                painter.fontMetrics().horizontalAdvance(row.flag) + gap, height * 2 / 3);
            painter.setBrush(row.flagGround);
            painter.drawRoundedRect(badge, 3, 3);
            painter.setPen(Qt::white);
            painter.drawText(badge, Qt::AlignCenter, row.flag);
            left = badge.right() + gap;
        }
        const int right = line.right() - beside;
        painter.setPen(row.read ? dim : text);
        painter.setFont(font());
        const QString title = painter.fontMetrics().elidedText(row.title, Qt::ElideRight, right - left);
        painter.drawText(
            QRect(left, line.top(), right - left, height), Qt::AlignVCenter | Qt::AlignLeft, title);
        const QRect source(
            right + gap, line.top(), beside - smallMetrics.horizontalAdvance(row.time) - 4 * gap, height);
        const QRect badge(source.left(), source.center().y() - 7, 14, 14);
        paintSourceBadge(&painter, badge, sourceBadge(row.source, {}), font());
        painter.setPen(dim);
        painter.setFont(small);
        painter.drawText(source.adjusted(19, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
            painter.fontMetrics().elidedText(row.source, Qt::ElideRight, source.width() - 19));
        painter.drawText(line.adjusted(0, 0, -2 * gap, 0), Qt::AlignVCenter | Qt::AlignRight, row.time);
        line.translate(0, height);
    }
    return beside;
}

// The name in the first headline, and what is known of it.
void WelcomePicture::paintCard(QPainter &painter, const QRect &frame, int beside) const
{
    const QColor base = palette().color(QPalette::Base);
    const QColor text = palette().color(QPalette::Text);
    const QColor dim = readableOn(dimmedText(palette()), base);
    const QColor person = entityColour(MentionType::Person, isDark(palette()));
    const int pad = em(this, 0.7);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    const QString details = tr("Minister of Science · 12 articles this week");
    const int wide = QFontMetrics(small).horizontalAdvance(details) + 2 * pad + 2;
    const QSize size(
        std::clamp(wide, em(this, 15), std::max(em(this, 15), frame.width() / 2)), em(this, 6.2));
    const QRect card(
        frame.right() - size.width() - beside, frame.top() + em(this, 2.3), size.width(), size.height());
    painter.setPen(mixed(text, base, 0.3));
    painter.setBrush(base);
    painter.drawRoundedRect(QRectF(card).translated(0.5, 0.5), 7, 7);
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    const QRect inner = card.adjusted(pad, pad / 2, -pad, -pad / 2);
    painter.setPen(text);
    painter.setFont(bold);
    const QString name = tr("Yoon Ha-neul");
    painter.drawText(inner, Qt::AlignTop | Qt::AlignLeft, name);
    painter.fillRect(QRect(inner.left(), inner.top() + painter.fontMetrics().height(),
                         painter.fontMetrics().horizontalAdvance(name), 2),
        person);
    const int below = inner.top() + painter.fontMetrics().height() + em(this, 0.3);
    painter.setFont(small);
    painter.setPen(dim);
    painter.drawText(QRect(inner.left(), below, inner.width(), em(this, 1.4)),
        Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(details, Qt::ElideRight, inner.width()));
    // Thirty days.
    constexpr int heights[] = {1, 0, 0, 2, 1, 0, 1, 3, 2, 1, 0, 0, 1, 1, 2, 0, 1, 4, 3, 1, 0, 1, 2, 5, 9};
    constexpr int highest = 9;
    const int count = int(std::size(heights));
    const int room = inner.bottom() - below - em(this, 1.7);
    const double step = double(inner.width()) / count;
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < count; ++i) {
        painter.setBrush(i + 7 >= count ? person : mixed(person, base, 0.5));
        const double high = std::max(1.0, double(room) * heights[i] / highest);
        painter.drawRect(QRectF(inner.left() + i * step, inner.bottom() - high, step - 2, high));
    }
}

} // namespace sokbo
