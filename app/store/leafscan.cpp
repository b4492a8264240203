// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/leafscan.h"

#include <QFile>
#include <QSet>

#include <algorithm>
#include <optional>

namespace sokbo {

namespace {

using Page = quint32; // from 1 on
using Bytes = QByteArrayView;

constexpr qsizetype fileHeader = 100; // at the beginning of the first page
constexpr int usualPageSize = 4096; // what SQLite takes where nobody asks for another, as Sokbo does not
constexpr quint8 tableLeaf = 0x0d, indexLeaf = 0x0a, indexInside = 0x02; // an index has entries inside too
constexpr int leafHeader = 8, insideHeader = 12;
constexpr int childPointer = 4; // before an entry inside
constexpr size_t mostColumns = 100;

quint32 big(Bytes bytes, qsizetype at, int size)
{
    quint32 value = 0;
    for (int i = 0; i < size; ++i)
        value = value << 8 | quint8(bytes[at + i]);
    return value;
}

// A number of one to nine bytes, seven bits in each, which `at` moves behind.
std::optional<quint64> takeVarint(Bytes bytes, qsizetype &at)
{
    quint64 value = 0;
    for (int i = 0; i < 9; ++i) {
        if (at >= bytes.size())
            return std::nullopt;
        const auto byte = quint8(bytes[at++]);
        if (i == 8)
            return value << 8 | byte;
        value = value << 7 | (byte & 0x7f);
        if (byte < 0x80)
            return value;
    }
    return value;
}

int integerSize(quint64 serial)
{
    constexpr int sizes[] = {0, 1, 2, 3, 4, 6, 8};
    return sizes[serial];
}

qint64 signedNumber(Bytes bytes, qsizetype at, int size)
{
    quint64 value = (quint8(bytes[at]) & 0x80) ? ~quint64(0) : 0;
    for (int i = 0; i < size; ++i)
        value = value << 8 | quint8(bytes[at + i]);
    return qint64(value);
}

// The value of this type, which `at` moves behind. Fractions are no value of any of our tables.
std::optional<StoredValue> takeValue(quint64 serial, Bytes record, qsizetype &at)
{
    using Kind = StoredValue::Kind;
    StoredValue value;
    if (serial == 0)
        return value;
    if (serial == 8 || serial == 9) {
        value.kind = Kind::Integer;
        value.integer = qint64(serial - 8);
        return value;
    }
    if (serial < 7) {
        const int size = integerSize(serial);
        if (at + size > record.size())
            return std::nullopt;
        value.kind = Kind::Integer;
        value.integer = signedNumber(record, at, size);
        at += size;
        return value;
    }
    if (serial < 12)
        return std::nullopt;
    const quint64 size = (serial - 12) / 2;
    if (size > quint64(record.size() - at))
        return std::nullopt;
    value.kind = serial % 2 == 0 ? Kind::Bytes : Kind::Text;
    value.bytes = QByteArray::fromRawData(record.data() + at, qsizetype(size));
    at += qsizetype(size);
    return value;
}

std::optional<std::vector<StoredValue>> valuesOf(Bytes record)
{
    qsizetype at = 0;
    const std::optional<quint64> header = takeVarint(record, at);
    if (!header || *header > quint64(record.size()) || *header < quint64(at))
        return std::nullopt;
    const auto end = qsizetype(*header);
    qsizetype body = end;
    std::vector<StoredValue> values;
    while (at < end && values.size() < mostColumns) {
        const std::optional<quint64> serial = takeVarint(record.first(end), at);
        std::optional<StoredValue> value = serial ? takeValue(*serial, record, body) : std::nullopt;
        if (!value)
            return std::nullopt;
        values.push_back(std::move(*value));
    }
    if (at != end || body != record.size())
        return std::nullopt;
    return values;
}

class Scan {
public:
    explicit Scan(QFile &file)
        : m_file(file)
    {
        readHeader();
        findFreePages();
    }

    void run(const std::function<void(const StoredRow &)> &take) const
    {
        for (Page page = 1; page <= m_pages; ++page)
            if (!m_free.contains(page))
                eachRow(page, take);
    }

private:
    // Where it is damaged, what Sokbo's databases have stands for it.
    void readHeader()
    {
        const QByteArray header = m_file.read(fileHeader);
        // Three bytes that are the same in every database tell whether the numbers are ones.
        if (header.size() == fileHeader && header.mid(21, 3) == QByteArray("\x40\x20\x20")) {
            const int size = int(big(header, 16, 2));
            const int bytes = size == 1 ? 65536 : size;
            if (bytes >= 512 && bytes <= 65536 && (bytes & (bytes - 1)) == 0)
                m_pageSize = bytes;
            const int reserved = quint8(header[20]);
            m_usable = reserved <= 32 ? m_pageSize - reserved : m_pageSize;
            m_firstFree = big(header, 32, 4);
        }
        m_pages = Page(m_file.size() / m_pageSize); // what is left of a page that was cut is none
    }

    // Nothing where the medium does not give it.
    QByteArray page(Page number) const
    {
        if (!m_file.seek(qint64(number - 1) * m_pageSize))
            return {};
        const QByteArray bytes = m_file.read(m_pageSize);
        return bytes.size() == m_pageSize ? bytes : QByteArray();
    }

    bool isPage(Page number) const { return number >= 1 && number <= m_pages; }

    // What was removed still stands on them.
    void findFreePages()
    {
        for (Page trunk = m_firstFree; isPage(trunk) && !m_free.contains(trunk);) {
            m_free.insert(trunk);
            const QByteArray bytes = page(trunk);
            if (bytes.isEmpty())
                return;
            const quint32 count = std::min(big(bytes, 4, 4), quint32(m_usable / 4 - 2));
            for (quint32 i = 0; i < count; ++i)
                m_free.insert(big(bytes, 8 + 4 * qsizetype(i), 4));
            trunk = big(bytes, 0, 4);
        }
    }

    void eachRow(Page number, const std::function<void(const StoredRow &)> &take) const
    {
        const QByteArray bytes = page(number);
        const qsizetype begin = number == 1 ? fileHeader : 0;
        const quint8 kind = bytes.isEmpty() ? 0 : quint8(bytes[begin]);
        if (kind != tableLeaf && kind != indexLeaf && kind != indexInside)
            return;
        const bool isInside = kind == indexInside;
        const qsizetype cells = big(bytes, begin + 3, 2);
        const qsizetype pointers = begin + (isInside ? insideHeader : leafHeader);
        if (pointers + 2 * cells > m_usable)
            return;
        for (qsizetype i = 0; i < cells; ++i) {
            const qsizetype cell = big(bytes, pointers + 2 * i, 2);
            if (cell >= pointers + 2 * cells && cell < m_usable)
                takeRow(bytes, cell + (isInside ? childPointer : 0), kind == tableLeaf, take);
        }
    }

    void takeRow(
        Bytes bytes, qsizetype at, bool isOfTable, const std::function<void(const StoredRow &)> &take) const
    {
        const Bytes usable = bytes.first(m_usable);
        const std::optional<quint64> size = takeVarint(usable, at);
        if (!size || *size == 0 || *size > quint64(m_file.size()))
            return;
        const std::optional<quint64> key = isOfTable ? takeVarint(usable, at) : std::nullopt;
        if (isOfTable && !key)
            return;
        const qsizetype most = isOfTable ? m_usable - 35 : (m_usable - 12) * 64 / 255 - 23;
        QByteArray joined;
        const Bytes record = recordAt(usable, at, qsizetype(*size), most, joined);
        if (record.isEmpty())
            return;
        if (std::optional<std::vector<StoredValue>> values = valuesOf(record))
            take({key ? std::optional(qint64(*key)) : std::nullopt, std::move(*values)});
    }

    // What does not fit on the page goes on along a chain of others.
    // `most`: bytes of a record that stands on its page as a whole.
    Bytes recordAt(Bytes usable, qsizetype at, qsizetype size, qsizetype most, QByteArray &joined) const
    {
        const qsizetype least = (m_usable - 12) * 32 / 255 - 23;
        qsizetype here = size;
        if (size > most) {
            const qsizetype fitting = least + (size - least) % (m_usable - 4);
            here = fitting <= most ? fitting : least;
        }
        if (at + here + (here < size ? 4 : 0) > usable.size())
            return {};
        if (here == size)
            return usable.sliced(at, size);
        joined = usable.sliced(at, here).toByteArray();
        Page next = big(usable, at + here, 4);
        while (joined.size() < size) {
            if (!isPage(next))
                return {};
            const QByteArray more = page(next);
            if (more.isEmpty())
                return {};
            joined += Bytes(more).sliced(4, std::min<qsizetype>(m_usable - 4, size - joined.size()));
            next = big(more, 0, 4);
        }
        return joined;
    }

    QFile &m_file;
    int m_pageSize = usualPageSize;
    int m_usable = usualPageSize; // bytes of a page
    Page m_pages = 0;
    Page m_firstFree = 0;
    QSet<Page> m_free;
};

} // namespace

Result<> scanLeaves(const QString &file, const std::function<void(const StoredRow &)> &take)
{
    QFile pages(file);
    if (!pages.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Store, QStringLiteral("%1 cannot be read").arg(file));
    Scan(pages).run(take);
    return {};
}

} // namespace sokbo
