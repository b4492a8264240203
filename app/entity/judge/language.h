// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "entity/lists/listednames.h"
#include "entity/text/context.h"

#include <QSet>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace sokbo::entity {

struct Described;

// Who is asked for by a short name with an office: 金총리, 윤 대통령; or by a sign alone: 李.
struct OfficeAsked {
    QStringView called; // as it stands in the text
    const QString &role; // empty for a sign alone
    const QDate &day; // of print
    const QSet<QString> &bodies; // the canonical names of organisations and places in the document
};

// What a language brings: its lists and finders. Read-only once loaded: may be used in many threads at once.
// Each call takes time linear in the text. A language that has nothing to say keeps the answer that stands
// here.
class Language {
public:
    virtual ~Language() = default;

    // Whether the judge learned from texts of this language: what another one finds counts by its score.
    virtual bool isLearned() const { return false; }
    // Adds what the language's lists and patterns find in a field.
    virtual void find(const Context &context, Candidates &found) const = 0;
    // After find() of all languages: adds what needs the others' candidates, and weighs them all.
    virtual void weigh(const Context &, Candidates &) const { }
    // Gives people who have none the title that stands beside them.
    virtual void attachRoles(const Context &, Candidates &) const { }
    // Last, over the whole document.
    virtual void finish(std::vector<Field> &) const { }

    // Whether a line ends as sentences do and headlines do not, besides with a full stop.
    virtual bool endsSentence(QStringView) const { return false; }
    // Whether a name can end here within its word.
    virtual bool mayEndName(const Reading &reading, int end) const { return !reading.isWordPart(end); }
    virtual bool isOrdinaryWord(QStringView) const { return false; }
    // Adds to the evidence what only the language knows of the candidates of one stretch: titles, endings,
    // surnames.
    virtual void describe(const Context &, std::span<const Described>) const { }

    // The rank by which somebody is called again, of another word for it (최고경영자 → CEO).
    virtual QString usualRank(const QString &rank) const { return rank; }
    // The walks of life that a rank belongs to, as bits: one person may well hold two ranks of one side by
    // side.
    virtual int worldsOf(const QString &) const { return 0; }
    // Whether a short name may stand for a person of this full name; no answer where the language does not
    // know such names.
    virtual std::optional<bool> mayCall(QStringView, const QString &) const { return {}; }
    // Whether a role says that somebody held the rank before.
    virtual bool isFormer(const QString &) const { return false; }
    // Whether a rank is a short word for another one.
    virtual bool isShortRank(const QString &, const QString &) const { return false; }
    // Whether what ends there is called politely, and not by a rank.
    virtual bool isCalledPolitely(const Reading &, int) const { return false; }
    // Whether what looks like a surname is written onto what stands before it.
    virtual bool isParticleAt(const Reading &, int, int) const { return false; }
    // The canonical name of the state whose bodies are named without it.
    virtual QString homeCountry() const { return {}; }
    // Whether a word in brackets says that another name of the same thing follows: 이하, 옛, formerly.
    virtual bool introducesOtherName(QStringView) const { return false; }
    // Whether a place's canonical name is that of a city, a province or a district.
    virtual bool isDistrict(QStringView) const { return false; }
    // Whether a text begins with what is named by the day on which it happened.
    virtual bool beginsWithDatedEvent(QStringView) const { return false; }
    // Whether every state has a body by this name.
    virtual bool isBodyOfStates(const QString &) const { return false; }
    // Whether this is a surname and nothing else.
    virtual bool isSurname(QStringView) const { return false; }
    // Who is meant by a short name with its role, on that day; empty for nobody.
    virtual QString holderOf(const OfficeAsked &) const { return {}; }
};

using Languages = std::vector<std::unique_ptr<Language>>;

// Loads a language. It may add files to the names, and may keep the reference.
using LanguageLoader = Result<std::unique_ptr<Language>> (*)(ListedNames &names);

inline bool mayEndName(const Languages &languages, const Reading &reading, int end)
{
    for (const std::unique_ptr<Language> &language : languages)
        if (language->mayEndName(reading, end))
            return true;
    return false;
}

inline bool isOrdinaryWord(const Languages &languages, QStringView word)
{
    for (const std::unique_ptr<Language> &language : languages)
        if (language->isOrdinaryWord(word))
            return true;
    return false;
}

} // namespace sokbo::entity
