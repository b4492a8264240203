// SPDX-License-Identifier: GPL-3.0-or-later
// Settings: fonts, reading and the network.
#include "settings/settings.h"

#include <algorithm>
#include <cstdlib>

namespace sokbo {

using namespace Qt::StringLiterals;

ReadingStyle Settings::readingStyle() const
{
    const ReadingStyle usual;
    ReadingStyle style;
    style.textPixels = textPixels();
    style.serif = m_file.value(u"reading/serif"_s, usual.serif).toBool();
    style.leadingPercent = std::clamp(m_file.value(u"reading/leadingPercent"_s, usual.leadingPercent).toInt(),
        ReadingStyle::leastLeading, ReadingStyle::mostLeading);
    style.measureEm = std::clamp(m_file.value(u"reading/measureEm"_s, usual.measureEm).toInt(),
        ReadingStyle::leastMeasure, ReadingStyle::mostMeasure);
    return style;
}

void Settings::setReadingStyle(const ReadingStyle &style)
{
    setTextPixels(style.textPixels);
    m_file.setValue(u"reading/serif"_s, style.serif);
    m_file.setValue(u"reading/leadingPercent"_s, style.leadingPercent);
    m_file.setValue(u"reading/measureEm"_s, style.measureEm);
}

BoardFont Settings::boardFont() const
{
    const int points = m_file.value(u"board/fontPoints"_s, 0).toInt();
    return {m_file.value(u"board/fontFamily"_s).toString(),
        points <= 0 ? 0 : std::clamp(points, BoardFont::smallest, BoardFont::largest)};
}

void Settings::setBoardFont(const BoardFont &font)
{
    m_file.setValue(u"board/fontFamily"_s, font.family);
    m_file.setValue(u"board/fontPoints"_s, font.points);
}

bool Settings::thumbnails() const
{
    return m_file.value(u"board/thumbnails"_s, false).toBool();
}

void Settings::setThumbnails(bool on)
{
    m_file.setValue(u"board/thumbnails"_s, on);
}

QString Settings::openCommand() const
{
    return m_file.value(u"command/open"_s).toString();
}

void Settings::setOpenCommand(const QString &command)
{
    m_file.setValue(u"command/open"_s, command.trimmed());
}

QString Settings::playCommand() const
{
    return m_file.value(u"command/play"_s).toString();
}

void Settings::setPlayCommand(const QString &command)
{
    m_file.setValue(u"command/play"_s, command.trimmed());
}

PaperLayout Settings::paper() const
{
    const PaperLayout usual;
    PaperLayout layout;
    const QString size = m_file.value(u"paper/size"_s).toString();
    for (const QPageSize::PageSizeId each : PaperLayout::sizes)
        if (QPageSize::key(each) == size)
            layout.size = each;
    layout.isLandscape = m_file.value(u"paper/landscape"_s, usual.isLandscape).toBool();
    layout.hasFooter = m_file.value(u"paper/footer"_s, usual.hasFooter).toBool();
    const auto margin = [this](const QString &side, double ofUsual) {
        const double kept = m_file.value("paper/"_L1 + side, ofUsual).toDouble();
        return std::clamp<double>(kept, PaperLayout::leastMargin, PaperLayout::mostMargin);
    };
    layout.margins = {margin(u"left"_s, usual.margins.left()), margin(u"top"_s, usual.margins.top()),
        margin(u"right"_s, usual.margins.right()), margin(u"bottom"_s, usual.margins.bottom())};
    return layout;
}

void Settings::setPaper(const PaperLayout &layout)
{
    m_file.setValue(u"paper/size"_s, QPageSize::key(layout.size));
    m_file.setValue(u"paper/landscape"_s, layout.isLandscape);
    m_file.setValue(u"paper/footer"_s, layout.hasFooter);
    m_file.setValue(u"paper/left"_s, layout.margins.left());
    m_file.setValue(u"paper/top"_s, layout.margins.top());
    m_file.setValue(u"paper/right"_s, layout.margins.right());
    m_file.setValue(u"paper/bottom"_s, layout.margins.bottom());
}

QString Settings::aloudVoice(const QString &language) const
{
    return m_file.value("aloud/voice/"_L1 + language).toString();
}

void Settings::setAloudVoice(const QString &language, const QString &id)
{
    m_file.setValue("aloud/voice/"_L1 + language, id);
}

QStringList Settings::aloudVoicesFound() const
{
    return m_file.value(u"aloud/voices"_s).toStringList();
}

void Settings::setAloudVoicesFound(const QStringList &voices)
{
    m_file.setValue(u"aloud/voices"_s, voices);
}

int Settings::aloudSpeed() const
{
    const int percent = m_file.value(u"aloud/speed"_s, 100).toInt();
    return *std::min_element(aloudSpeeds.begin(), aloudSpeeds.end(),
        [percent](int a, int b) { return std::abs(a - percent) < std::abs(b - percent); });
}

void Settings::setAloudSpeed(int percent)
{
    m_file.setValue(u"aloud/speed"_s, percent);
}

ReadWhen Settings::readWhen() const
{
    const QString name = m_file.value(u"reading/readWhen"_s).toString();
    return name == "seconds"_L1 ? ReadWhen::AfterSeconds
        : name == "hand"_L1     ? ReadWhen::ByHand
                                : ReadWhen::AtOnce;
}

void Settings::setReadWhen(ReadWhen when)
{
    m_file.setValue(u"reading/readWhen"_s,
        when == ReadWhen::AfterSeconds ? u"seconds"_s
            : when == ReadWhen::ByHand ? u"hand"_s
                                       : QString());
}

int Settings::readSeconds() const
{
    return std::clamp(m_file.value(u"reading/readSeconds"_s, 3).toInt(), leastReadSeconds, mostReadSeconds);
}

void Settings::setReadSeconds(int seconds)
{
    m_file.setValue(u"reading/readSeconds"_s, std::clamp(seconds, leastReadSeconds, mostReadSeconds));
}

ProxyChoice Settings::proxy() const
{
    ProxyChoice proxy;
    const QString kind = m_file.value(u"proxy/kind"_s).toString();
    proxy.kind = kind == "none"_L1 ? ProxyChoice::Kind::None
        : kind == "http"_L1        ? ProxyChoice::Kind::Http
        : kind == "socks"_L1       ? ProxyChoice::Kind::Socks
                                   : ProxyChoice::Kind::System;
    proxy.host = m_file.value(u"proxy/host"_s).toString();
    proxy.port = std::clamp(m_file.value(u"proxy/port"_s, proxy.port).toInt(), 1, 65535);
    return proxy;
}

void Settings::setProxy(const ProxyChoice &proxy)
{
    const QString kinds[] = {QString(), u"none"_s, u"http"_s, u"socks"_s};
    m_file.setValue(u"proxy/kind"_s, kinds[int(proxy.kind)]);
    m_file.setValue(u"proxy/host"_s, proxy.host);
    m_file.setValue(u"proxy/port"_s, proxy.port);
}

} // namespace sokbo
