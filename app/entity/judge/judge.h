// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entity/judge/evidence.h"
#include "entity/judge/lessons.h"

namespace sokbo::entity {

// Decides which candidates of a field are marks: weighs the evidence for each with weights that were learned
// (resources/tagger/judge.weights), and keeps those that together weigh most and do not overlap. All sums are
// of whole numbers, so that every machine decides alike.
class Judge {
public:
    static Result<Judge> load(); // with the weights that the program carries; error kinds: NotFound, Parse
    static Result<Judge> of(QByteArray weights); // error kind: Parse

    // What is kept of what candidatesOf() found in a field, in order of start. `forms`: of the document.
    Candidates decide(const Languages &languages, const ListedNames &names, const TaggedForms &forms,
        const Context &context, const Lessons &lessons, Candidates found) const;

    // What these corrections teach, of which only the newest count; nothing those without a context.
    Lessons lessonsOf(
        const QList<Correction> &corrections, const Languages &languages, const ListedNames &names) const;

private:
    int weightOf(std::span<const std::uint32_t> features) const;

    QByteArray m_weights; // a signed byte for each feature; the first counts for every candidate
};

} // namespace sokbo::entity
