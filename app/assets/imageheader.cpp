// SPDX-License-Identifier: GPL-3.0-or-later
#include "assets/imageheader.h"

#include <QtEndian>

#include <algorithm>

namespace sokbo {

namespace {

// Numbers out of bytes that may end anywhere; what is not there is 0.
class Bytes {
public:
    explicit Bytes(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    qsizetype size() const { return m_bytes.size(); }
    bool has(qsizetype at, const char *text) const
    {
        const auto length = static_cast<qsizetype>(qstrlen(text));
        return at >= 0 && at + length <= size() && m_bytes.mid(at, length) == text;
    }
    quint8 byte(qsizetype at) const
    {
        return at >= 0 && at < size() ? static_cast<quint8>(m_bytes.at(at)) : 0;
    }
    quint32 big(qsizetype at, int length) const
    {
        quint32 value = 0;
        for (int i = 0; i < length; ++i)
            value = value << 8 | byte(at + i);
        return value;
    }
    quint32 little(qsizetype at, int length) const
    {
        quint32 value = 0;
        for (int i = length - 1; i >= 0; --i)
            value = value << 8 | byte(at + i);
        return value;
    }

private:
    const QByteArray &m_bytes;
};

ImageHeader header(const char *mimeType, quint32 width, quint32 height)
{
    constexpr quint32 sideCap = 1'000'000; // more is no size, but a number that means harm
    if (width > sideCap || height > sideCap)
        return {mimeType, static_cast<int>(sideCap), static_cast<int>(sideCap)};
    return {mimeType, static_cast<int>(width), static_cast<int>(height)};
}

ImageHeader jpeg(const Bytes &bytes)
{
    for (qsizetype at = 2; at + 4 <= bytes.size();) {
        if (bytes.byte(at) != 0xff) {
            ++at;
            continue;
        }
        const quint8 marker = bytes.byte(at + 1);
        if (marker == 0xff) {
            ++at;
            continue;
        }
        const bool isAlone = marker == 0x00 || marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
        if (isAlone) {
            at += 2;
            continue;
        }
        const bool isFrame
            = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (isFrame)
            return header("image/jpeg", bytes.big(at + 7, 2), bytes.big(at + 5, 2));
        if (marker == 0xd9 || marker == 0xda)
            break; // the picture begins, and nobody said how large it is
        at += 2 + std::max<quint32>(2, bytes.big(at + 2, 2));
    }
    return {"image/jpeg"};
}

ImageHeader webp(const Bytes &bytes)
{
    if (bytes.has(12, "VP8X"))
        return header("image/webp", bytes.little(24, 3) + 1, bytes.little(27, 3) + 1);
    if (bytes.has(12, "VP8L") && bytes.byte(20) == 0x2f) {
        const quint32 sizes = bytes.little(21, 4);
        return header("image/webp", (sizes & 0x3fff) + 1, (sizes >> 14 & 0x3fff) + 1);
    }
    if (bytes.has(12, "VP8 ") && bytes.has(23, "\x9d\x01\x2a"))
        return header("image/webp", bytes.little(26, 2) & 0x3fff, bytes.little(28, 2) & 0x3fff);
    return {"image/webp"};
}

// The size stands in an "ispe" box among the properties; of several (an alpha plane, a thumbnail) the largest
// counts.
ImageHeader avif(const Bytes &bytes, const QByteArray &all)
{
    ImageHeader largest{"image/avif"};
    constexpr qsizetype propertiesEnd = 64 * 1024;
    const QByteArray head = all.left(propertiesEnd);
    for (qsizetype at = head.indexOf("ispe"); at >= 0; at = head.indexOf("ispe", at + 4)) {
        const ImageHeader size = header("image/avif", bytes.big(at + 8, 4), bytes.big(at + 12, 4));
        if (qint64(size.width) * size.height > qint64(largest.width) * largest.height)
            largest = size;
    }
    return largest;
}

ImageHeader bmp(const Bytes &bytes)
{
    if (bytes.little(14, 4) == 12)
        return header("image/bmp", bytes.little(18, 2), bytes.little(20, 2));
    const auto height = static_cast<qint32>(bytes.little(22, 4));
    // A negative height says that the first line comes first.
    return header("image/bmp", bytes.little(18, 4), static_cast<quint32>(qAbs(qint64(height))));
}

ImageHeader ico(const Bytes &bytes)
{
    ImageHeader largest{"image/x-icon"};
    const quint32 count = std::min<quint32>(bytes.little(4, 2), 64);
    for (quint32 i = 0; i < count; ++i) {
        const qsizetype entry = 6 + qsizetype(i) * 16;
        const auto side = [&](qsizetype at) { return bytes.byte(at) == 0 ? 256u : bytes.byte(at); };
        if (entry + 16 <= bytes.size() && side(entry) > static_cast<quint32>(largest.width))
            largest = header("image/x-icon", side(entry), side(entry + 1));
    }
    return largest;
}

bool isAvif(const Bytes &bytes)
{
    return bytes.has(4, "ftyp")
        && (bytes.has(8, "avif") || bytes.has(8, "avis") || bytes.has(16, "avif") || bytes.has(20, "avif"));
}

bool isMarkup(const QByteArray &bytes)
{
    return bytes.left(1024).trimmed().startsWith('<') || bytes.left(1024).contains("<svg");
}

} // namespace

Result<ImageHeader> imageHeader(const QByteArray &all)
{
    const Bytes bytes(all);
    ImageHeader found;
    if (bytes.has(0, "\x89PNG\r\n\x1a\n") && bytes.has(12, "IHDR"))
        found = header("image/png", bytes.big(16, 4), bytes.big(20, 4));
    else if (bytes.has(0, "\xff\xd8\xff"))
        found = jpeg(bytes);
    else if (bytes.has(0, "GIF87a") || bytes.has(0, "GIF89a"))
        found = header("image/gif", bytes.little(6, 2), bytes.little(8, 2));
    else if (bytes.has(0, "RIFF") && bytes.has(8, "WEBP"))
        found = webp(bytes);
    else if (isAvif(bytes))
        found = avif(bytes, all);
    else if (bytes.has(0, "BM") && bytes.size() > 26)
        found = bmp(bytes);
    else if (bytes.size() > 22 && bytes.big(0, 4) == 0x00000100)
        found = ico(bytes);
    else if (isMarkup(all))
        return failure(Error::Kind::Parse, QStringLiteral("a page came where an image was asked for"));
    else
        return failure(Error::Kind::Parse, QStringLiteral("this is no image of a kind that we show"));
    if (found.width <= 0 || found.height <= 0)
        return failure(Error::Kind::Parse, QStringLiteral("the image's header is damaged"));
    return found;
}

} // namespace sokbo
