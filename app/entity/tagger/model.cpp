// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/tagger/model.h"

#include "entity/tagger/processor.h"
#include "entity/tagger/wordfeatures.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <cstring>

namespace sokbo::entity {

static_assert(std::endian::native == std::endian::little, "the model is mapped as it stands in the file");

namespace {

// Goes through the mapped file part by part and never past its end.
class PartReader {
public:
    PartReader(const uchar *data, qint64 size)
        : m_data(data)
        , m_size(size)
    {
    }

    const uchar *bytes(qint64 count)
    {
        if (m_failed || count < 0 || count > m_size - m_at) {
            m_failed = true;
            return nullptr;
        }
        const uchar *result = m_data + m_at;
        m_at = (m_at + count + 7) / 8 * 8;
        return result;
    }
    template <typename T>
    std::vector<T> array(qint64 count)
    {
        const uchar *data = bytes(count * qint64(sizeof(T)));
        std::vector<T> result(data ? std::size_t(count) : 0);
        if (!result.empty())
            std::memcpy(result.data(), data, std::size_t(count) * sizeof(T));
        return result;
    }
    std::uint32_t number()
    {
        const std::vector<std::uint32_t> value = array<std::uint32_t>(1);
        return value.empty() ? 0 : value.front();
    }
    bool failed() const { return m_failed; }

private:
    const uchar *m_data;
    qint64 m_size;
    qint64 m_at = 0;
    bool m_failed = false;
};

// Sixteen bytes, eight words: what every x86-64 processor adds at once.
using Bytes = std::int8_t __attribute__((vector_size(16)));
using Words = std::int16_t __attribute__((vector_size(16)));
using Pair = std::int64_t __attribute__((vector_size(16)));
// What a wide one adds.
using WideWords = std::int16_t __attribute__((vector_size(32)));

// std::popcount is a call where the compiler may not suppose that the processor counts bits itself.
int countBits(std::uint64_t bits)
{
    bits -= (bits >> 1) & 0x5555555555555555ULL;
    bits = (bits & 0x3333333333333333ULL) + ((bits >> 2) & 0x3333333333333333ULL);
    bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0FULL;
    return int((bits * 0x0101010101010101ULL) >> 56);
}

void addSparse(const TaggerModel::Hits &hits, std::int16_t *scores)
{
    for (int i = 0; i < hits.sparses; ++i) {
        const uchar *at = hits.sparse[std::size_t(i)];
        for (const uchar *pair = at + 2, *past = pair + 2 * at[1]; pair < past; pair += 2)
            scores[pair[0]] = std::int16_t(scores[pair[0]] + std::int8_t(pair[1]));
    }
}

} // namespace

TaggerModel::TaggerModel()
{
    static std::atomic<std::uint64_t> models{0};
    m_serial = ++models;
}

TaggerModel::~TaggerModel() = default;

Result<std::unique_ptr<TaggerModel>> TaggerModel::open(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return failure(Error::Kind::NotFound, QStringLiteral("%1: %2").arg(path, file->errorString()));
    const qint64 size = file->size();
    const uchar *data = file->map(0, size);
    if (!data)
        return failure(Error::Kind::NotFound, QStringLiteral("%1 cannot be mapped").arg(path));
    Result<std::unique_ptr<TaggerModel>> model = fromBytes(data, size);
    if (model)
        (*model)->m_file = std::move(file);
    return model;
}

Result<std::unique_ptr<TaggerModel>> TaggerModel::fromBytes(const uchar *data, qint64 size)
{
    std::unique_ptr<TaggerModel> model(new TaggerModel);
    if (!model->readParts(data, size))
        return failure(Error::Kind::Parse, QStringLiteral("these bytes are no model of the entity tagger"));
    return model;
}

bool TaggerModel::readParts(const uchar *data, qint64 size)
{
    PartReader parts(data, size);
    const uchar *head = parts.bytes(8);
    if (!head || std::memcmp(head, magic, 8) != 0)
        return false;
    const std::uint32_t noteSize = parts.number();
    if (const uchar *notes = parts.bytes(noteSize))
        m_notes = QString::fromUtf8(reinterpret_cast<const char *>(notes), qsizetype(noteSize));
    const std::uint32_t typeCount = parts.number();
    if (typeCount == 0 || typeCount > std::uint32_t(mostTypes))
        return false;
    const uchar *names = parts.bytes(qint64(typeCount) * typeNameSize);
    for (std::uint32_t i = 0; names && i < typeCount; ++i) {
        const char *name = reinterpret_cast<const char *>(names) + std::size_t(i) * typeNameSize;
        m_typeNames.emplace_back(name, strnlen(name, typeNameSize));
        m_mentionTypes.push_back(mentionTypeFromName(QString::fromStdString(m_typeNames.back())));
    }
    m_transitions = parts.array<std::int32_t>(qint64(typeCount + 1) * (typeCount + 1));
    if (parts.number() != std::uint32_t(bucketBits))
        return false;
    const std::vector<std::uint32_t> offsets = parts.array<std::uint32_t>((qint64(1) << bucketBits) + 1);
    m_names = parts.array<NameRecord>(parts.number());
    m_hintThreshold = std::int32_t(parts.number());
    if (m_hintThreshold != noHints)
        m_hintWeights
            = reinterpret_cast<const std::int8_t *>(parts.bytes(qint64(1) << TaggerFeatures::hintBits));
    m_rowBytes = parts.number();
    m_rows = parts.bytes(m_rowBytes);
    chooseWays(isProcessorWide());
    return !parts.failed() && readRows(offsets) && readNames();
}

// Read once at the start, so that addRows() need not look where it steps.
bool TaggerModel::readRows(const std::vector<std::uint32_t> &offsets)
{
    const int labels = types() * 4 + 1;
    if (offsets.front() != 0 || offsets.back() != m_rowBytes)
        return false;
    m_buckets.resize(offsets.size() - 1);
    for (std::size_t i = 0; i < m_buckets.size(); ++i) {
        Bucket &bucket = m_buckets[i];
        bucket.offset = offsets[i];
        const std::uint32_t end = offsets[i + 1];
        if (end < bucket.offset || end > m_rowBytes)
            return false;
        bool isNear = true;
        for (std::uint32_t at = bucket.offset; at < end;) {
            if (end - at < 2 || m_rows[at] >= 64)
                return false;
            const std::uint64_t bit = std::uint64_t(1) << m_rows[at];
            const std::uint32_t next = at + rowSize(m_rows + at);
            // In order, because addRows() counts its way to a row.
            if (next > end || bucket.present >= bit)
                return false;
            // findRows() tells full rows by their length: one that only looks like it, and what follows it,
            // counts as far away.
            isNear = isNear && (next - bucket.offset) / 2 < far
                && (m_rows[at + 1] == everyLabel || next - at != 2U + std::uint32_t(stride()));
            if (const int number = countBits(bucket.present); number < int(bucket.ends.size()))
                bucket.ends[std::size_t(number)] = isNear ? std::uint8_t((next - bucket.offset) / 2) : far;
            bucket.present |= bit;
            for (std::uint32_t pair = at + 2; m_rows[at + 1] != everyLabel && pair < next; pair += 2)
                if (m_rows[pair] >= labels)
                    return false;
            at = next;
        }
    }
    return true;
}

bool TaggerModel::readNames()
{
    makeFilters();
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        if (m_names[i].commonest > types() || (i > 0 && m_names[i].key <= m_names[i - 1].key))
            return false;
        addToFilters(m_names[i].key, m_names[i].begin);
    }
    m_namesFrom.resize((std::size_t(1) << nameIndexBits) + 1);
    for (std::size_t top = 0, i = 0; top < m_namesFrom.size(); ++top) {
        while (i < m_names.size() && m_names[i].key >> (64 - nameIndexBits) < top)
            ++i;
        m_namesFrom[top] = std::uint32_t(i);
    }
    return true;
}

KnownName TaggerModel::look(std::uint64_t key) const
{
    const std::size_t top = std::size_t(key >> (64 - nameIndexBits));
    for (std::uint32_t i = m_namesFrom[top]; i < m_namesFrom[top + 1]; ++i)
        if (m_names[i].key == key)
            return {m_names[i].commonest, m_names[i].frequency, m_names[i].types};
    return {};
}

bool TaggerModel::knows(QStringView name) const
{
    if (isOfWords())
        return find(wordNameKeys(name).key).commonest != 0;
    return find(nameKey(name)).commonest != 0;
}

int TaggerModel::hintsOf(const std::uint32_t *hint, const std::uint32_t *end) const
{
    int sum = 0;
    for (; hint < end; ++hint)
        sum += m_hintWeights[*hint];
    return sum;
}

void TaggerModel::prefetchHints(const std::uint32_t *hint, const std::uint32_t *end) const
{
    for (; hint < end; ++hint)
        __builtin_prefetch(m_hintWeights + *hint);
}

void TaggerModel::prefetch(const std::uint32_t *row, const std::uint32_t *end) const
{
    for (; row < end; ++row)
        __builtin_prefetch(&m_buckets[*row / 64]);
}

template <bool CountsBits>
[[gnu::always_inline]] inline void TaggerModel::findRowsBy(
    const std::uint32_t *row, const std::uint32_t *end, Hits &hits) const
{
    Q_ASSERT(std::size_t(end - row) <= Hits::most);
    const int fullSize = (2 + stride()) / 2;
    hits.fulls = hits.sparses = 0;
    for (; row < end; ++row) {
        const Bucket &bucket = m_buckets[*row / 64];
        const std::uint64_t bit = std::uint64_t(1) << (*row % 64);
        if (!(bucket.present & bit))
            continue;
        const std::uint64_t before = bucket.present & (bit - 1);
        const auto number = std::size_t(CountsBits ? std::popcount(before) : countBits(before));
        const std::size_t known = bucket.ends.size();
        const uchar *at = m_rows + bucket.offset;
        bool isFull = false;
        if (number < known && bucket.ends[number] != far) {
            const int begin = number == 0 ? 0 : bucket.ends[number - 1];
            at += 2 * begin;
            isFull = bucket.ends[number] - begin == fullSize;
        } else {
            for (std::size_t skipped = 0; skipped < number; ++skipped)
                at += rowSize(at);
            isFull = at[1] == everyLabel;
        }
        __builtin_prefetch(at);
        __builtin_prefetch(at + 2 * fullSize - 1); // a full one mostly lies in two lines of the cache
        // Both places are written and one counter moves on, so that there is nothing to guess.
        hits.full[std::size_t(hits.fulls)] = hits.sparse[std::size_t(hits.sparses)] = at;
        hits.fulls += int(isFull);
        hits.sparses += int(!isFull);
    }
}

void TaggerModel::findRowsPlainly(const std::uint32_t *row, const std::uint32_t *end, Hits &hits) const
{
    findRowsBy<false>(row, end, hits);
}

SOKBO_WIDE void TaggerModel::findRowsWidely(
    const std::uint32_t *row, const std::uint32_t *end, Hits &hits) const
{
    findRowsBy<true>(row, end, hits);
}

template <int Labels>
void TaggerModel::addAll(const Hits &hits, std::int16_t *scores) const
{
    std::array<Words, Labels / 8> sums;
    std::memcpy(sums.data(), scores, sizeof sums);
    for (int i = 0; i < hits.fulls; ++i) {
        const uchar *weights = hits.full[std::size_t(i)] + 2;
        for (std::size_t lane = 0; lane < sums.size(); lane += 2) {
            const bool isHalf = lane + 1 == sums.size();
            Pair pair{};
            std::memcpy(&pair, weights + 8 * lane, isHalf ? sizeof pair / 2 : sizeof pair);
            const auto bytes = Bytes(pair);
            const Bytes signs = bytes < 0; // the upper bytes
            sums[lane] += Words(__builtin_shufflevector(
                bytes, signs, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23));
            if (!isHalf)
                sums[lane + 1] += Words(__builtin_shufflevector(
                    bytes, signs, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31));
        }
    }
    std::memcpy(scores, sums.data(), sizeof sums);
    addSparse(hits, scores);
}

// Of a number of labels that sixteen divides.
template <int Labels>
SOKBO_WIDE void TaggerModel::addAllWidely(const Hits &hits, std::int16_t *scores) const
{
    std::array<WideWords, Labels / 16> sums;
    std::memcpy(sums.data(), scores, sizeof sums);
    for (int i = 0; i < hits.fulls; ++i) {
        const uchar *weights = hits.full[std::size_t(i)] + 2;
        for (std::size_t lane = 0; lane < sums.size(); ++lane) {
            Bytes bytes{};
            std::memcpy(&bytes, weights + 16 * lane, sizeof bytes);
            sums[lane] += __builtin_convertvector(bytes, WideWords);
        }
    }
    std::memcpy(scores, sums.data(), sizeof sums);
    addSparse(hits, scores);
}

void TaggerModel::chooseWays(bool isWide)
{
    static constexpr std::array<Adder, 6> adders{&TaggerModel::addAll<8>, &TaggerModel::addAll<16>,
        &TaggerModel::addAll<24>, &TaggerModel::addAll<32>, &TaggerModel::addAll<40>,
        &TaggerModel::addAll<48>};
    static constexpr std::array<Adder, 3> wideAdders{
        &TaggerModel::addAllWidely<16>, &TaggerModel::addAllWidely<32>, &TaggerModel::addAllWidely<48>};
    static_assert(strideOf(mostTypes) == 8 * int(adders.size()));
    static_assert(strideOf(mostTypes) == 16 * int(wideAdders.size()));
    m_isWide = isWide;
    m_finder = isWide ? &TaggerModel::findRowsWidely : &TaggerModel::findRowsPlainly;
    m_adder = isWide && stride() % 16 == 0 ? wideAdders[std::size_t(stride() / 16 - 1)]
                                           : adders[std::size_t(stride() / 8 - 1)];
}

} // namespace sokbo::entity
