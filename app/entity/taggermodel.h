// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "entity/taggerfeatures.h"

#include <QFile>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace sokbo::entity {

// The trained weights, read from a file that is mapped into memory and never copied. All sums are of whole
// numbers, so that every machine finds the same names.
//
// The file, little-endian throughout:
//   8 bytes  "SOKBOTG1"
//   u32      size of the notes that follow (UTF-8: what it was trained from, its licence)
//   u32      types T; then T names of 16 bytes each, padded with NUL; type 1 is the first
//   i32      (T+1)² weights of transitions, from the end of a type (0: outside) to the begin of another
//   u32      bits B of the bucket number; 2^B+1 offsets (u32) into the rows
//   u32      known names N; N records of {u64 key, u32 types, u8 commonest, u8 frequency, u16 0}, ordered by
//   key u32      bytes of the rows, then the rows: {u8 low bits of the row number, u8 n, n × {u8 label, i8
//   weight}}
// Labels: 0 outside; 4(t-1)+1…+4 begin, inside, end and single of type t. Each part begins at a multiple
// of 8.
class TaggerModel final : public KnownNames {
public:
    static constexpr char magic[9] = "SOKBOTG1";
    static constexpr int typeNameSize = 16;

    static Result<std::unique_ptr<TaggerModel>> open(const QString &path); // Error kinds: NotFound, Parse
    ~TaggerModel() override;

    int types() const { return int(m_typeNames.size()); }
    const std::string &typeName(int type) const { return m_typeNames[std::size_t(type - 1)]; }
    QString notes() const { return m_notes; }

    KnownName find(std::uint64_t key) const override;
    int transition(int from, int to) const { return m_transitions[std::size_t(from * (types() + 1) + to)]; }
    // Adds a feature's weights to the scores, one for each label.
    void addRow(std::uint32_t row, int *scores) const;

private:
    struct NameRecord {
        std::uint64_t key;
        std::uint32_t types;
        std::uint8_t commonest;
        std::uint8_t frequency;
        std::uint16_t unused;
    };

    TaggerModel() = default;
    bool readParts(const uchar *data, qint64 size);
    bool rowsAreSound() const;

    QFile m_file;
    QString m_notes;
    std::vector<std::string> m_typeNames;
    const std::int32_t *m_transitions = nullptr;
    int m_bucketBits = 0;
    const std::uint32_t *m_buckets = nullptr;
    const NameRecord *m_names = nullptr;
    std::uint32_t m_nameCount = 0;
    const uchar *m_rows = nullptr;
    std::uint32_t m_rowBytes = 0;
};

} // namespace sokbo::entity
