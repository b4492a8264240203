// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace sokbo {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array audioEndings{
    "mp3"_L1, "m4a"_L1, "m4b"_L1, "aac"_L1, "ogg"_L1, "oga"_L1, "opus"_L1, "flac"_L1, "wav"_L1};
constexpr std::array videoEndings{"mp4"_L1, "m4v"_L1, "webm"_L1, "mov"_L1, "mkv"_L1, "ogv"_L1, "mpg"_L1};
constexpr int mostSeconds = 7 * 24 * 3600; // of what plays: more is a mistake

template <typename Endings>
bool endsWithOne(const QString &path, const Endings &endings)
{
    const QStringView ending = QStringView(path).mid(path.lastIndexOf(u'.') + 1);
    return std::any_of(endings.begin(), endings.end(),
        [ending](QLatin1String each) { return ending.compare(each, Qt::CaseInsensitive) == 0; });
}

} // namespace

MediaKind mediaKindOf(const Enclosure &enclosure)
{
    const QUrl url(enclosure.url);
    if ((url.scheme() != "https"_L1 && url.scheme() != "http"_L1) || url.host().isEmpty())
        return MediaKind::None;
    const QString type = enclosure.mimeType.trimmed().toLower();
    if (type.startsWith("audio/"_L1))
        return MediaKind::Audio;
    if (type.startsWith("video/"_L1))
        return MediaKind::Video;
    if (!type.isEmpty() && type != "application/octet-stream"_L1)
        return MediaKind::None;
    const QString path = url.path();
    return endsWithOne(path, audioEndings) ? MediaKind::Audio
        : endsWithOne(path, videoEndings)  ? MediaKind::Video
                                           : MediaKind::None;
}

MediaKind mediaKindOf(const QList<Enclosure> &enclosures)
{
    MediaKind kind = MediaKind::None;
    for (const Enclosure &enclosure : enclosures)
        kind = std::max(kind, mediaKindOf(enclosure));
    return kind;
}

MediaKind mediaKindFromNumber(qint64 number)
{
    return number == 1 ? MediaKind::Audio : number == 2 ? MediaKind::Video : MediaKind::None;
}

int mediaSeconds(QStringView text)
{
    qint64 seconds = 0;
    const QList<QStringView> parts = text.trimmed().split(u':');
    if (parts.size() > 3)
        return 0;
    for (const QStringView part : parts) {
        bool isNumber = false;
        const double number = part.toDouble(&isNumber);
        if (!isNumber || !(number >= 0 && number <= mostSeconds))
            return 0;
        seconds = seconds * 60 + qint64(number);
    }
    return seconds <= mostSeconds ? int(seconds) : 0;
}

} // namespace sokbo
