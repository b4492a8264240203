// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sokbo {

struct FlaggedTitle {
    QString flag; // 속보, 단독, 1보, 2보, 종합, 포토…; two joined with a space; empty for none
    QString title; // what follows, trimmed
};

// [속보] and its kin, in [], 【】, <>, () or bare with a dash or colon, at the head of a title (종합 also at
// its end). A bracket with anything that is no news flag ([비즈니스 포커스], [김 기자의 눈]) stays in the
// title.
FlaggedTitle splitHeadlineFlag(const QString &title);

} // namespace sokbo
