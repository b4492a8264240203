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
