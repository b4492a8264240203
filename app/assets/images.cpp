// SPDX-License-Identifier: GPL-3.0-or-later
#include "assets/images.h"

#include "assets/imageheader.h"
#include "assets/svgcheck.h"
#include "text/bodyimages.h"

namespace sokbo {

namespace {

constexpr qsizetype imageByteCap = 12 * 1024 * 1024;
constexpr qint64 pixelCap = 50'000'000; // 200 MB decoded

} // namespace

QList<QUrl> imagesIn(const SafeHtml &body)
{
    return bodyImages(body);
}

Result<CheckedImage> checkImage(const QByteArray &bytes)
{
    if (bytes.size() > imageByteCap)
        return failure(Error::Kind::TooLarge, QStringLiteral("the image has more than 12 MB"));
    const Result<ImageHeader> header = looksLikeSvg(bytes) ? checkSvg(bytes) : imageHeader(bytes);
    if (!header)
        return tl::unexpected(header.error());
    if (header->width <= 0 || header->height <= 0)
        return failure(Error::Kind::Parse, QStringLiteral("the image has no size"));
    if (qint64(header->width) * header->height > pixelCap)
        return failure(Error::Kind::TooLarge,
            QStringLiteral("the image would be %1 by %2 pixels").arg(header->width).arg(header->height));
    return CheckedImage{bytes, header->mimeType, header->width, header->height};
}

} // namespace sokbo
