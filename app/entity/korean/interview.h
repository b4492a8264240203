// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/judge/speech.h"

namespace sokbo::entity {

// Who answers in an interview of questions and answers (일문일답). The sentence is nothing but words and
// stands under a question; who answers is the one person whom the line names that announces the interview.
std::optional<Speaker> findKoreanAnswerer(const QuotedSentence &sentence);

} // namespace sokbo::entity
