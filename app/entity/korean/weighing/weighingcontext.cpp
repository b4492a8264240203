// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/korean/weighing/weighingcontext.h"

#include "entity/lists/listfile.h"

namespace sokbo::entity {

using namespace Qt::StringLiterals;

Result<> DoubtLists::load()
{
    return readWords(u"korean/things.tsv"_s, things)
        .and_then([this] { return readWords(u"korean/company_acts.tsv"_s, companyActs); })
        .and_then([this] { return readWords(u"korean/number_tails.tsv"_s, numberTails); })
        .and_then([this] { return readSuffixes(u"korean/letter_kinds.tsv"_s, letterKinds); });
}

} // namespace sokbo::entity
