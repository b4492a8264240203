// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"
#include "core/result.h"
#include "entity/lists/wordtable.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace sokbo::entity {

// What else a thing is called (resources/lexicon/names/same.tsv).
class SameNames {
public:
    struct Thing {
        QString name;
        std::optional<MentionType> type; // none: whichever the text makes it
    };

    Result<> load();

    // What a name stands under; null for itself.
    const Thing *find(QStringView name) const
    {
        const WordTable::Match match = m_names.find(name);
        return match ? &m_things[std::size_t(match.value)] : nullptr;
    }

    // What a form means in a document that names something beside it (민주당, where 공화당 is named).
    struct Local {
        QString form;
        Thing thing;
        QString beside; // a canonical name
    };
    const std::vector<Local> &locals() const { return m_locals; }
    // Without what only says that it is a company: 쿠팡Inc, 쿠팡(주), Coupang, Inc.
    QStringView withoutLegalForm(QStringView name) const;
    bool isEndOfFullName(QStringView end) const { return m_ends.contains(end); } // 파트너스자산운용

private:
    WordTable m_names;
    std::vector<Thing> m_things;
    std::vector<Local> m_locals;
    QStringList m_legalForms;
    WordTable m_ends;
};

} // namespace sokbo::entity
