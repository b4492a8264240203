// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing.h"
#include "render/pagestyle.h"

#include <QLocale>

namespace sokbo {

// Where the links of a briefing lead: into the window, or, in a file, to the articles' own pages.
enum class BriefingLinks { IntoTheWindow, ToTheWeb };

// The briefing as a complete, safe HTML document, as that of an article (articlepage.h). Its links into the
// window:
//   article:///open/ID         an article
//   article:///story/ID        the board of a story
//   article:///entity/ID       a name
QString renderBriefingPage(
    const Briefing &briefing, const PageStyle &style, BriefingLinks links = BriefingLinks::IntoTheWindow);

// The same as CommonMark, with links to the articles' own pages.
QString renderBriefingMarkdown(const Briefing &briefing, const QLocale &language);

} // namespace sokbo
