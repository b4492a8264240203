// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/korean/names/people.h"
#include "entity/recogniser.h"

// "다리": comments may hold Hangul.
const char16_t bracket = u'"';
const char16_t *const word = u"신문";
