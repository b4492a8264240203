// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/judge/speech.h"

namespace sokbo::entity {

QList<Speaker> findEnglishHeadlineSpeakers(const QuotedHeadline &headline);

} // namespace sokbo::entity
