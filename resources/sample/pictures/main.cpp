// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the pictures of the sample board, the same ones at every run: sokbo_sample_pictures FOLDER
// They are drawn by a program and not kept as binaries alone, so that anybody can change a figure in a chart.
#include "picture.h"

#include <QDir>
#include <QGuiApplication>
#include <QPainterPath>

#include <cmath>
#include <random>

using namespace Qt::StringLiterals;

namespace {

const QColor ink(0x22, 0x2a, 0x33);
const QColor faint(0xd9, 0xde, 0xe4);
const QColor red(0xc8, 0x32, 0x2f);
const QColor blue(0x1f, 0x5f, 0xa8);
const QColor green(0x1b, 0x7a, 0x43);
const QColor amber(0xd0, 0x8a, 0x1a);

void launch(const QString &file)
{
    Picture picture(720, 405);
    picture.ground(QColor(0x08, 0x10, 0x28), QColor(0x4a, 0x3a, 0x5e));
    picture.stars(240, 230);
    QPainter &p = picture.painter();
    QPainterPath arc(QPointF(150, 330));
    arc.cubicTo(QPointF(190, 170), QPointF(360, 70), QPointF(660, 52));
    for (int width : {26, 14, 6, 2})
        p.strokePath(arc,
            QPen(QColor(255, 214, 150, width == 2 ? 255 : 28 + 200 / width), width, Qt::SolidLine,
                Qt::RoundCap));
    p.setBrush(QColor(255, 250, 235));
    p.drawEllipse(QPointF(660, 52), 4, 4);
    p.fillRect(QRect(0, 330, 720, 75), QColor(0x06, 0x0c, 0x18));
    for (int i = 0; i < 34; ++i)
        p.fillRect(QRect(150 - i * 2, 336 + i * 2, i * 4, 1), QColor(255, 205, 140, 110 - i * 3));
    picture.save(file, 82);
}

void kospi(const QString &file)
{
    Picture picture(680, 380);
    picture.ground(Qt::white, Qt::white);
    const QList<double> closes{
        2968.1, 2961.4, 2974.9, 2957.3, 2949.8, 2955.6, 2971.2, 2986.0, 3001.35, 3012.77};
    const QStringList days{
        u"11.10"_s, u"11"_s, u"12"_s, u"13"_s, u"16"_s, u"17"_s, u"18"_s, u"19"_s, u"20"_s, u"23"_s};
    picture.axes(QRect(70, 44, 580, 280), 2940, 3020, 20, days);
    picture.line(closes, red, true);
    picture.caption(u"코스피 종가 (지어낸 숫자)"_s);
    picture.save(file);
}

void quakeMap(const QString &file)
{
    Picture picture(640, 420);
    picture.ground(QColor(0xdd, 0xeb, 0xf4), QColor(0xc4, 0xdc, 0xec));
    QPainter &p = picture.painter();
    QPainterPath land(QPointF(0, 0));
    for (const QPointF &point : {QPointF(120, 0), QPointF(150, 80), QPointF(205, 150), QPointF(250, 240),
             QPointF(290, 330), QPointF(300, 420), QPointF(0, 420)})
        land.lineTo(point);
    land.closeSubpath();
    p.fillPath(land, QColor(0xee, 0xec, 0xdf));
    p.strokePath(land, QPen(QColor(0x9a, 0x98, 0x84), 1.5));
    const QPointF centre(388, 165);
    for (int ring = 1; ring <= 3; ++ring) {
        p.setPen(QPen(QColor(200, 50, 47, 210 - ring * 50), 1.6, Qt::DashLine));
        p.setBrush(Qt::NoBrush);
        p.drawEllipse(centre, ring * 72, ring * 72);
        picture.text(QPointF(centre.x() + ring * 72 - 18, centre.y() - 6), u"%1㎞"_s.arg(ring * 25), 12, red);
    }
    picture.dot(centre, 7, red);
    picture.text(QPointF(centre.x() - 34, centre.y() + 26), u"규모 4.3"_s, 15, ink);
    for (const auto &[name, x, y] :
        {std::tuple{u"속초"_s, 160, 95}, std::tuple{u"강릉"_s, 222, 180}, std::tuple{u"삼척"_s, 262, 268}}) {
        picture.dot(QPointF(x, y), 4, ink);
        picture.text(QPointF(x - 44, y + 5), name, 14, ink);
    }
    picture.save(file);
}

void nightBus(const QString &file)
{
    Picture picture(640, 400);
    picture.ground(QColor(0x12, 0x1a, 0x2b), QColor(0x12, 0x1a, 0x2b));
    QPainter &p = picture.painter();
    const QPointF seoul(320, 190);
    const QList<std::tuple<QString, QPointF, QColor>> ends{{u"수원"_s, {330, 360}, QColor(0xf2, 0xb1, 0x4a)},
        {u"판교"_s, {430, 320}, QColor(0x6f, 0xc3, 0x8e)}, {u"부평"_s, {110, 240}, QColor(0x7d, 0xb4, 0xf0)},
        {u"다산"_s, {540, 110}, QColor(0xec, 0x8a, 0xb8)}, {u"김포"_s, {120, 110}, QColor(0xb7, 0xa0, 0xe8)},
        {u"안산"_s, {200, 340}, QColor(0xe8, 0x6f, 0x5c)}};
    for (const auto &[name, end, colour] : ends) {
        QPainterPath path(seoul);
        path.lineTo(QPointF(end.x() + (seoul.x() - end.x()) * 0.35, seoul.y() + (end.y() - seoul.y()) * 0.5));
        path.lineTo(end);
        p.strokePath(path, QPen(colour, 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        picture.dot(end, 8, Qt::white);
        picture.text(end + QPointF(14, 6), name, 16, Qt::white);
    }
    picture.dot(seoul, 15, Qt::white);
    picture.text(seoul + QPointF(-18, -24), u"서울"_s, 19, Qt::white);
    picture.save(file);
}

void snow(const QString &file)
{
    Picture picture(640, 360);
    picture.ground(QColor(0xaf, 0xbf, 0xd2), QColor(0xe9, 0xee, 0xf4));
    QPainter &p = picture.painter();
    picture.hill(250, 26, 0.011, 0.0, QColor(0xd7, 0xe0, 0xea));
    picture.hill(285, 20, 0.016, 1.4, QColor(0xf4, 0xf7, 0xfa));
    for (int x : {170, 250, 410}) {
        p.fillRect(QRect(x, 262, 46, 34), QColor(0x7a, 0x5c, 0x4b));
        p.setBrush(QColor(0xfb, 0xfc, 0xfd));
        p.setPen(Qt::NoPen);
        p.drawPolygon(QPolygonF({QPointF(x - 7, 264), QPointF(x + 23, 238), QPointF(x + 53, 264)}));
        p.fillRect(QRect(x + 28, 272, 9, 10), QColor(0xff, 0xd5, 0x7a));
    }
    picture.flakes(260);
    picture.save(file);
}

void satellites(const QString &file)
{
    Picture picture(600, 400);
    picture.ground(QColor(0x05, 0x0b, 0x1c), QColor(0x10, 0x1a, 0x36));
    picture.stars(150, 400);
    QPainter &p = picture.painter();
    const QPointF centre(300, 205);
    QRadialGradient earth(centre - QPointF(30, 34), 120);
    earth.setColorAt(0, QColor(0x8a, 0xc6, 0xf2));
    earth.setColorAt(1, QColor(0x16, 0x4b, 0x86));
    p.setBrush(earth);
    p.setPen(Qt::NoPen);
    p.drawEllipse(centre, 92, 92);
    p.setBrush(Qt::NoBrush);
    p.setPen(QPen(QColor(255, 255, 255, 110), 1.2, Qt::DotLine));
    p.drawEllipse(centre, 220, 140);
    const QStringList names{u"마루"_s, u"가온"_s, u"나래"_s};
    for (int i = 0; i < 3; ++i) {
        const double angle = (i * 120 - 70) * M_PI / 180;
        const QPointF at(centre.x() + 220 * std::cos(angle), centre.y() + 140 * std::sin(angle));
        p.fillRect(QRectF(at.x() - 20, at.y() - 4, 40, 8), QColor(0x4f, 0x86, 0xd6));
        p.fillRect(QRectF(at.x() - 7, at.y() - 8, 14, 16), QColor(0xe6, 0xd8, 0xb0));
        picture.text(at + QPointF(-14, 28), names.at(i), 15, Qt::white);
    }
    picture.save(file);
}

void stars(const QString &file)
{
    Picture picture(720, 405);
    picture.ground(QColor(0x04, 0x08, 0x1a), QColor(0x2a, 0x33, 0x58));
    picture.stars(520, 330);
    QPainter &p = picture.painter();
    for (const QLineF &streak :
        {QLineF(520, 60, 420, 128), QLineF(300, 40, 236, 84), QLineF(610, 150, 560, 186)}) {
        QLinearGradient fade(streak.p2(), streak.p1());
        fade.setColorAt(0, QColor(255, 255, 255, 230));
        fade.setColorAt(1, QColor(255, 255, 255, 0));
        p.setPen(QPen(QBrush(fade), 2));
        p.drawLine(streak);
    }
    picture.hill(340, 34, 0.009, 0.6, QColor(0x0a, 0x0f, 0x1e));
    picture.save(file, 82);
}

void moonJar(const QString &file)
{
    Picture picture(480, 480);
    picture.ground(QColor(0x54, 0x4b, 0x44), QColor(0x33, 0x2d, 0x29));
    QPainter &p = picture.painter();
    QPainterPath jar(QPointF(196, 96));
    jar.cubicTo(QPointF(90, 130), QPointF(64, 216), QPointF(74, 262));
    jar.cubicTo(QPointF(84, 340), QPointF(140, 392), QPointF(190, 404));
    jar.lineTo(QPointF(292, 404));
    jar.cubicTo(QPointF(346, 388), QPointF(408, 336), QPointF(408, 250));
    jar.cubicTo(QPointF(408, 180), QPointF(372, 122), QPointF(288, 96));
    jar.closeSubpath();
    QRadialGradient glaze(QPointF(190, 190), 300);
    glaze.setColorAt(0, QColor(0xfd, 0xfb, 0xf5));
    glaze.setColorAt(0.6, QColor(0xe6, 0xe1, 0xd6));
    glaze.setColorAt(1, QColor(0xb2, 0xaa, 0x9c));
    p.fillPath(jar, glaze);
    p.setPen(QPen(QColor(0xc4, 0xbc, 0xae), 1.2));
    p.drawLine(QPointF(75, 258), QPointF(408, 251));
    p.fillRect(QRect(190, 86, 104, 14), QColor(0xef, 0xea, 0xe0));
    picture.save(file, 84);
}

void court(const QString &file)
{
    Picture picture(600, 360);
    picture.ground(QColor(0x2f, 0x7d, 0x8c), QColor(0x2f, 0x7d, 0x8c));
    QPainter &p = picture.painter();
    p.setPen(QPen(Qt::white, 2.5));
    p.drawRect(QRect(30, 30, 540, 300));
    p.drawLine(300, 30, 300, 330);
    for (int radius : {90, 135}) {
        p.setPen(QPen(Qt::white, 2, radius == 90 ? Qt::SolidLine : Qt::DashLine));
        p.drawArc(QRect(30 - radius, 180 - radius, radius * 2, radius * 2), -90 * 16, 180 * 16);
        p.drawArc(QRect(570 - radius, 180 - radius, radius * 2, radius * 2), 90 * 16, 180 * 16);
    }
    const QList<QPointF> passes{{250, 250}, {340, 110}, {420, 230}, {470, 160}, {566, 186}};
    p.setPen(QPen(QColor(0xff, 0xd9, 0x4a), 3, Qt::SolidLine, Qt::RoundCap));
    for (qsizetype i = 0; i + 1 < passes.size(); ++i)
        p.drawLine(passes.at(i), passes.at(i + 1));
    for (qsizetype i = 0; i + 1 < passes.size(); ++i) {
        picture.dot(passes.at(i), 13, Qt::white);
        picture.text(passes.at(i) + QPointF(-5, 6), QString::number(i + 1), 16, ink);
    }
    picture.save(file);
}

void tide(const QString &file)
{
    Picture picture(680, 340);
    picture.ground(Qt::white, Qt::white);
    QList<double> heights;
    for (int minute = 0; minute <= 72 * 60; minute += 20) {
        const double hour = minute / 60.0;
        const auto wave = [hour](double amplitude, double period, double phase) {
            return amplitude * std::cos(2 * M_PI * (hour - phase) / period);
        };
        heights.append(4.2 + wave(2.1, 12.42, 3.1) + wave(0.7, 12.0, 1.0) + wave(0.4, 12.66, 5.2)
            + wave(0.3, 23.93, 8.0) + wave(0.2, 25.82, 2.4));
    }
    picture.axes(
        QRect(60, 44, 590, 240), 0, 8, 2, {u"0 h"_s, u"12"_s, u"24"_s, u"36"_s, u"48"_s, u"60"_s, u"72 h"_s});
    picture.line(heights, blue, false);
    picture.caption(u"Predicted height of the water, metres"_s);
    picture.save(file);
}

void latency(const QString &file)
{
    Picture picture(600, 340);
    picture.ground(Qt::white, Qt::white);
    QPainter &p = picture.painter();
    const QList<std::tuple<QString, double, QColor>> bars{
        {u"plain scan"_s, 38, blue}, {u"hash map"_s, 41, red}, {u"sorted array"_s, 17, green}};
    int y = 70;
    for (const auto &[name, nanoseconds, colour] : bars) {
        p.fillRect(QRectF(150, y, nanoseconds * 9, 44), colour);
        picture.text(QPointF(24, y + 28), name, 16, ink);
        picture.text(QPointF(160 + nanoseconds * 9, y + 28), u"%1 ns"_s.arg(nanoseconds), 16, ink);
        y += 76;
    }
    p.setPen(QPen(faint, 1.5));
    p.drawLine(150, 50, 150, 290);
    picture.caption(u"Time per lookup (40 names)"_s);
    picture.save(file);
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication app(argc, argv);
    const QDir folder(app.arguments().value(1));
    if (argc != 2 || !folder.exists())
        qFatal("usage: sokbo_sample_pictures FOLDER");
    const QList<std::pair<QString, void (*)(const QString &)>> pictures{{u"launch.jpg"_s, launch},
        {u"kospi.png"_s, kospi}, {u"quake-map.png"_s, quakeMap}, {u"night-bus.png"_s, nightBus},
        {u"snow.png"_s, snow}, {u"satellites.png"_s, satellites}, {u"stars.jpg"_s, stars},
        {u"moonjar.webp"_s, moonJar}, {u"court.png"_s, court}, {u"tide.png"_s, tide},
        {u"latency.png"_s, latency}};
    for (const auto &[name, draw] : pictures)
        draw(folder.filePath(name));
    return 0;
}
