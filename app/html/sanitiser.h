// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/safehtml.h"

#include <QUrl>

namespace sokbo {

// Raised when the rules change, so that stored bodies can be told from newer ones.
inline constexpr int sanitiserVersion = 1;

// One walk from untrusted HTML (a fragment or a document) to what the pane may show. Never fails: what is not
// understood is text or nothing. Relative addresses are resolved against `base`.
SafeHtml sanitise(const QString &untrusted, const QUrl &base = {});

} // namespace sokbo
