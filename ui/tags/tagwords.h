// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tag.h"
#include "core/tagname.h"

#include <QString>

namespace sokbo {

// What is said of tags before anything is done to them, in the reader's language.
QString tagProblemText(const TagNameProblem &problem);
// "정치권 → 정치: 312 articles, 12 have both already." and what else changes, a line each.
QString tagRenameText(const QString &from, const QString &to, const TagRename &rename);
QString tagRemovalText(const QString &name, const TagRemoval &removal, TagScope scope);

} // namespace sokbo
