// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "entity/korean/grammar/namemodel.h"
#include "entity/lists/wordtable.h"

#include <QHash>
#include <QString>

namespace sokbo::entity {

// How often a syllable that is a surname is another word, where it stands alone before a title.
enum SurnameUse : int {
    OnlySurname = 0,
    MostlyWord = 1, // 전
    SometimesWord = 2, // 이
};

// The surnames of Korea, and how much a word looks like a name.
struct PersonNames {
    Result<> load();

    bool beginsWithSurname(QStringView name) const { return surnames.contains(name.left(1)); }

    WordTable surnames; // SurnameUse
    QHash<QString, QString> surnameOfHanja; // 李 → 이
    NameModel model;
};

} // namespace sokbo::entity
