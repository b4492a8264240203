// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: the letters that Korean sentences end with.
#include "entity/korean/korean.h"

#include "entity/judge/evidence.h"

#include "entity/korean/amounts/compounds.h"
#include "entity/korean/amounts/dates.h"
#include "entity/korean/amounts/quantities.h"
#include "entity/korean/amounts/times.h"
#include "entity/korean/names/anonymous.h"
#include "entity/korean/names/clubs.h"
#include "entity/korean/names/hanja.h"
#include "entity/korean/names/listednamefinder.h"
#include "entity/korean/names/officials.h"
#include "entity/korean/names/organisations.h"
#include "entity/korean/names/people.h"
#include "entity/korean/names/places.h"
#include "entity/korean/names/products.h"
#include "entity/korean/names/quotedtitles.h"
#include "entity/korean/names/shortnames.h"
#include "entity/korean/weighing/description.h"
#include "entity/korean/weighing/shown.h"
#include "entity/korean/weighing/tagged.h"
#include "entity/korean/weighing/weighing.h"
#include "entity/lists/listfile.h"
#include "entity/text/compounds.h"

namespace sokbo::entity {

using namespace Qt::StringLiterals;

namespace {

class Korean final : public Language {
public:
    Korean(const ListedNames &names, std::unique_ptr<TaggerModel> tagger)
        : m_tagger(std::move(tagger))
        , m_grammar(names)
        , m_shortNames(m_grammar.persons)
    {
    }

    Result<> load()
    {
        return m_grammar.load()
            .and_then([this] { return m_dates.load(); })
            .and_then([this] { return m_times.load(); })
            .and_then([this] { return m_quantities.load(); })
            .and_then([this] { return m_listedNames.load(); })
            .and_then([this] { return m_products.load(); })
            .and_then([this] { return m_hanja.load(); })
            .and_then([this] { return m_quotedTitles.load(); })
            .and_then([this] { return m_people.load(); })
            .and_then([this] { return m_shortNames.load(); })
            .and_then([this] { return m_clubs.load(); })
            .and_then([this] { return m_doubts.load(); })
            .and_then([this] { return readWords(u"korean/other_name_words.tsv"_s, m_otherNameWords); })
            .and_then([this] { return readSuffixes(u"korean/state_bodies.tsv"_s, m_stateBodies); });
    }

    bool isLearned() const override { return true; }

    void find(const Context &field, Candidates &found) const override
    {
        const KoreanContext context{field, m_grammar};
        m_dates.find(context, found);
        m_times.find(context, found);
        m_quantities.find(context, found);
        m_listedNames.find(context, found);
        findPlaces(context, found);
        findOrganisations(context, found);
        m_products.find(context, found);
        m_hanja.find(context, m_shortNames.offices(), found);
        m_quotedTitles.find(context, found);
        findCompounds(context, found);
    }

    void weigh(const Context &field, Candidates &found) const override
    {
        const WeighingContext context{{field, m_grammar}, m_doubts, m_quantities.units()};
        const Tagging tagging = findTagged(context, *m_tagger, found);
        m_people.find(context, found);
        weighAgainstTagged(context, *m_tagger, tagging, found);
        addNearMisses(context, *m_tagger, tagging, found);
        takeWholeDurations(found);
        findOfficials(context, m_shortNames.offices(), found);
        findAnonymous(context, found);
        findShown(context, m_stateBodies, found);
    }

    void attachRoles(const Context &field, Candidates &found) const override
    {
        m_people.attachRoles({field, m_grammar}, found);
        // 권모 조정관: whoever took it for a name, a surname with 모 keeps the name back.
        for (Candidate &candidate : found) {
            const QStringView form = field.reading.view(candidate.start, candidate.end);
            if (candidate.type != MentionType::Person || candidate.isAnonymous || form.size() != 2
                || form.back() != u'모' || !isSurname(form.first(1)))
                continue;
            candidate.isAnonymous = true;
            candidate.end = candidate.start + 1;
        }
    }

    void finish(std::vector<Field> &fields) const override { m_clubs.settle(fields); }

    bool endsSentence(QStringView line) const override
    {
        return QStringView(u"다요죠까네지음임함듯걸게세데ㅋㅎㅠㅜ").contains(line.back());
    }
    bool mayEndName(const Reading &reading, int end) const override
    {
        return m_grammar.particles.isTailAt(reading, end);
    }
    bool isOrdinaryWord(QStringView word) const override { return m_grammar.ordinaryWords.contains(word); }

    void describe(const Context &field, std::span<const Described> alike) const override
    {
        describeKorean({{field, m_grammar}, m_doubts, m_quantities.units()}, *m_tagger, alike);
    }

    QString usualRank(const QString &rank) const override { return m_shortNames.usualRank(rank); }
    int worldsOf(const QString &rank) const override { return m_shortNames.worldsOf(rank); }
    std::optional<bool> mayCall(QStringView name, const QString &fullName) const override
    {
        return m_shortNames.mayCall(name, fullName);
    }
    bool isShortRank(const QString &rank, const QString &whole) const override
    {
        return m_shortNames.isShortRank(rank, whole);
    }
    bool isCalledPolitely(const Reading &reading, int end) const override
    {
        return m_shortNames.isCalledPolitely(reading, end);
    }
    bool isParticleAt(const Reading &reading, int start, int end) const override
    {
        return m_shortNames.isParticleAt(reading, start, end);
    }
    QString homeCountry() const override { return QStringLiteral("대한민국"); }
    bool isFormer(const QString &role) const override { return m_shortNames.isFormer(role); }
    bool isSurname(QStringView name) const override { return m_shortNames.isSurname(name); }
    bool introducesOtherName(QStringView word) const override { return m_otherNameWords.contains(word); }
    bool isDistrict(QStringView name) const override { return isDistrictName(name); }
    bool beginsWithDatedEvent(QStringView text) const override
    {
        return m_products.beginsWithDatedEvent(text);
    }
    bool isBodyOfStates(const QString &name) const override
    {
        return bool(m_stateBodies.longestSuffix(name));
    }
    QString holderOf(const OfficeAsked &asked) const override
    {
        return m_shortNames.holderOf(asked.called, asked.role, asked.day, asked.bodies);
    }

private:
    std::unique_ptr<TaggerModel> m_tagger;
    Grammar m_grammar;
    Dates m_dates;
    Times m_times;
    Quantities m_quantities;
    ListedNameFinder m_listedNames;
    Products m_products;
    Hanja m_hanja;
    QuotedTitles m_quotedTitles;
    People m_people;
    ShortNames m_shortNames;
    Clubs m_clubs;
    DoubtLists m_doubts;
    WordTable m_otherNameWords;
    SuffixTable m_stateBodies;
};

} // namespace

bool isKoreanTail(const Reading &reading, int end)
{
    static const Particles particles = [] {
        Particles all;
        const Result<> loaded = all.load();
        Q_ASSERT(loaded);
        return all;
    }();
    return particles.isTailAt(reading, end);
}

Result<std::unique_ptr<Language>> loadKorean(ListedNames &names)
{
    return TaggerModel::builtIn().and_then(
        [&](std::unique_ptr<TaggerModel> tagger) { return loadKorean(names, std::move(tagger)); });
}

Result<std::unique_ptr<Language>> loadKorean(ListedNames &names, std::unique_ptr<TaggerModel> tagger)
{
    auto korean = std::make_unique<Korean>(names, std::move(tagger));
    return korean->load().map([&]() -> std::unique_ptr<Language> { return std::move(korean); });
}

} // namespace sokbo::entity
