// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/train/corpus.h"

#include "entity/lists/listfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <zlib.h>

#include <algorithm>
#include <array>
#include <map>

namespace sokbo::entity::train {

namespace {

struct RawSpan {
    int start = 0; // code points
    int end = 0;
    QString type;
};

Result<QList<QByteArray>> readLines(const QString &path)
{
    const gzFile file = gzopen(path.toLocal8Bit().constData(), "rb");
    if (!file)
        return failure(Error::Kind::NotFound, path + QStringLiteral(" cannot be read"));
    QByteArray bytes;
    std::array<char, 65536> block{};
    int got = 0;
    while ((got = gzread(file, block.data(), unsigned(block.size()))) > 0)
        bytes.append(block.data(), got);
    const bool whole = gzclose(file) == Z_OK && got == 0;
    if (!whole)
        return failure(Error::Kind::Parse, path + QStringLiteral(" is damaged"));
    QList<QByteArray> lines = bytes.split('\n');
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty())
        lines.removeLast();
    return lines;
}

std::vector<RawSpan> spansOf(const QJsonObject &sentence)
{
    std::vector<RawSpan> spans;
    const QJsonArray mentions = sentence.value(u"mentions").toArray();
    for (const QJsonValue &mention : mentions)
        spans.push_back({mention[u"start"].toInt(), mention[u"end"].toInt(), mention[u"type"].toString()});
    return spans;
}

bool isProper(const QString &name)
{
    return name.size() >= 4
        || std::any_of(name.begin(), name.end(), [](QChar c) { return c.unicode() < 0x80; });
}

// What a fine type is to the tagger where no coarse mention stands. Types with a leading '~' only help to
// learn. The fine corpus marks common nouns too (a meeting, a bus), which are shorter than names.
QString helpingType(const QString &fine, const QString &name)
{
    if (fine == QLatin1String("CV_POSITION") || fine == QLatin1String("CV_OCCUPATION"))
        return QStringLiteral("~title");
    if (fine.startsWith(QLatin1String("EV_")) && isProper(name))
        return QStringLiteral("event");
    const bool isWork = fine.startsWith(QLatin1String("AFA_"));
    const bool isGoods = fine.startsWith(QLatin1String("AFW_")) || fine.startsWith(QLatin1String("TMI_S"))
        || fine == QLatin1String("TMI_MODEL");
    if (isWork || (isGoods && isProper(name)))
        return QStringLiteral("product");
    for (const char *group : {"OG", "LC", "EV_", "AF", "TMI_"})
        if (fine.startsWith(QLatin1String(group)))
            return QStringLiteral("~name");
    return QStringLiteral("~other");
}

// The marks of headlines.txt: {text|letter}.
QString typeOfLetter(QChar letter)
{
    static constexpr std::array<std::pair<char16_t, const char *>, 9> types{
        {{u'p', "person"}, {u'o', "organisation"}, {u'l', "place"}, {u'd', "date"}, {u'h', "time"},
            {u'q', "quantity"}, {u'e', "event"}, {u'w', "product"}, {u'j', "~title"}}};
    const auto found = std::find_if(
        types.begin(), types.end(), [letter](const auto &type) { return letter == QChar(type.first); });
    return found == types.end() ? QString() : QString::fromLatin1(found->second);
}

int typeNumber(Corpus &corpus, const QString &name)
{
    const std::string wanted = name.toStdString();
    const auto found = std::find(corpus.types.begin(), corpus.types.end(), wanted);
    if (found != corpus.types.end())
        return int(found - corpus.types.begin()) + 1;
    corpus.types.push_back(wanted);
    return int(corpus.types.size());
}

std::u32string charactersOf(QStringView form)
{
    const TaggerText text = taggerText(form);
    return {text.characters.begin(), text.characters.end()};
}

bool isLatin(QStringView form)
{
    return std::all_of(form.begin(), form.end(), [](QChar c) { return c.unicode() < 0x250; });
}

class SentenceBuilder {
public:
    SentenceBuilder(Corpus &corpus, const QString &text)
        : m_corpus(corpus)
    {
        m_sentence.source = text;
        if (corpus.isOfWords) {
            WordFeatures words;
            words.addText(text, 0);
            for (const Token &token : words.tokens()) {
                m_sentence.starts.push_back(token.start);
                m_sentence.ends.push_back(token.end);
            }
        } else {
            m_sentence.text = taggerText(text);
            m_sentence.starts = m_sentence.text.positions;
            for (int start : m_sentence.starts)
                m_sentence.ends.push_back(start + (text.at(start).isHighSurrogate() ? 2 : 1));
        }
        m_taken.resize(m_sentence.starts.size());
        // The corpus counts code points, the text UTF-16 units.
        for (qsizetype i = 0; i < text.size(); ++i)
            if (!text.at(i).isLowSurrogate())
                m_units.push_back(int(i));
        m_units.push_back(int(text.size()));
    }

    void add(const RawSpan &raw, const QString &type)
    {
        const std::vector<int> &positions = m_sentence.starts;
        const int last = int(m_units.size()) - 1;
        if (raw.start < 0 || raw.start >= raw.end || raw.end > last)
            return;
        const auto characterAt = [&](int codePoint) {
            const int unit = m_units[std::size_t(codePoint)];
            return int(std::lower_bound(positions.begin(), positions.end(), unit) - positions.begin());
        };
        const int begin = characterAt(raw.start);
        const int end = characterAt(raw.end);
        // A border within a word is none that the tagger could find.
        if (m_corpus.isOfWords && begin < end
            && (positions[std::size_t(begin)] != m_units[std::size_t(raw.start)]
                || m_sentence.ends[std::size_t(end - 1)] > m_units[std::size_t(raw.end)]))
            return;
        if (begin >= end
            || std::find(m_taken.begin() + begin, m_taken.begin() + end, true) != m_taken.begin() + end)
            return;
        std::fill(m_taken.begin() + begin, m_taken.begin() + end, true);
        m_sentence.spans.push_back({begin, end, typeNumber(m_corpus, type)});
    }

    Sentence take()
    {
        std::sort(m_sentence.spans.begin(), m_sentence.spans.end(),
            [](const Span &a, const Span &b) { return a.begin < b.begin; });
        return std::move(m_sentence);
    }

private:
    Corpus &m_corpus;
    Sentence m_sentence;
    std::vector<int> m_units; // of every code point
    std::vector<bool> m_taken;
};

// A line of marked text; offsets in code points, as in the other files.
struct MarkedLine {
    QString text;
    std::vector<RawSpan> spans;
};

Result<MarkedLine> readMarkedLine(QStringView line)
{
    MarkedLine result;
    for (qsizetype at = 0; at < line.size();) {
        const qsizetype open = line.indexOf(u'{', at);
        result.text += line.mid(at, open < 0 ? -1 : open - at);
        if (open < 0)
            break;
        const qsizetype bar = line.indexOf(u'|', open);
        const bool isWhole = bar > open + 1 && bar + 2 < line.size() && line[bar + 2] == u'}';
        const QString type = isWhole ? typeOfLetter(line[bar + 1]) : QString();
        if (type.isEmpty())
            return failure(Error::Kind::Parse, QStringLiteral("a broken mark: %1").arg(line));
        const int start = int(result.text.toUcs4().size());
        result.text += line.mid(open + 1, bar - open - 1);
        result.spans.push_back({start, int(result.text.toUcs4().size()), type});
        at = bar + 3;
    }
    return result;
}

Result<> readMarkedText(const QString &path, Corpus &corpus)
{
    const Result<QList<QByteArray>> lines = readLines(path);
    if (!lines)
        return tl::unexpected(lines.error());
    for (const QByteArray &line : *lines) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const Result<MarkedLine> marked = readMarkedLine(QString::fromUtf8(line));
        if (!marked)
            return tl::unexpected(marked.error());
        SentenceBuilder builder(corpus, marked->text);
        for (const RawSpan &span : marked->spans)
            builder.add(span, span.type);
        Sentence built = builder.take();
        built.fold = -1;
        built.convention = Convention::Own;
        corpus.sentences.push_back(std::move(built));
    }
    return {};
}

} // namespace

Result<> readCorpus(const CorpusFiles &files, Corpus &corpus)
{
    if (files.coarse.endsWith(QLatin1String(".txt")))
        return readMarkedText(files.coarse, corpus);
    const Result<QList<QByteArray>> coarse = readLines(files.coarse);
    if (!coarse)
        return tl::unexpected(coarse.error());
    Result<QList<QByteArray>> fine;
    if (!files.fine.isEmpty()) {
        fine = readLines(files.fine);
        if (!fine)
            return tl::unexpected(fine.error());
    }
    for (qsizetype i = 0; i < coarse->size(); ++i) {
        if (files.every > 0 && (i % files.every == files.heldOut) != files.isForChecking)
            continue;
        const QJsonObject sentence = QJsonDocument::fromJson(coarse->at(i)).object();
        const QString text = sentence.value(u"text").toString();
        SentenceBuilder builder(corpus, text);
        for (const RawSpan &span : spansOf(sentence))
            builder.add(span, span.type);
        if (i < fine->size()) {
            const QJsonObject other = QJsonDocument::fromJson(fine->at(i)).object();
            if (other.value(u"text").toString() == text)
                for (const RawSpan &span : spansOf(other))
                    builder.add(span, helpingType(span.type, text.mid(span.start, span.end - span.start)));
        }
        Sentence built = builder.take();
        built.fold = int(corpus.sentences.size() % folds);
        built.convention = files.convention;
        if (!built.starts.empty())
            corpus.sentences.insert(corpus.sentences.end(), std::size_t(files.times), built);
    }
    return {};
}

CorpusNames::Counted *CorpusNames::nameOf(const Sentence &sentence, const Span &span)
{
    const int start = sentence.starts[std::size_t(span.begin)];
    return nameOf(QStringView(sentence.source).mid(start, sentence.ends[std::size_t(span.end) - 1] - start));
}

// Nothing where it is longer than any that is looked up.
CorpusNames::Counted *CorpusNames::nameOf(QStringView form)
{
    std::uint64_t key = 0;
    std::uint64_t begin = 0;
    if (m_isOfWords) {
        const WordNameKeys keys = wordNameKeys(form);
        key = keys.key;
        begin = keys.first;
    } else {
        const std::u32string characters = charactersOf(form);
        if (characters.empty() || characters.size() > longestKnownName)
            return nullptr;
        key = nameKey(characters.data(), characters.size());
        begin = nameKey(characters.data(), std::min<std::size_t>(characters.size(), 2));
    }
    if (key == 0)
        return nullptr;
    Counted &name = m_names[key];
    name.beginKey = begin;
    return &name;
}

CorpusNames::CorpusNames(const Corpus &corpus)
    : m_isOfWords(corpus.isOfWords)
{
    for (const Sentence &sentence : corpus.sentences) {
        if (sentence.fold < 0)
            continue;
        for (const Span &span : sentence.spans) {
            Counted *name = nameOf(sentence, span);
            if (!name)
                continue;
            std::vector<Count> &counts = name->counts;
            const auto same = std::find_if(counts.begin(), counts.end(),
                [&](const Count &count) { return count.type == span.type && count.fold == sentence.fold; });
            if (same != counts.end())
                ++same->count;
            else
                counts.push_back({std::uint8_t(span.type), std::uint8_t(sentence.fold), 1});
        }
    }
}

// Each list by what it tells: the same bits are features of the tagger, so their order is part of the model.
Result<> CorpusNames::addLists()
{
    if (m_isOfWords)
        return addLists(
            {{"names/organisations", "", WordFeatures::Organisations},
                {"names/newsmakers", "", WordFeatures::People}, {"names/people", "", WordFeatures::People},
                {"names/countries", "", WordFeatures::Countries},
                {"names/places_world", "", WordFeatures::Places},
                {"names/companies_us", "", WordFeatures::Companies},
                {"names/companies_kr", "", WordFeatures::KoreanCompanies},
                {"names/products", "", WordFeatures::Products}, {"names/brands", "", WordFeatures::Products},
                {"english/given_names", "", WordFeatures::GivenNames},
                {"english/korean_surnames", "", WordFeatures::KoreanSurnames},
                {"english/organisation_words", "", WordFeatures::OrganisationWords},
                {"english/titles", "", WordFeatures::Titles},
                {"english/ordinary_words", "", WordFeatures::OrdinaryWords},
                {"english/calendar", "", WordFeatures::Calendar},
                {"english/cues", "", WordFeatures::CueWords}},
            WordFeatures::Doubtful);
    return addLists({{"names/organisations", "", 0}, {"names/newsmakers", "", 1}, {"names/people", "", 2},
                        {"names/countries", "", 3}, {"names/places_world", "", 4}, {"names/places_kr", "", 5},
                        {"names/companies_kr", "", 6}, {"names/products", "event", 7},
                        {"names/products", "product", 8}, {"names/brands", "", 9}},
        10);
}

Result<> CorpusNames::addLists(const std::vector<NameList> &lists, std::uint32_t doubtful)
{
    for (const NameList &list : lists) {
        const QString type = QString::fromLatin1(list.type);
        const bool mayDoubt = QLatin1String(list.file).startsWith(QLatin1String("names/"));
        const Result<> read
            = readList(QLatin1String(list.file) + QStringLiteral(".tsv"), [&](const ListRow &row) {
                  if ((!type.isEmpty() && row.field(1) != type) || (m_isOfWords && !isLatin(row.field(0))))
                      return;
                  if (Counted *name = nameOf(row.field(0)))
                      name->lists
                          |= 1U << list.bit | (mayDoubt && !row.field(4).isEmpty() ? 1U << doubtful : 0);
              });
        if (!read)
            return read;
    }
    return {};
}

KnownName CorpusNames::known(const Counted &counted, int withoutFold)
{
    std::map<int, int> byType;
    for (const Count &count : counted.counts)
        if (count.fold != withoutFold)
            byType[count.type] += count.count;
    KnownName name;
    name.types = counted.lists << KnownName::firstListBit;
    int most = 0;
    for (const auto &[type, count] : byType) {
        name.types |= 1U << type;
        if (count > most) {
            most = count;
            name.commonest = std::uint8_t(type);
        }
    }
    name.frequency = std::uint8_t(most >= 8 ? 3 : most >= 3 ? 2 : most > 0 ? 1 : 0);
    return name;
}

KnownName CorpusNames::find(std::uint64_t key, int fold) const
{
    const auto found = m_names.find(key);
    return found == m_names.end() ? KnownName{} : known(found->second, fold);
}

std::vector<CorpusNames::Listed> CorpusNames::all() const
{
    std::vector<Listed> names;
    names.reserve(m_names.size());
    for (const auto &[key, counted] : m_names)
        names.push_back({key, counted.beginKey, known(counted, -1)});
    std::sort(names.begin(), names.end(), [](const Listed &a, const Listed &b) { return a.key < b.key; });
    return names;
}

} // namespace sokbo::entity::train
