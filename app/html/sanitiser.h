// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/safehtml.h"

#include <QUrl>

#include <functional>
#include <vector>

namespace sokbo {

class HtmlTree;

// Raised when the rules change, so that stored bodies can be told from newer ones.
inline constexpr int sanitiserVersion = 1;

// One walk from untrusted HTML (a fragment or a document) to what the pane may show. Never fails: what is not
// understood is text or nothing. Relative addresses are resolved against `base`.
SafeHtml sanitise(const QString &untrusted, const QUrl &base = {});

// The same for parts of a tree that is there already: `roots` are indices in document order, none inside
// another. `treatment` says of an element what its markup does not.
enum class Treatment {
    Usual,
    LeftOut, // with all that is in it
    Caption, // of a picture
};
SafeHtml sanitise(const HtmlTree &tree, const std::vector<int> &roots, const QUrl &base,
    const std::function<Treatment(int)> &treatment = {});

} // namespace sokbo
