// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/correction.h"
#include "store/database.h"

#include <optional>
#include <utility>

namespace sokbo {

// Rows of the table of corrections.

QString subjectTypeText(const std::optional<MentionType> &type); // as it is stored; empty for none
// Of a statement with the columns of correction.all; nothing for a kind or type that is not known.
std::optional<Correction> correctionAt(const Query &query);
std::optional<Correction> sameIn(Database &database, const Correction &correction); // about the same thing
// Who a canonical name is taken for now, the name itself first.
QList<std::pair<MentionType, QString>> chainOf(Database &database, MentionType type, const QString &name);

} // namespace sokbo
