// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/stages.h"

#include <algorithm>

namespace sokbo::entity {

void linkMentions(const Lexicons &, std::vector<Candidates *> fields, const std::vector<const Reading *> &)
{
    for (Candidates *field : fields)
        std::erase_if(*field, [](const Candidate &candidate) { return candidate.needsLink; });
}

} // namespace sokbo::entity
