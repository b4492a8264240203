// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article/metadata.h"

#include <QString>

namespace sokbo {

// Lines that are none of the article wherever they stand: copyright, "related articles", calls to subscribe
// or share.
bool isBoilerplate(const QString &line, double linkDensity, const PageMetadata &page);

// Lines that stand between the headline and the text: the headline again, the author, the time.
bool isHeadMatter(const QString &line, const PageMetadata &page);

// Lines that stand after the text: the author's line, the source, keywords.
bool isTailMatter(const QString &line, double linkDensity);

} // namespace sokbo
