// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/entitydrawings.h"

#include "render/escape.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

// In units of the drawings, which the page scales to its width.
constexpr int barWidth = 10, barGap = 4, barStep = barWidth + barGap;
constexpr int chartTop = 16, chartHeight = 70, chartFoot = 18, chartLeft = 26, chartRight = 14;
constexpr int weekDays = 7;
constexpr int daysBetweenLabels = 7;

constexpr int tiesWidth = 460, tiesHeight = 330;
constexpr double centreX = 230, centreY = 155, reachX = 165, reachY = 110;
constexpr double centreRadius = 34, leastRadius = 13, mostRadius = 26;
constexpr double leastLine = 1.2, mostLine = 5;
constexpr qsizetype tiesShown = 8;
constexpr qsizetype longestName = 11; // letters

QString number(double value)
{
    return QString::number(value, 'f', 1);
}

QString titled(const QString &text)
{
    return "<title>"_L1 + escapedHtml(text) + "</title>"_L1;
}

QString textAt(double x, double y, const QString &text, QLatin1String anchor)
{
    return "<text x=\""_L1 + number(x) + "\" y=\""_L1 + number(y) + "\" text-anchor=\""_L1 + anchor + "\">"_L1
        + escapedHtml(text) + "</text>"_L1;
}

QString shortened(const QString &name)
{
    return name.size() > longestName ? name.left(longestName - 1) + u'…' : name;
}

struct Node {
    EntityRow row;
    double x = 0, y = 0;
    double strength = 0; // 0 to 1
};

// Around the middle, beginning above it; the strongest ones stand apart from each other.
QList<Node> placed(const QList<EntityRow> &together)
{
    QList<Node> nodes;
    const QList<EntityRow> rows = together.mid(0, tiesShown);
    if (rows.isEmpty())
        return nodes;
    const int most = std::max(1, rows.first().articles);
    const qsizetype count = rows.size();
    for (qsizetype i = 0; i < count; ++i) {
        // Every other place first, so that large circles are not neighbours.
        const qsizetype half = (count + 1) / 2;
        const qsizetype place = i < half ? 2 * i : 2 * (i - half) + 1;
        const double angle
            = 2 * std::numbers::pi * (double(place) + 0.5) / double(count) - std::numbers::pi / 2;
        nodes.append({rows.at(i), centreX + reachX * std::cos(angle), centreY + reachY * std::sin(angle),
            double(rows.at(i).articles) / most});
    }
    return nodes;
}

QString edge(const EntityRow &middle, const Node &node, const PageWords &words)
{
    const QString ends = " x1=\""_L1 + number(centreX) + "\" y1=\""_L1 + number(centreY) + "\" x2=\""_L1
        + number(node.x) + "\" y2=\""_L1 + number(node.y) + '"'_L1;
    const QString what = words.togetherIn(middle.name, node.row.name, node.row.articles);
    // The broad line that cannot be seen is what a pointer hits.
    return "<a href=\"article:///both/"_L1 + QString::number(middle.id.value) + '/'_L1
        + QString::number(node.row.id.value) + "\" aria-label=\""_L1 + escapedHtml(what) + "\">"_L1
        + titled(what) + "<line class=\"hit\""_L1 + ends + "/><line"_L1 + ends + " stroke-width=\""_L1
        + number(leastLine + (mostLine - leastLine) * node.strength) + "\"/></a>\n"_L1;
}

QString circle(const EntityRow &row, double x, double y, double radius)
{
    return "<circle class=\""_L1 + mentionTypeName(row.type) + "\" cx=\""_L1 + number(x) + "\" cy=\""_L1
        + number(y) + "\" r=\""_L1 + number(radius) + "\"/>"_L1;
}

} // namespace

QString daysDrawing(const EntityCard &card, const QDateTime &now, const PageWords &words)
{
    const QDate last = now.toLocalTime().date();
    const QDate first = last.addDays(1 - chartDays);
    std::array<int, chartDays> counts{};
    for (const auto &[day, articles] : card.byDay)
        if (day >= first && day <= last)
            counts[size_t(first.daysTo(day))] += articles;
    const int most = *std::max_element(counts.begin(), counts.end());
    if (most == 0)
        return {};
    const int width = chartLeft + chartDays * barStep + chartRight, foot = chartTop + chartHeight;
    QString html = u"<svg class=\"days\" viewBox=\"0 0 %1 %2\" role=\"img\" aria-label=\""_s.arg(width).arg(
                       foot + chartFoot)
        + escapedHtml(words.lastDays(chartDays)) + "\">\n"_L1;
    html += u"<line x1=\"%1\" y1=\"%2\" x2=\"%3\" y2=\"%2\"/>\n"_s.arg(chartLeft).arg(foot).arg(width);
    html += textAt(chartLeft - 6, chartTop + 8, words.count(most), "end"_L1) + '\n'_L1;
    for (int i = 0; i < chartDays; ++i) {
        const QDate day = first.addDays(i);
        const int x = chartLeft + i * barStep;
        const int articles = counts[size_t(i)];
        if (articles > 0) {
            const int height = std::max(3, chartHeight * articles / most);
            html += u"<rect%1 x=\"%2\" y=\"%3\" width=\"%4\" height=\"%5\" rx=\"1.5\">"_s
                        .arg(i >= chartDays - weekDays ? u" class=\"week\""_s : QString())
                        .arg(x)
                        .arg(foot - height)
                        .arg(barWidth)
                        .arg(height)
                + titled(words.onDay(day, articles)) + "</rect>\n"_L1;
        }
        if ((chartDays - 1 - i) % daysBetweenLabels == 0)
            html += textAt(x + barWidth / 2.0, foot + 13, words.shortDay(day), "middle"_L1) + '\n'_L1;
    }
    return html + "</svg>\n"_L1;
}

QString tiesDrawing(const EntityCard &card, const PageWords &words)
{
    const QList<Node> nodes = placed(card.together);
    if (nodes.isEmpty())
        return {};
    QString html
        = u"<svg class=\"ties\" viewBox=\"0 0 %1 %2\" role=\"group\" aria-label=\""_s.arg(tiesWidth).arg(
              tiesHeight)
        + escapedHtml(words.together()) + "\">\n"_L1;
    for (const Node &node : nodes)
        html += edge(card.entity, node, words);
    for (const Node &node : nodes) {
        const double radius = leastRadius + (mostRadius - leastRadius) * node.strength;
        html += "<a href=\"article:///entity/"_L1 + QString::number(node.row.id.value) + "\">"_L1
            + titled(node.row.name) + circle(node.row, node.x, node.y, radius)
            + textAt(node.x, node.y + 4.5, shortened(node.row.name), "middle"_L1) + "</a>\n"_L1;
    }
    html += circle(card.entity, centreX, centreY, centreRadius)
        + textAt(centreX, centreY + 4.5, shortened(card.entity.name), "middle"_L1);
    return html + "\n</svg>\n"_L1;
}

} // namespace sokbo
