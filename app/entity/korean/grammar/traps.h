// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "entity/text/reading.h"

#include <QHash>
#include <QStringList>

namespace sokbo::entity {

// Names of places and words for dates that mean something else before certain words: 전주 대비.
class Traps {
public:
    Result<> load();

    bool isTrap(const Reading &reading, int start, int end) const;

private:
    QHash<QString, QStringList> m_words; // that follow, by the name
};

} // namespace sokbo::entity
