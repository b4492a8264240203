// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/bodycodec.h"

#include "store/checksum.h"

#include <zdict.h>
#include <zstd.h>

#include <vector>

namespace sokbo {

namespace {

constexpr int level = 3;
constexpr int bodiesToLearnFrom = 2000;
// A dictionary that has seen more packs no better than by a fiftieth, and learning takes as long as there is.
constexpr qint64 mostSampleBytes = 1024 * 1024;
constexpr qint64 usualRatio = 2; // by which a body is longer than it is packed
constexpr size_t dictionaryBytes = 110 * 1024;
constexpr quint64 largestBody = 64 * 1024 * 1024; // of what one frame may claim to hold

} // namespace

struct BodyCodec::Contexts {
    std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> compression{ZSTD_createCCtx(), &ZSTD_freeCCtx};
    std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> decompression{ZSTD_createDCtx(), &ZSTD_freeDCtx};
};

struct BodyCodec::Dictionary {
    std::unique_ptr<ZSTD_CDict, decltype(&ZSTD_freeCDict)> compression;
    std::unique_ptr<ZSTD_DDict, decltype(&ZSTD_freeDDict)> decompression;
};

BodyCodec::BodyCodec(Database &database)
    : m_database(database)
    , m_contexts(std::make_unique<Contexts>())
{
    ZSTD_CCtx_setParameter(m_contexts->compression.get(), ZSTD_c_compressionLevel, level);
    ZSTD_CCtx_setParameter(m_contexts->compression.get(), ZSTD_c_checksumFlag, 1);
}

BodyCodec::~BodyCodec() = default;

const BodyCodec::Dictionary *BodyCodec::dictionary(qint64 id)
{
    if (const auto known = m_dictionaries.constFind(id); known != m_dictionaries.cend())
        return known->get();
    Query query(m_database, "dictionary.get", id);
    while (query.next()) {
        const QByteArray bytes = query.bytes(1);
        if (crc32(bytes) != quint32(query.integer(0)))
            continue; // the second copy then
        auto made = std::make_shared<Dictionary>(
            Dictionary{{ZSTD_createCDict(bytes.constData(), size_t(bytes.size()), level), &ZSTD_freeCDict},
                {ZSTD_createDDict(bytes.constData(), size_t(bytes.size())), &ZSTD_freeDDict}});
        return m_dictionaries.insert(id, std::move(made))->get();
    }
    return nullptr;
}

qint64 BodyCodec::newest()
{
    if (m_newest < 0) {
        Query query(m_database, "dictionary.newest");
        m_newest = query.next() ? query.integer(0) : 0;
    }
    return m_newest;
}

PackedBody BodyCodec::pack(const QByteArray &utf8)
{
    PackedBody packed;
    const Dictionary *with = newest() > 0 ? dictionary(newest()) : nullptr;
    packed.dictionary = with ? newest() : 0;
    ZSTD_CCtx_refCDict(m_contexts->compression.get(), with ? with->compression.get() : nullptr);
    packed.frame.resize(qsizetype(ZSTD_compressBound(size_t(utf8.size()))));
    const size_t size = ZSTD_compress2(m_contexts->compression.get(), packed.frame.data(),
        size_t(packed.frame.size()), utf8.constData(), size_t(utf8.size()));
    if (ZSTD_isError(size))
        fail(Error::Kind::Store, QStringLiteral("a body cannot be compressed"));
    packed.frame.resize(qsizetype(size));
    return packed;
}

std::optional<QByteArray> BodyCodec::tryUnpack(qint64 id, const QByteArray &frame)
{
    const Dictionary *with = id > 0 ? dictionary(id) : nullptr;
    const quint64 claimed = ZSTD_getFrameContentSize(frame.constData(), size_t(frame.size()));
    if ((id > 0 && !with) || claimed > largestBody) // the marks of an unknown size are larger still
        return std::nullopt;
    QByteArray utf8(qsizetype(claimed), Qt::Uninitialized);
    ZSTD_DCtx_refDDict(m_contexts->decompression.get(), with ? with->decompression.get() : nullptr);
    const size_t size = ZSTD_decompressDCtx(m_contexts->decompression.get(), utf8.data(), size_t(utf8.size()),
        frame.constData(), size_t(frame.size()));
    if (ZSTD_isError(size) || size != claimed)
        return std::nullopt;
    return utf8;
}

QString BodyCodec::unpack(qint64 id, const QByteArray &frame)
{
    const auto utf8 = tryUnpack(id, frame);
    if (!utf8)
        fail(Error::Kind::Store, QStringLiteral("a body is damaged"));
    return QString::fromUtf8(*utf8);
}

bool BodyCodec::wantsTraining()
{
    if (newest() > 0)
        return false;
    Query query(m_database, "dictionary.countBodies", bodiesToLearnFrom);
    return query.next() && query.integer(0) >= bodiesToLearnFrom;
}

// Some of all bodies, and not the newest ones only: these are of one source or two.
QList<QByteArray> BodyCodec::samples()
{
    constexpr int most = bodiesToLearnFrom * 2;
    qint64 step = 1;
    if (Query all(m_database, "dictionary.packedBytes", most); all.next())
        step += usualRatio * all.integer(0) / mostSampleBytes;
    QList<QByteArray> samples;
    qint64 bytes = 0;
    Query query(m_database, "dictionary.samples", most);
    for (qint64 i = 0; bytes < mostSampleBytes && query.next(); ++i) {
        if (i % step != 0)
            continue;
        if (const auto utf8 = tryUnpack(query.integer(0), query.view(1)); utf8 && !utf8->isEmpty()) {
            samples.append(utf8->first(qMin<qsizetype>(utf8->size(), 32 * 1024)));
            bytes += samples.last().size();
        }
    }
    return samples;
}

QByteArray BodyCodec::train(const QList<QByteArray> &samples)
{
    QByteArray all;
    std::vector<size_t> sizes;
    for (const QByteArray &sample : samples) {
        all += sample;
        sizes.push_back(size_t(sample.size()));
    }
    QByteArray dictionary(qsizetype(dictionaryBytes), Qt::Uninitialized);
    const size_t size = ZDICT_trainFromBuffer(
        dictionary.data(), dictionaryBytes, all.constData(), sizes.data(), unsigned(sizes.size()));
    if (ZDICT_isError(size))
        return {};
    dictionary.truncate(qsizetype(size));
    return dictionary;
}

void BodyCodec::addDictionary(const QByteArray &bytes)
{
    const qint64 id = newest() + 1;
    for (int copy : {1, 2})
        run(m_database, "dictionary.put", id, copy, qint64(crc32(bytes)), bytes);
    forgetNewest();
}

} // namespace sokbo
