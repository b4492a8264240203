// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/train/modelwriter.h"

#include "entity/tagger/model.h"

#include <QSaveFile>

#include <algorithm>
#include <cmath>

namespace sokbo::entity::train {

namespace {

constexpr float scale = 48; // whole numbers a unit of weight: ±2.6 fit, hardly a weight is larger
constexpr int manyLabels = 16; // from here on all are written, because adding them in a row is faster
constexpr int smallest = 3; // weights below change nothing that could be measured
constexpr int bucketBits = TaggerModel::bucketBits;

class PartWriter {
public:
    template <typename T>
    void number(T value)
    {
        m_bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
    }
    void bytes(const QByteArray &bytes) { m_bytes.append(bytes); }
    void endPart() { m_bytes.append(QByteArray((8 - m_bytes.size() % 8) % 8, '\0')); }
    void count(qsizetype value)
    {
        number(std::uint32_t(value));
        endPart();
    }
    const QByteArray &all() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

void appendRow(const float *weights, int types, std::uint32_t number, int lowBits, QByteArray &rows)
{
    QByteArray pairs;
    QByteArray all(TaggerModel::strideOf(types), '\0');
    for (int label = 0; label < 4 * types + 1; ++label) {
        const int weight = std::clamp(int(std::lround(weights[label] * scale)), -127, 127);
        if (std::abs(weight) < smallest)
            continue;
        pairs.append(char(label));
        pairs.append(char(std::int8_t(weight)));
        all[label] = char(std::int8_t(weight));
    }
    if (pairs.isEmpty())
        return;
    rows.append(char(number & ((1U << lowBits) - 1)));
    const bool isFull = pairs.size() / 2 >= manyLabels;
    rows.append(isFull ? char(TaggerModel::everyLabel) : char(pairs.size() / 2));
    rows.append(isFull ? all : pairs);
}

} // namespace

Result<> writeModel(const QString &path, const Crf &crf, const std::vector<std::string> &types,
    const CorpusNames &names, const PlainWords &plain, const std::vector<std::uint32_t> &rows,
    const QString &notes)
{
    PartWriter parts;
    parts.bytes(QByteArray(TaggerModel::magic, 8));
    const QByteArray noteBytes = notes.toUtf8();
    parts.count(noteBytes.size());
    parts.bytes(noteBytes);
    parts.endPart();
    parts.count(qsizetype(types.size()));
    for (const std::string &type : types)
        parts.bytes(QByteArray::fromStdString(type).leftJustified(TaggerModel::typeNameSize, '\0', true));
    parts.endPart();
    for (int from = 0; from <= crf.types(); ++from)
        for (int to = 0; to <= crf.types(); ++to)
            parts.number(std::int32_t(std::lround(crf.transition(from, to) * scale)));
    parts.endPart();

    constexpr int lowBits = TaggerFeatures::rowBits - bucketBits;
    QByteArray rowBytes;
    std::vector<std::uint32_t> buckets(1, 0);
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
        const std::uint32_t row = rows[i];
        while (buckets.size() <= row >> lowBits)
            buckets.push_back(std::uint32_t(rowBytes.size()));
        appendRow(crf.row(i), crf.types(), row, lowBits, rowBytes);
    }
    while (buckets.size() <= std::size_t(1) << bucketBits)
        buckets.push_back(std::uint32_t(rowBytes.size()));
    parts.count(bucketBits);
    for (std::uint32_t bucket : buckets)
        parts.number(bucket);
    parts.endPart();

    const auto known = names.all();
    parts.count(qsizetype(known.size()));
    for (const auto &[key, beginKey, name] : known) {
        parts.number(key);
        parts.number(name.types);
        parts.number(name.commonest);
        parts.number(name.frequency);
        parts.number(KnownNames::beginOf(beginKey));
    }
    parts.endPart();
    parts.number(plain.threshold);
    parts.endPart();
    for (std::int8_t weight : plain.weights)
        parts.number(weight);
    parts.endPart();
    parts.count(rowBytes.size());
    parts.bytes(rowBytes);

    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(parts.all()) != parts.all().size() || !file.commit())
        return failure(Error::Kind::Store, path + QStringLiteral(": ") + file.errorString());
    return {};
}

} // namespace sokbo::entity::train
