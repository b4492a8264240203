// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/tagger/model.h"
#include "entity/tagger/tagger.h"
#include "entity/tagger/wordmemory.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace sokbo;
using namespace sokbo::entity;
using namespace Qt::StringLiterals;

class TestTagger : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void modelSaysWhatItWasLearnedFrom();
    void findsNamesWithoutAnyList_data();
    void findsNamesWithoutAnyList();
    void looksTwiceOnlyAtWordsThatMayHoldNames();
    void readsOnlySentencesWithHangul();
    void spansLieWithinTheText();
    void sameWhateverStoodBefore();
    void wordsAndNeighboursAreEverything();
    void wordsOfOneKeyShareNoScores();
    void wordsThatAreMetAgainStay();
    void mappedFileTagsLikeTheBuiltInModel();
    void everyProcessorTagsAlike();
    void refusesWhatIsNoModel();
    void refusesADamagedModel();
    void knowsNamesOfItsCorpusOnly();
    void findsEnglishNames_data();
    void findsEnglishNames();
    void readsEnglishOnlyWhereNoHangulStands();
    void englishSpansEndWithWords();

private:
    QStringList tagged(const QString &text) const { return tagged(*m_model, text); }
    static QStringList tagged(const TaggerModel &model, const QString &text);

    std::unique_ptr<TaggerModel> m_model;
    std::unique_ptr<TaggerModel> m_english;
};

void TestTagger::initTestCase()
{
    Result<std::unique_ptr<TaggerModel>> model = TaggerModel::builtIn();
    QVERIFY(model.has_value());
    m_model = std::move(*model);
    Result<std::unique_ptr<TaggerModel>> english = TaggerModel::builtInEnglish();
    QVERIFY(english.has_value());
    m_english = std::move(*english);
    QVERIFY(m_english->isOfWords() && !m_model->isOfWords());
}

QStringList TestTagger::tagged(const TaggerModel &model, const QString &text)
{
    QStringList result;
    for (const TaggedSpan &span : tag(model, text).spans)
        result.append(text.mid(span.start, span.end - span.start) + u':'
            + QString::fromStdString(model.typeName(span.type)));
    return result;
}

void TestTagger::modelSaysWhatItWasLearnedFrom()
{
    QVERIFY(m_model->notes().contains("KLUE"_L1));
    QVERIFY(m_model->notes().contains("CC BY-SA 4.0"_L1));
}

void TestTagger::findsNamesWithoutAnyList_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("person") << u"배우 나윤슬이 새 영화에 출연한다."_s << u"나윤슬:person"_s;
    QTest::newRow("organisation") << u"가온시의회는 조례를 고쳤다."_s << u"가온시의회:organisation"_s;
    QTest::newRow("place") << u"행사는 부산 해운대에서 열린다."_s << u"부산 해운대:place"_s;
    QTest::newRow("date") << u"지난해 6월 문을 열었다."_s << u"지난해 6월:date"_s;
    QTest::newRow("time") << u"오전 9시에 시작한다."_s << u"오전 9시:time"_s;
    QTest::newRow("quantity") << u"관객 175만명이 보았다."_s << u"175만명:quantity"_s;
}

void TestTagger::findsNamesWithoutAnyList()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QVERIFY2(tagged(text).contains(name), qPrintable(tagged(text).join(u", "_s)));
}

// Most words of a text are passed over at a glance; no name may be among them.
void TestTagger::looksTwiceOnlyAtWordsThatMayHoldNames()
{
    const QString text
        = u"배우 나윤슬은 지난해 6월 부산에서 한빛전자 도하준 대표를 만나 그 일에 대해 오래 이야기하고 "
          "함께 식사를 했지만 무엇을 말했는지는 알려지지 않았다고 전했다."_s;
    const QStringList held{u"나윤슬은"_s, u"지난해"_s, u"6월"_s, u"부산에서"_s, u"한빛전자"_s, u"도하준"_s};
    const TaggerText characters = taggerText(text);
    TaggerFeatures features;
    features.readWords(characters, *m_model);
    int passedOver = 0;
    for (std::size_t word = 0; word < features.words(); ++word) {
        if (!m_model->isPlain(m_model->hintsOf(features.beginOfHints(word), features.endOfHints(word))))
            continue;
        ++passedOver;
        QString plain;
        for (int i = features.beginOfWord(word); i < features.endOfWord(word); ++i)
            plain += QChar(char16_t(characters.characters[std::size_t(i)]));
        QVERIFY2(!held.contains(plain), qPrintable(plain));
    }
    QVERIFY2(passedOver * 3 >= int(features.words()), qPrintable(QString::number(passedOver)));
}

void TestTagger::readsOnlySentencesWithHangul()
{
    const QString text = u"Nothing to read here.\n나윤슬이 왔다.\nNor here."_s;
    const Stretches read = tag(*m_model, text).read;
    QCOMPARE(read.size(), std::size_t(1));
    QCOMPARE(text.mid(read[0].first, read[0].second - read[0].first), u"나윤슬이 왔다.\n"_s);
}

void TestTagger::spansLieWithinTheText()
{
    const QString text
        = QString(u"😀 나윤슬 의원이 4일 서울에서 "_s + QChar(0xD83D) + u"김 씨를 만났다. "_s).repeated(60);
    int last = 0;
    const Tagging tagging = tag(*m_model, text);
    QVERIFY(tagging.spans.size() >= 60);
    for (const TaggedSpan &span : tagging.spans) {
        QVERIFY(span.start >= last && span.end > span.start && span.end <= text.size());
        last = span.end;
    }
}

// Buffers are kept from sentence to sentence; what is left in them must not count.
void TestTagger::sameWhateverStoodBefore()
{
    const QString sentence = u"한빛전자 나윤슬 대표는 4일 부산에서 3조2천억원을 말했다."_s;
    const QString before
        = u"아주 긴 앞 문장이 여기 서 있고 도하준 의원이 지난해 서울에서 무엇을 했는지 말한다.\n"_s;
    const QStringList alone = tagged(sentence);
    QVERIFY(alone.size() >= 4);
    const QStringList both = tagged(before + sentence);
    QCOMPARE(both.mid(both.size() - alone.size()), alone);
}

// What a word's own features weigh is remembered for other texts: with what its neighbours add it has to be
// the whole.
void TestTagger::wordsAndNeighboursAreEverything()
{
    const QString text = u"나윤슬 한빛전자 대표는 4일 (서울) A씨와 3조1천억원을 말했다. 대표는 \"가\"라고"_s;
    const auto sorted = [](const std::uint32_t *begin, const std::uint32_t *end) {
        std::vector<std::uint32_t> numbers(begin, end);
        std::sort(numbers.begin(), numbers.end());
        return numbers;
    };
    const auto joined = [](std::vector<std::uint32_t> some, const std::vector<std::uint32_t> &others) {
        some.insert(some.end(), others.begin(), others.end());
        std::sort(some.begin(), some.end());
        return some;
    };
    for (const QString &sentence : {text, text.chopped(1), u"가"_s, u"가 나"_s}) {
        const TaggerText units = taggerText(sentence);
        TaggerFeatures whole, words, neighbours;
        whole.readWords(units, *m_model);
        whole.readCharacters(units, *m_model, std::vector<std::uint8_t>(whole.words(), 0));
        words.cut(units);
        neighbours.cut(units);
        neighbours.readNeighbours(units, *m_model, std::vector<std::uint8_t>(whole.words(), 0));
        for (std::size_t word = 0; word < whole.words(); ++word) {
            words.readHints(word, *m_model, TaggerFeatures::Of::Word);
            const auto own = sorted(words.beginOfHints(0), words.endOfHints(0));
            words.readHints(word, *m_model, TaggerFeatures::Of::Neighbours);
            const auto others = sorted(words.beginOfHints(0), words.endOfHints(0));
            QCOMPARE(joined(own, others), sorted(whole.beginOfHints(word), whole.endOfHints(word)));
            words.readOwn(word);
            const auto first = std::size_t(whole.beginOfWord(word));
            for (std::size_t i = first; i < std::size_t(whole.endOfWord(word)); ++i)
                QCOMPARE(joined(sorted(words.begin(i - first), words.end(i - first)),
                             sorted(neighbours.begin(i), neighbours.end(i))),
                    sorted(whole.begin(i), whole.end(i)));
        }
    }
    // The same word is another one at the head of a word that is too long, and in a headline.
    const TaggerText same = taggerText(u"가온 가온"_s);
    TaggerFeatures features;
    features.cut(same);
    QCOMPARE(features.ownKey(same, 0), features.ownKey(same, 1));
    const TaggerText said = taggerText(u"가온 가온다"_s);
    const std::uint64_t inHeadline = features.ownKey(same, 0);
    features.cut(said);
    QVERIFY(features.ownKey(said, 0) != inHeadline);
}

void TestTagger::wordsOfOneKeyShareNoScores()
{
    constexpr std::uint64_t key = 12'345;
    WordMemory memory;
    const auto learn = [&](std::size_t characters, std::int16_t score) {
        WordMemory::Word &word = memory.find(key, characters);
        QCOMPARE(word.key, std::uint64_t(0));
        word.key = key;
        word.characters = std::uint32_t(characters);
        std::fill_n(memory.addScores(word, characters), characters, score);
    };
    learn(2, 7);
    learn(20, 9);
    for (const std::size_t characters : {std::size_t(2), std::size_t(20)}) {
        const WordMemory::Word &word = memory.find(key, characters);
        QCOMPARE(word.key, key);
        const std::int16_t *scores = memory.scoresOf(word);
        const std::int16_t expected = characters == 2 ? 7 : 9;
        QVERIFY(std::all_of(
            scores, scores + characters, [expected](std::int16_t score) { return score == expected; }));
    }
}

void TestTagger::wordsThatAreMetAgainStay()
{
    constexpr std::size_t characters = 3;
    WordMemory memory;
    const auto isKnown = [&](std::uint64_t key) {
        WordMemory::Word &word = memory.find(key, characters);
        if (word.key == key) {
            const std::int16_t *scores = memory.scoresOf(word);
            return std::all_of(scores, scores + characters,
                [key](std::int16_t score) { return score == std::int16_t(key % 1000); });
        }
        word.key = key;
        word.characters = characters;
        std::fill_n(memory.addScores(word, characters), characters, std::int16_t(key % 1000));
        return false;
    };
    constexpr std::uint64_t common = 1'000'003;
    constexpr std::uint64_t rare = 1'000'007;
    QVERIFY(!isKnown(common));
    QVERIFY(!isKnown(rare));
    for (std::uint64_t key = 1; key < 100'000; ++key) {
        QVERIFY(!isKnown(key * 0x9E3779B97F4A7C15ULL));
        if (key % 1000 == 0)
            QVERIFY(isKnown(common));
    }
    QVERIFY(!isKnown(rare)); // it is bounded
}

void TestTagger::everyProcessorTagsAlike()
{
    Result<std::unique_ptr<TaggerModel>> plain = TaggerModel::open(QStringLiteral(SOKBO_TAGGER_MODEL));
    QVERIFY(plain.has_value());
    (*plain)->beAsOnEveryProcessor();
    const QString text
        = u"나윤슬 의원은 4일 오전 9시 서울에서 한빛전자 대표 A씨와 3조1천억원을 말했다. '새봄' 축제도 열렸다."_s;
    if (!m_model->isWide())
        QSKIP("this processor has no wide registers to compare with");
    const Tagging ours = tag(*m_model, text);
    const Tagging other = tag(**plain, text);
    QVERIFY(!ours.spans.empty());
    QCOMPARE(other.nearMisses.size(), ours.nearMisses.size());
    QCOMPARE(other.spans.size(), ours.spans.size());
    for (std::size_t i = 0; i < ours.spans.size(); ++i) {
        QCOMPARE(other.spans[i].start, ours.spans[i].start);
        QCOMPARE(other.spans[i].end, ours.spans[i].end);
        QCOMPARE(other.spans[i].type, ours.spans[i].type);
        QCOMPARE(other.spans[i].margin, ours.spans[i].margin);
    }
}

void TestTagger::mappedFileTagsLikeTheBuiltInModel()
{
    Result<std::unique_ptr<TaggerModel>> model = TaggerModel::open(QStringLiteral(SOKBO_TAGGER_MODEL));
    QVERIFY(model.has_value());
    const QString text = u"나윤슬 의원은 오전 9시 서울에서 말했다."_s;
    const Tagging ours = tag(*m_model, text);
    const Tagging other = tag(**model, text);
    QCOMPARE(other.spans.size(), ours.spans.size());
    for (std::size_t i = 0; i < ours.spans.size(); ++i) {
        QCOMPARE(other.spans[i].start, ours.spans[i].start);
        QCOMPARE(other.spans[i].margin, ours.spans[i].margin);
    }
}

void TestTagger::refusesWhatIsNoModel()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"model"_s);
    QCOMPARE(TaggerModel::open(path).error().kind, Error::Kind::NotFound);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(1000, 'x'));
    file.close();
    QCOMPARE(TaggerModel::open(path).error().kind, Error::Kind::Parse);
}

// Cut short anywhere, or with a row that points beyond the labels.
void TestTagger::refusesADamagedModel()
{
    QFile file(QStringLiteral(SOKBO_TAGGER_MODEL));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    for (const qsizetype size :
        {qsizetype(0), qsizetype(8), qsizetype(20), whole.size() / 2, whole.size() - 64}) {
        const QByteArray part = whole.left(size);
        QVERIFY(!TaggerModel::fromBytes(reinterpret_cast<const uchar *>(part.constData()), part.size()));
    }
    QByteArray changed = whole;
    for (qsizetype i = whole.size() - 5000; i < whole.size() - 100; ++i)
        changed[i] = char(200);
    QVERIFY(!TaggerModel::fromBytes(reinterpret_cast<const uchar *>(changed.constData()), changed.size()));
}

void TestTagger::knowsNamesOfItsCorpusOnly()
{
    QVERIFY(m_model->knows(u"서울"));
    QVERIFY(!m_model->knows(u"가온누리한빛시"));
}

void TestTagger::findsEnglishNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("sentence") << u"Prosecutors in Lagos said Ngozi Adewale had left for France on Tuesday."_s
                              << QStringList{u"Lagos:place"_s, u"Ngozi Adewale:person"_s, u"France:place"_s,
                                     u"Tuesday:date"_s};
    QTest::newRow("title case") << u"Rescuers Search for Missing Hikers in Nepal"_s
                                << QStringList{u"Nepal:place"_s};
    QTest::newRow("possessive and hyphen")
        << u"Japan’s talks on the US-China deal lasted five years"_s
        << QStringList{u"Japan:place"_s, u"US:place"_s, u"China:place"_s, u"five years:quantity"_s};
    QTest::newRow("amounts") << u"The 80-acre site was sold for £2.7m after a 24-hour auction."_s
                             << QStringList{
                                    u"80-acre:quantity"_s, u"£2.7m:quantity"_s, u"24-hour:quantity"_s};
    QTest::newRow("none") << u"What we know about the storm so far"_s << QStringList{};
}

void TestTagger::findsEnglishNames()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(tagged(*m_english, text), expected);
}

void TestTagger::readsEnglishOnlyWhereNoHangulStands()
{
    const QString korean = u"나윤슬 의원은 France 대사를 만났다.\n"_s;
    const QString english = u"She flew to France.\n"_s;
    const QString both = korean + english;
    const Tagging tagging = tag(*m_english, both);
    QCOMPARE(tagging.read, (Stretches{{int(korean.size()), int(both.size())}}));
    QCOMPARE(tagged(*m_english, both), QStringList{u"France:place"_s});
    QVERIFY(tag(*m_model, english).read.empty());
}

// A border within a word is no answer.
void TestTagger::englishSpansEndWithWords()
{
    const Tagging tagging = tag(*m_english, u"She flew to France."_s);
    QVERIFY(tagging.scores.marginOf(tagging.scores.unitsOf(12, 18), tagging.spans.at(0).type).has_value());
    QVERIFY(!tagging.scores.marginOf(tagging.scores.unitsOf(12, 16), tagging.spans.at(0).type).has_value());
}

QTEST_APPLESS_MAIN(TestTagger)
#include "tst_tagger.moc"
