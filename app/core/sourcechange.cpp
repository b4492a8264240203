// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sourcechange.h"

namespace sokbo {

SourceEdit editBetween(const Source &before, const Source &after)
{
    SourceEdit edit;
    const auto compare = [&](auto Source::*field, auto SourceEdit::*set) {
        if (before.*field != after.*field)
            edit.*set = after.*field;
    };
    compare(&Source::kind, &SourceEdit::kind);
    compare(&Source::url, &SourceEdit::url);
    compare(&Source::title, &SourceEdit::title);
    compare(&Source::folder, &SourceEdit::folder);
    compare(&Source::fullText, &SourceEdit::fullText);
    compare(&Source::images, &SourceEdit::images);
    compare(&Source::signsIn, &SourceEdit::signsIn);
    compare(&Source::preferred, &SourceEdit::preferred);
    compare(&Source::datesAsWritten, &SourceEdit::datesAsWritten);
    compare(&Source::interval, &SourceEdit::interval);
    compare(&Source::keeping, &SourceEdit::keeping);
    compare(&Source::place, &SourceEdit::place);
    compare(&Source::marksHidden, &SourceEdit::marksHidden);
    compare(&Source::muted, &SourceEdit::muted);
    compare(&Source::readAtArrival, &SourceEdit::readAtArrival);
    return edit;
}

} // namespace sokbo
