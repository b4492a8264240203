// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/metadata.h"

#include <QString>

namespace sokbo {

// True for a line that never belongs to an article: copyright, "related articles", calls to subscribe or
// share.
bool isBoilerplate(const QString &line, double linkDensity, const PageMetadata &page);

// True for a line such as "related articles", under which others follow.
bool introducesOthers(const QString &line, double linkDensity);

// True for a line between the headline and the text: the headline again, the author, the time.
bool isHeadMatter(const QString &line, const PageMetadata &page);

// True for a line after the text: the author, the source, keywords.
bool isTailMatter(const QString &line, double linkDensity);

} // namespace sokbo
