// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/opml.h"
#include "fuzz/fuzzing.h"

using namespace sokbo;

// What was read and written again is read as the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Result<OpmlDocument> first = parseOpml(bytesOf(data, size));
    if (!first)
        return 0;
    // An address of many thousand letters may grow past a limit when it is percent-encoded.
    for (const Source &source : first->sources)
        if (source.url.toEncoded().size() + source.siteUrl.toEncoded().size() > 8000)
            return 0;
    const Result<OpmlDocument> second = parseOpml(writeOpml(*first));
    MUST_HOLD(second);
    MUST_HOLD(first->sources.size() == second->sources.size());
    // Sources come in the order of their folders after writing: compare as sets.
    for (const Source &source : first->sources)
        MUST_HOLD(second->sources.contains(source));
    return 0;
}
