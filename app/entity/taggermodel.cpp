// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/taggermodel.h"

#include <algorithm>
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

    template <typename T>
    const T *array(qint64 count)
    {
        const qint64 bytes = count * qint64(sizeof(T));
        if (m_failed || count < 0 || bytes > m_size - m_at) {
            m_failed = true;
            return nullptr;
        }
        const T *result = reinterpret_cast<const T *>(m_data + m_at);
        m_at = (m_at + bytes + 7) / 8 * 8;
        return result;
    }
    std::uint32_t number()
    {
        const std::uint32_t *value = array<std::uint32_t>(1);
        return value ? *value : 0;
    }
    bool failed() const { return m_failed; }

private:
    const uchar *m_data;
    qint64 m_size;
    qint64 m_at = 0;
    bool m_failed = false;
};

} // namespace

TaggerModel::~TaggerModel() = default;

Result<std::unique_ptr<TaggerModel>> TaggerModel::open(const QString &path)
{
    std::unique_ptr<TaggerModel> model(new TaggerModel);
    model->m_file.setFileName(path);
    if (!model->m_file.open(QIODevice::ReadOnly))
        return failure(
            Error::Kind::NotFound, QStringLiteral("%1: %2").arg(path, model->m_file.errorString()));
    const qint64 size = model->m_file.size();
    const uchar *data = model->m_file.map(0, size);
    if (!data || !model->readParts(data, size))
        return failure(Error::Kind::Parse, QStringLiteral("%1 is no model of the entity tagger").arg(path));
    return model;
}

bool TaggerModel::readParts(const uchar *data, qint64 size)
{
    PartReader parts(data, size);
    const char *head = parts.array<char>(8);
    if (!head || std::memcmp(head, magic, 8) != 0)
        return false;
    const std::uint32_t noteSize = parts.number();
    if (const char *notes = parts.array<char>(noteSize))
        m_notes = QString::fromUtf8(notes, qsizetype(noteSize));
    const std::uint32_t typeCount = parts.number();
    if (typeCount == 0 || typeCount > 60)
        return false;
    const char *names = parts.array<char>(qint64(typeCount) * typeNameSize);
    for (std::uint32_t i = 0; names && i < typeCount; ++i) {
        const char *name = names + std::size_t(i) * typeNameSize;
        m_typeNames.emplace_back(name, strnlen(name, typeNameSize));
    }
    m_transitions = parts.array<std::int32_t>(qint64(typeCount + 1) * (typeCount + 1));
    m_bucketBits = int(parts.number());
    if (m_bucketBits < 1 || m_bucketBits > TaggerFeatures::rowBits
        || TaggerFeatures::rowBits - m_bucketBits > 8)
        return false;
    m_buckets = parts.array<std::uint32_t>((qint64(1) << m_bucketBits) + 1);
    m_nameCount = parts.number();
    m_names = parts.array<NameRecord>(m_nameCount);
    m_rowBytes = parts.number();
    m_rows = parts.array<uchar>(m_rowBytes);
    return !parts.failed() && rowsAreSound();
}

// Read once at the start, so that addRow() need not look where it steps.
bool TaggerModel::rowsAreSound() const
{
    const std::uint32_t count = 1U << m_bucketBits;
    const int labels = types() * 4 + 1;
    if (m_buckets[0] != 0 || m_buckets[count] != m_rowBytes)
        return false;
    for (std::uint32_t bucket = 0; bucket < count; ++bucket) {
        std::uint32_t at = m_buckets[bucket];
        const std::uint32_t end = m_buckets[bucket + 1];
        if (end < at || end > m_rowBytes)
            return false;
        while (at < end) {
            if (end - at < 2)
                return false;
            const std::uint32_t next = at + 2 + 2U * m_rows[at + 1];
            if (next > end)
                return false;
            for (std::uint32_t i = at + 2; i < next; i += 2)
                if (m_rows[i] >= labels)
                    return false;
            at = next;
        }
    }
    for (std::uint32_t i = 0; i < m_nameCount; ++i)
        if (m_names[i].commonest > types())
            return false;
    return true;
}

KnownName TaggerModel::find(std::uint64_t key) const
{
    const NameRecord *end = m_names + m_nameCount;
    const NameRecord *record = std::lower_bound(
        m_names, end, key, [](const NameRecord &entry, std::uint64_t wanted) { return entry.key < wanted; });
    if (record == end || record->key != key)
        return {};
    return {record->commonest, record->frequency, record->types};
}

void TaggerModel::addRow(std::uint32_t row, int *scores) const
{
    const int lowBits = TaggerFeatures::rowBits - m_bucketBits;
    const std::uint32_t bucket = row >> lowBits;
    const uchar low = uchar(row & ((1U << lowBits) - 1));
    const uchar *at = m_rows + m_buckets[bucket];
    const uchar *end = m_rows + m_buckets[bucket + 1];
    while (at < end) {
        const uchar *next = at + 2 + 2 * at[1];
        if (*at == low) {
            for (const uchar *pair = at + 2; pair < next; pair += 2)
                scores[pair[0]] += std::int8_t(pair[1]);
            return;
        }
        at = next;
    }
}

} // namespace sokbo::entity
