// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/korean/grammar/grammar.h"

#include <QStringList>

#include <vector>

namespace sokbo::entity {

// Finds the models of listed products, vessels, and events by the end of their name or by the day that names
// them.
class Products {
public:
    Result<> load();
    void find(const KoreanContext &context, Candidates &found) const;
    // Whether a text begins with what a day names: 비상계엄.
    bool beginsWithDatedEvent(QStringView text) const { return bool(m_datedEvents.longestPrefix(text)); }

private:
    struct DatedEvent {
        bool isClear; // a number with a full stop before it is a day, and no version or decimal
        QStringList days; // those on which it is clear: 6·25
    };

    Result<> loadDatedEvents();
    int modelEnd(const Reading &reading, int end) const;
    void findModels(const KoreanContext &context, Candidates &found) const;
    void findVessels(const KoreanContext &context, Candidates &found) const;
    void findEvents(const KoreanContext &context, Candidates &found) const;
    void findDatedEvents(const KoreanContext &context, Candidates &found) const;

    WordTable m_modelWords; // 울트라, 프로
    WordTable m_vessels; // kinds of what bears a name in 호: 로켓, 여객선
    WordTable m_vesselActs; // what happens to them: 발사, 입항
    SuffixTable m_eventSuffixes; // the shortest stem before it
    WordTable m_datedEvents; // 비상계엄, 지방선거: behind the day; into m_events
    std::vector<DatedEvent> m_events;
};

} // namespace sokbo::entity
