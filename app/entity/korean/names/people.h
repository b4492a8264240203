// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/korean/names/foreignpeople.h"

namespace sokbo::entity {

// Finds people by the form of a Korean name, by titles, and transcribed names.
class People {
public:
    Result<> load();
    // After the organisations and places, which stand between a name and its title.
    void find(const KoreanContext &context, Candidates &found) const;
    // Gives people who have none the title that stands beside them.
    void attachRoles(const KoreanContext &context, Candidates &found) const;

private:
    WordTable m_titleModifiers; // TitleModifier
    ForeignPeople m_foreign;
};

} // namespace sokbo::entity
