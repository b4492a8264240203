// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: flags of headlines and the brackets and quotation marks of Korean papers.
#include "story/storysignature.h"

#include "story/tokens.h"
#include "text/bodytext.h"

#include <algorithm>
#include <cstring>

namespace sokbo {

using namespace Qt::StringLiterals;
using namespace story;

namespace {

constexpr qint32 format = 2; // of the bytes and of what the tokens mean
constexpr qsizetype firstSentences = 300; // characters of the text that count
constexpr qsizetype shortestText = 20; // characters; less says nothing
constexpr qsizetype longestLabel = 20; // characters; more is part of the headline
constexpr qsizetype shortestQuotation = 4; // characters; less is a word set off
constexpr qsizetype shortestSingleQuotation = 8; // '상생 협업' is a term, a sentence is a quotation

template <typename T>
void sortEachOnce(std::vector<T> &values)
{
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

// A headline taken apart: "[특징주] 스피어, 416억 계약 [fn오전시황]" is two labels and what stands between.
struct Parts {
    QStringList labels;
    qsizetype begin = 0; // of the headline proper
    qsizetype end = 0;
};

QChar closing(QChar bracket)
{
    switch (bracket.unicode()) {
    case u'[':
        return u']';
    case u'(':
        return u')';
    case u'<':
        return u'>';
    case u'【':
        return u'】';
    default:
        return {};
    }
}

QChar opening(QChar bracket)
{
    for (const QChar open : {QChar(u'['), QChar(u'('), QChar(u'<'), QChar(u'【')})
        if (closing(open) == bracket)
            return open;
    return {};
}

Parts partsOf(QStringView title)
{
    Parts parts;
    parts.end = title.size();
    const auto skipSpace = [&] {
        while (parts.begin < parts.end && title[parts.begin].isSpace())
            ++parts.begin;
        while (parts.end > parts.begin && title[parts.end - 1].isSpace())
            --parts.end;
    };
    for (skipSpace(); parts.begin < parts.end; skipSpace()) {
        const QChar close = closing(title[parts.begin]);
        const qsizetype end = close.isNull() ? -1 : title.indexOf(close, parts.begin + 1);
        if (end < 0 || end > parts.begin + longestLabel + 1 || end + 1 >= parts.end)
            break;
        parts.labels.append(title.mid(parts.begin + 1, end - parts.begin - 1).toString());
        parts.begin = end + 1;
    }
    if (parts.begin < parts.end) {
        const QChar open = opening(title[parts.end - 1]);
        const qsizetype begin = open.isNull() ? -1 : title.lastIndexOf(open, parts.end - 2 - title.size());
        if (begin > parts.begin && parts.end - begin <= longestLabel + 2) {
            parts.labels.append(title.mid(begin + 1, parts.end - begin - 2).toString());
            parts.end = begin;
        }
    }
    skipSpace();
    return parts;
}

// The headline with every name in its canonical form, and where the quotations in it are.
struct Headline {
    QString text;
    std::vector<std::pair<qsizetype, qsizetype>> quotations; // begin and end
};

void findQuotations(Headline &headline)
{
    struct Marks {
        QChar open, close;
        qsizetype shortest;
    };
    static const std::array marks{Marks{u'“', u'”', shortestQuotation}, Marks{u'"', u'"', shortestQuotation},
        Marks{u'‘', u'’', shortestSingleQuotation}, Marks{u'\'', u'\'', shortestSingleQuotation}};
    const QString &text = headline.text;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const auto *kind = std::find_if(
            marks.begin(), marks.end(), [&](const Marks &candidate) { return candidate.open == text[at]; });
        if (kind == marks.end())
            continue;
        const qsizetype end = text.indexOf(kind->close, at + 1);
        if (end < 0 || end - at - 1 < kind->shortest)
            continue;
        headline.quotations.emplace_back(at + 1, end);
        at = end;
    }
}

Headline headlineOf(const QString &title, const Parts &parts, const QList<Mention> &mentions)
{
    Headline headline;
    qsizetype at = parts.begin;
    for (const Mention &mention : mentions) {
        if (mention.field != Mention::Field::Title || !hasIdentity(mention) || mention.start < at
            || mention.end > parts.end || mention.name == mention.text)
            continue;
        headline.text += QStringView(title).mid(at, mention.start - at) + u' ' + mention.name + u' ';
        at = mention.end;
    }
    headline.text += QStringView(title).mid(at, parts.end - at);
    findQuotations(headline);
    return headline;
}

void takeTitle(StorySignature &signature, const Headline &headline)
{
    struct Placed {
        Token token;
        size_t word;
        bool quoted;
    };
    std::vector<Placed> placed;
    size_t words = 0;
    eachWord(headline.text, [&](const Word &word) {
        const bool quoted = std::any_of(headline.quotations.begin(), headline.quotations.end(),
            [&](const auto &span) { return word.position >= span.first && word.position < span.second; });
        const size_t number = word.text.size() > 1 ? ++words : 0;
        if (word.kind == Word::Kind::Number)
            signature.numbers.push_back(tokenOf(word));
        eachToken(word, [&](Token token) { placed.push_back({token, number, quoted}); });
        signature.isForeign = signature.isForeign && word.kind != Word::Kind::Hangul;
    });
    for (const Placed &part : placed)
        signature.title.push_back(part.token);
    sortEachOnce(signature.title);
    if (signature.title.size() > StorySignature::mostInTitle)
        signature.title.resize(StorySignature::mostInTitle);
    signature.words.assign(words, 0);
    for (const Placed &part : placed) {
        const auto found = std::lower_bound(signature.title.begin(), signature.title.end(), part.token);
        if (found == signature.title.end() || *found != part.token)
            continue; // of a headline that is far too long
        const auto bit = StorySignature::TitleSet(1) << (found - signature.title.begin());
        (part.quoted ? signature.quoted : signature.unquoted) |= bit;
        if (part.word > 0)
            signature.words[part.word - 1] |= bit;
    }
    std::erase(signature.words, StorySignature::TitleSet(0));
    sortEachOnce(signature.words);
}

void takeText(StorySignature &signature, const QString &text)
{
    signature.all = signature.title;
    signature.allNumbers = signature.numbers;
    signature.hasText = text.size() > shortestText;
    eachWord(text, [&](const Word &word) {
        if (word.kind == Word::Kind::Number)
            signature.allNumbers.push_back(tokenOf(word));
        eachToken(word, [&](Token token) { signature.all.push_back(token); });
    });
    sortEachOnce(signature.numbers);
    sortEachOnce(signature.allNumbers);
    sortEachOnce(signature.all);
}

void takeNames(StorySignature &signature, const QList<Mention> &mentions)
{
    for (const Mention &mention : mentions) {
        if (!hasIdentity(mention))
            continue;
        const Token name = nameToken(mention.name);
        if (mention.field == Mention::Field::Title) {
            if (mention.type == MentionType::Person)
                signature.people.push_back(name);
            if (mention.type == MentionType::Organisation)
                signature.organisations.push_back(name);
            if (mention.type == MentionType::Place)
                signature.places.push_back(name);
            signature.names.push_back(name);
            signature.allNames.push_back(name);
        } else if (mention.end <= firstSentences) {
            signature.allNames.push_back(name);
        }
    }
    for (auto *names : {&signature.people, &signature.organisations, &signature.places, &signature.names,
             &signature.allNames})
        sortEachOnce(*names);
}

bool isLinkOfChain(const QString &label)
{
    static const QStringList links{u"속보"_s, u"긴급"_s, u"1보"_s, u"2보"_s, u"3보"_s, u"상보"_s, u"종합"_s,
        u"종합1보"_s, u"종합2보"_s, u"종합3보"_s};
    return links.contains(label);
}

void takeLabels(StorySignature &signature, const QStringList &labels)
{
    for (const QString &label : labels) {
        signature.isBreaking = signature.isBreaking || label == u"속보"_s;
        signature.isLink = signature.isLink || isLinkOfChain(label);
        signature.isPhoto = signature.isPhoto || label.contains(u"포토"_s) || label == u"사진"_s;
        if (!label.trimmed().isEmpty())
            signature.labels.push_back(hashOf(label.trimmed()));
    }
    sortEachOnce(signature.labels);
}

// Values as they lie in memory, little-endian on every machine that Sokbo runs on; another order is another
// format.
class BytesWriter {
public:
    template <typename T>
    void put(const T &value)
    {
        m_bytes.append(reinterpret_cast<const char *>(&value), qsizetype(sizeof value));
    }
    template <typename T>
    void put(const std::vector<T> &values)
    {
        put(quint32(values.size()));
        m_bytes.append(reinterpret_cast<const char *>(values.data()), qsizetype(values.size() * sizeof(T)));
    }
    void reserve(size_t size) { m_bytes.reserve(qsizetype(size)); }
    QByteArray bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

class BytesReader {
public:
    explicit BytesReader(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }
    template <typename T>
    void take(T &value)
    {
        copy(&value, sizeof value);
    }
    template <typename T>
    void take(std::vector<T> &values)
    {
        quint32 size = 0;
        take(size);
        m_good = m_good && size <= size_t(m_rest.size()) / sizeof(T);
        if (!m_good)
            return;
        values.resize(size);
        copy(values.data(), size * sizeof(T));
    }
    bool isGood() const { return m_good; }
    bool atEnd() const { return m_rest.isEmpty(); }

private:
    void copy(void *to, size_t size)
    {
        m_good = m_good && size <= size_t(m_rest.size());
        if (!m_good || size == 0)
            return;
        std::memcpy(to, m_rest.data(), size);
        m_rest = m_rest.sliced(qsizetype(size));
    }
    QByteArrayView m_rest;
    bool m_good = true;
};

} // namespace

QByteArray StorySignature::toBytes() const
{
    BytesWriter writer;
    writer.reserve(64 + 8 * words.size() + 4 * (title.size() + all.size() + 2 * allNames.size() + 32));
    writer.put(format);
    writer.put(quoted);
    writer.put(unquoted);
    writer.put(source);
    writer.put(published);
    writer.put(quint8(hasText | isBreaking << 1 | isLink << 2 | isPhoto << 3 | isForeign << 4));
    for (const quint64 key : {copy.title, copy.text, copy.link})
        writer.put(key);
    writer.put(copy.titleLetters);
    writer.put(copy.chainPlace);
    writer.put(quint8(copy.wholeText));
    writer.put(quint8(copy.kind));
    writer.put(words);
    for (const auto *values :
        {&title, &all, &people, &organisations, &places, &names, &allNames, &numbers, &allNumbers, &labels})
        writer.put(*values);
    return writer.bytes();
}

std::optional<StorySignature> StorySignature::fromBytes(const QByteArray &bytes)
{
    BytesReader reader(bytes);
    qint32 version = 0;
    reader.take(version);
    if (version != format)
        return std::nullopt;
    StorySignature signature;
    quint8 truths = 0;
    reader.take(signature.quoted);
    reader.take(signature.unquoted);
    reader.take(signature.source);
    reader.take(signature.published);
    reader.take(truths);
    signature.hasText = truths & 1;
    signature.isBreaking = truths & 2;
    signature.isLink = truths & 4;
    signature.isPhoto = truths & 8;
    signature.isForeign = truths & 16;
    CopyKeys &copy = signature.copy;
    for (quint64 *key : {&copy.title, &copy.text, &copy.link})
        reader.take(*key);
    reader.take(copy.titleLetters);
    reader.take(copy.chainPlace);
    quint8 wholeText = 0, kind = 0;
    reader.take(wholeText);
    reader.take(kind);
    copy.wholeText = wholeText != 0;
    copy.kind = articleKindFromNumber(kind);
    reader.take(signature.words);
    for (auto *values : {&signature.title, &signature.all, &signature.people, &signature.organisations,
             &signature.places, &signature.names, &signature.allNames, &signature.numbers,
             &signature.allNumbers, &signature.labels})
        reader.take(*values);
    if (!reader.isGood() || !reader.atEnd() || signature.title.size() > mostInTitle)
        return std::nullopt;
    return signature;
}

StorySignature signatureOf(const AnalysedArticle &article)
{
    const QString &title = article.article.title;
    StorySignature signature;
    signature.source = Token(article.article.source.value);
    signature.published = article.article.published.toSecsSinceEpoch();
    signature.isForeign = true;
    const Parts parts = partsOf(title);
    takeTitle(signature, headlineOf(title, parts, article.mentions));
    const QString text = bodyText(article.article.body).left(firstSentences);
    takeText(signature, text);
    signature.copy
        = copyKeysOf(article.article, QStringView(title).mid(parts.begin, parts.end - parts.begin), text);
    takeNames(signature, article.mentions);
    takeLabels(signature, article.article.flag.split(u' ', Qt::SkipEmptyParts) + parts.labels);
    signature.all.shrink_to_fit(); // it had room for what stood twice, and is kept
    return signature;
}

} // namespace sokbo
