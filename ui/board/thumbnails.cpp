// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/thumbnails.h"

#include "kit/answer.h"

#include <QBuffer>
#include <QImageReader>
#include <QtConcurrent>

#include <utility>

namespace sokbo {

namespace {

constexpr qint64 mostPixels = 50'000'000; // of a picture that is decoded, as in an article
constexpr qsizetype mostWishes = 96; // of rows that were scrolled past nobody needs a picture any more
constexpr qsizetype costOfNone = 64; // bytes of an entry without a picture

QRect middleOf(const QSize &whole, const QSize &part)
{
    return {QPoint((whole.width() - part.width()) / 2, (whole.height() - part.height()) / 2), part};
}

} // namespace

QImage thumbnailOf(const Asset &asset, const QSize &pixels)
{
    // The format that was found when the picture was stored, and no other: a guess would try every plug-in on
    // it.
    const QList<QByteArray> formats = QImageReader::imageFormatsForMimeType(asset.mimeType);
    if (formats.isEmpty() || asset.mimeType.startsWith("image/svg") || pixels.isEmpty())
        return {};
    QByteArray bytes = asset.bytes;
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, formats.first());
    const QSize size = reader.size();
    if (size.isEmpty() || qint64(size.width()) * size.height() > mostPixels)
        return {};
    reader.setAutoTransform(true); // a camera may have been held upright
    // Twice as large, and then smoothly: a reader that scales by itself leaves out pixels.
    reader.setScaledSize(
        size.scaled(pixels * 2, Qt::KeepAspectRatioByExpanding).boundedTo(size).expandedTo({1, 1}));
    const QImage read = reader.read();
    if (read.isNull())
        return {};
    // Its middle is cut out before it is scaled: a picture of one line would become one of gigabytes.
    const QSize part = pixels.scaled(read.size(), Qt::KeepAspectRatio).expandedTo({1, 1});
    return read.copy(middleOf(read.size(), part))
        .scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

Thumbnails::Thumbnails(const Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_pictures(mostBytes)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &Thumbnails::readNext);
    connect(&store, &Store::changed, this, &Thumbnails::follow);
}

QImage Thumbnails::picture(ArticleId id, const QSize &pixels)
{
    const Thumbnail *known = m_pictures.object(id);
    if (!known || known->asked != pixels || known->isStale)
        want({id, pixels});
    return known ? known->picture : QImage();
}

void Thumbnails::want(const Wish &wish)
{
    if (m_reading == wish)
        return;
    m_wishes.removeOne(wish);
    m_wishes.append(wish);
    if (m_wishes.size() > mostWishes)
        m_wishes.removeFirst();
    if (!m_reading)
        m_timer.start();
}

void Thumbnails::clear()
{
    m_wishes.clear();
    m_pictures.clear();
}

void Thumbnails::readNext()
{
    if (m_reading || m_wishes.isEmpty())
        return;
    const Wish wish = m_wishes.takeLast();
    m_reading = wish;
    onAnswer(m_store.leadPicture(wish.id), this, [this, wish](const Result<Asset> &asset) {
        if (!asset)
            return take(wish, {});
        onAnswer(QtConcurrent::run(thumbnailOf, *asset, wish.pixels), this,
            [this, wish](const QImage &picture) { take(wish, picture); });
    });
}

void Thumbnails::take(const Wish &wish, const QImage &picture)
{
    m_reading.reset();
    m_pictures.insert(
        wish.id, new Thumbnail{picture, wish.pixels}, std::max(costOfNone, picture.sizeInBytes()));
    if (!m_wishes.isEmpty())
        m_timer.start();
    if (!picture.isNull())
        Q_EMIT changed();
}

void Thumbnails::follow(const ChangeSet &changes)
{
    if (changes.everything) {
        const QList<ArticleId> all = m_pictures.keys();
        for (const ArticleId id : all)
            makeStale(id);
    }
    for (const ArticleId id : changes.revised)
        makeStale(id);
}

void Thumbnails::makeStale(ArticleId id)
{
    if (Thumbnail *known = m_pictures.object(id))
        known->isStale = true;
}

} // namespace sokbo
