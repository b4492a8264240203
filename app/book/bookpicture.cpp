// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/bookpicture.h"

#include "assets/images.h"

#include <QBuffer>
#include <QImageReader>

namespace sokbo {

namespace {

constexpr qsizetype mostBytes = 4 * 1024 * 1024; // of one picture
constexpr int mostMegabytes = 128; // decoded
constexpr int quality = 85; // of JPEG

Result<EpubPicture> converted(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAllocationLimit(mostMegabytes);
    const QImage image = reader.read();
    if (image.isNull())
        return failure(Error::Kind::Parse, QStringLiteral("the picture cannot be read"));
    const bool isOpaque = !image.hasAlphaChannel();
    QByteArray written;
    QBuffer out(&written);
    out.open(QIODevice::WriteOnly);
    if (!image.save(&out, isOpaque ? "JPEG" : "PNG", isOpaque ? quality : -1) || written.size() > mostBytes)
        return failure(Error::Kind::TooLarge, QStringLiteral("the picture cannot be written"));
    return EpubPicture{written, isOpaque ? "image/jpeg" : "image/png"};
}

} // namespace

Result<EpubPicture> bookPicture(const Asset &asset)
{
    const Result<CheckedImage> checked = checkImage(asset.bytes);
    if (!checked)
        return tl::unexpected(checked.error());
    const QByteArray &type = checked->mimeType;
    const bool isKnown
        = type == "image/jpeg" || type == "image/png" || type == "image/gif" || type == "image/svg+xml";
    if (!isKnown)
        return converted(asset.bytes);
    if (asset.bytes.size() > mostBytes)
        return failure(Error::Kind::TooLarge, QStringLiteral("the picture is too large for a book"));
    return EpubPicture{asset.bytes, type};
}

} // namespace sokbo
