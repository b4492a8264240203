// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tag.h"

#include <QList>

namespace sokbo {

// The tags that may be meant by what was typed so far, the likeliest first: by the beginning of any part of
// the path, by initial consonants (ㄱㅎ finds 정치/국회), by what the keys give on the other layout. All of
// them, as they are, where nothing was typed.
QList<Tag> tagsFitting(const QList<Tag> &tags, const QString &typed);

} // namespace sokbo
