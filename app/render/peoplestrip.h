// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"
#include "render/pagewords.h"

#include <QList>
#include <QString>

namespace sokbo {

// The people whom an article names most, each with the first letter of the name and the role that the text
// gives, as links to their cards. The letter is an attribute, which the style sheet shows: it is neither read
// out, copied nor found. Nothing where fewer than two are known.
QString peopleStrip(const QList<Mention> &mentions, const PageWords &words);

} // namespace sokbo
