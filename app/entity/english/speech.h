// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/judge/speech.h"

namespace sokbo::entity {

std::optional<Speaker> findEnglishSpeaker(const QuotedSentence &sentence);

} // namespace sokbo::entity
