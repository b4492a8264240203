// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/korean/grammar/grammar.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace sokbo::entity {

constexpr int longestTitleWord = 14; // UTF-16 units

// A person's title as it stands in the text.
struct Role {
    int start = 0;
    int end = 0;
    QString text; // empty for an honorific (씨)
    int use = 0; // TitleUse of its last word
    int employerStart = -1; // of an organisation that no list knows, between name and title
    int employerEnd = -1;
};

enum TitleModifier : int {
    Former, // part of the title as it stands: 전, 현직
    Skipped, // no part of it: 당시, 신임
};

// Reads titles beside names, over the organisations and places that stand between: 샘 올트먼 오픈AI
// 최고경영자(CEO).
class TitleReader {
public:
    // `modifiers`: words between a name and its title, by TitleModifier.
    TitleReader(const KoreanContext &context, const WordTable &modifiers, const Candidates &found);

    std::optional<Role> after(int end) const;
    std::optional<Role> before(int start) const;
    bool hasUse(QStringView title, int use) const; // TitleUse; false for what is no title
    // An organisation or place that begins or ends here; -1 for none.
    int spanFrom(int start) const { return m_spanFrom.value(start, -1); }
    int spanTo(int end) const { return m_spanTo.value(end, -1); }
    bool beginsDate(int start) const { return m_calendar.contains(start); }

private:
    struct Walk;
    bool readBracket(Walk &walk) const;
    bool readTitle(Walk &walk) const;
    bool isPartOfSpouse(int start, int end) const;
    bool readCompound(Walk &walk) const;
    bool readModifier(Walk &walk) const;
    bool isBareWord(int start, int end) const;
    bool isUnknownWord(int start, int end) const;

    const KoreanContext &m_context;
    const WordTable &m_modifiers;
    const Reading &m_reading;
    QHash<int, int> m_spanFrom;
    QHash<int, int> m_spanTo;
    QSet<int> m_calendar;
};

// Stretches between a name and the end of its title, in order: nobody else is named there.
using Claims = std::vector<std::pair<int, int>>;

} // namespace sokbo::entity
