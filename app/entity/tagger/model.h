// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"
#include "core/result.h"
#include "entity/tagger/features.h"

#include <QByteArray>
#include <QFile>

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sokbo::entity {

// The trained weights, read where the file is mapped into memory. All sums are of whole
// numbers, so that every machine finds the same names.
//
// The file, little-endian throughout:
//   8 bytes  "SOKBOTG4"
//   u32      size of the notes that follow (UTF-8: what it was trained from, its licence)
//   u32      types T; then T names of 16 bytes each, padded with NUL; type 1 is the first
//   i32      (T+1)² weights of transitions, from the end of a type (0: outside) to the begin of another
//   u32      18, the bits of the bucket number
//   u32      offsets into the rows, 2^18+1 of them; each bucket holds 64
//   u32      known names N; N records, ordered by key:
//            u64 key, u32 types, u8 commonest, u8 frequency,
//            u16 top bits of the key of its first two characters, or of its first word
//   i32      the hints' threshold; 2^20 weights (i8) of what words look like. The least number says that the
//            model's units are words and not characters: none is passed over, and no weights follow
//   u32      bytes of the rows, then the rows, of one of two kinds:
//            u8 low bits of the row number, u8 n, n times u8 label and i8 weight
//            u8 low bits of the row number, u8 255, i8 weight of every label, padded to a multiple of 8
// Labels: 0 outside; 4(t-1)+1…+4 begin, inside, end and single of type t. Each part begins at a multiple
// of 8.
class TaggerModel final : public KnownNames {
public:
    static constexpr char magic[9] = "SOKBOTG4";
    static constexpr int typeNameSize = 16;
    static constexpr int mostTypes = 11; // a multiple of four with "outside", for the search
    static constexpr int bucketBits = 18;
    static_assert(TaggerFeatures::rowBits - bucketBits == 6); // a bucket's rows are the bits of 64

    static constexpr std::int32_t noHints = std::numeric_limits<std::int32_t>::min();

    static Result<std::unique_ptr<TaggerModel>> builtIn(); // resources/tagger/entities.model
    static Result<std::unique_ptr<TaggerModel>> builtInEnglish(); // resources/tagger/english.model
    static Result<std::unique_ptr<TaggerModel>> open(const QString &path); // Error kinds: NotFound, Parse
    // The bytes must outlive the model.
    static Result<std::unique_ptr<TaggerModel>> fromBytes(const uchar *data, qint64 size);
    ~TaggerModel() override;

    bool isOfWords() const { return m_hintWeights == nullptr; } // its units are words and not characters
    int types() const { return int(m_typeNames.size()); }
    const std::string &typeName(int type) const { return m_typeNames[std::size_t(type - 1)]; }
    // What Sokbo calls the type; nothing where it has no such marks.
    std::optional<MentionType> mentionType(int type) const { return m_mentionTypes[std::size_t(type - 1)]; }
    QString notes() const { return m_notes; }

    bool knows(QStringView name) const; // from the training text
    int transition(int from, int to) const { return m_transitions[std::size_t(from * (types() + 1) + to)]; }
    // Whether a word that looks like this holds no name, nor a title beside one. Said only where it is nearly
    // certain.
    bool isPlain(int hints) const { return hints < m_hintThreshold; } // their sum
    int hintsOf(const std::uint32_t *hint, const std::uint32_t *end) const;
    void prefetchHints(const std::uint32_t *hint, const std::uint32_t *end) const;
    std::uint64_t serial() const { return m_serial; } // no two of a run of the program have the same
    // Labels, padded so that their weights can be added eight at a time.
    int stride() const { return strideOf(types()); }
    static constexpr int strideOf(int types) { return (4 * types + 1 + 7) / 8 * 8; }
    // A character's rows that there are. The long ones, which hold a weight for every label, apart: adding
    // them then takes no decisions, of which every wrongly guessed one costs as much as the adding itself.
    struct Hits {
        static constexpr std::size_t most = TaggerFeatures::mostFeatures;
        std::array<const uchar *, most> full;
        std::array<const uchar *, most> sparse;
        int fulls = 0;
        int sparses = 0;
    };
    // In three steps, so that the memory of the next characters' rows is on its way while the weights of this
    // one are added to its scores, `stride` of them, whose sum fits.
    void prefetch(const std::uint32_t *row, const std::uint32_t *end) const;
    void findRows(const std::uint32_t *row, const std::uint32_t *end, Hits &hits) const
    {
        (this->*m_finder)(row, end, hits);
    }
    void addRows(const Hits &hits, std::int16_t *scores) const { (this->*m_adder)(hits, scores); }
    bool isWide() const { return m_isWide; } // for a processor with wide registers
    void beAsOnEveryProcessor() { chooseWays(false); } // for tests, before anything is tagged
    static constexpr std::uint8_t everyLabel = 255; // in the place of n

private:
    KnownName look(std::uint64_t key) const override;
    struct NameRecord {
        std::uint64_t key;
        std::uint32_t types;
        std::uint8_t commonest;
        std::uint8_t frequency;
        std::uint16_t begin;
    };

    TaggerModel();
    bool readParts(const uchar *data, qint64 size);
    bool readRows(const std::vector<std::uint32_t> &offsets);
    bool readNames();
    std::uint32_t rowSize(const uchar *row) const
    {
        return row[1] == everyLabel ? 2U + std::uint32_t(stride()) : 2U + 2U * row[1];
    }

    std::uint64_t m_serial;
    std::unique_ptr<QFile> m_file; // that is mapped, if any
    QByteArray m_bytes; // that were unpacked, if any
    QString m_notes;
    std::vector<std::string> m_typeNames;
    std::vector<std::optional<MentionType>> m_mentionTypes;
    // Small parts are copied; the rows stay where they are mapped.
    std::vector<std::int32_t> m_transitions;
    // Rows are found by one look at 16 bytes: which of a bucket's rows there are, and where they begin and
    // end. Nearly half of the features of a text are unknown, and need no second look.
    struct Bucket {
        std::uint64_t present = 0;
        std::uint32_t offset = 0; // into m_rows
        // Where the first rows end, from there, in units of two bytes; `far` where that is too far away.
        std::array<std::uint8_t, 4> ends{};
    };
    static constexpr std::uint8_t far = 255;
    static constexpr int nameIndexBits = 14;
    // Both are there in several ways, of which the processor and the number of labels choose one.
    using Finder = void (TaggerModel::*)(const std::uint32_t *, const std::uint32_t *, Hits &) const;
    using Adder = void (TaggerModel::*)(const Hits &, std::int16_t *) const;
    void chooseWays(bool isWide);
    template <bool CountsBits>
    void findRowsBy(const std::uint32_t *row, const std::uint32_t *end, Hits &hits) const;
    void findRowsPlainly(const std::uint32_t *row, const std::uint32_t *end, Hits &hits) const;
    void findRowsWidely(const std::uint32_t *row, const std::uint32_t *end, Hits &hits) const;
    template <int Labels>
    void addAll(const Hits &hits, std::int16_t *scores) const;
    template <int Labels>
    void addAllWidely(const Hits &hits, std::int16_t *scores) const;
    bool m_isWide = false;
    Finder m_finder = nullptr;
    Adder m_adder = nullptr;
    std::vector<Bucket> m_buckets;
    std::vector<NameRecord> m_names;
    std::vector<std::uint32_t> m_namesFrom; // where the names begin whose keys have these top bits
    std::int32_t m_hintThreshold = 0;
    const std::int8_t *m_hintWeights = nullptr;
    const uchar *m_rows = nullptr;
    std::uint32_t m_rowBytes = 0;
};

} // namespace sokbo::entity
