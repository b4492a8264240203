// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/safehtml.h"

#include <QUrl>

#include <functional>
#include <vector>

namespace sokbo {

class HtmlTree;

// Raise this when the rules change. It tells bodies that were stored under older rules from newer ones.
inline constexpr int sanitiserVersion = 2;

// Turns untrusted HTML (a fragment or a document) into HTML that the pane may show, in one walk. It never
// fails: what it does not understand becomes text or is dropped. Relative addresses are resolved against
// `base`.
SafeHtml sanitise(const QString &untrusted, const QUrl &base = {});

// The same for parts of a tree that is already built. `roots` are indices in document order, none inside
// another. `treatment` tells what the markup of an element does not tell.
enum class Treatment {
    Usual,
    LeftOut, // the element with all its content
    Caption, // the caption of a picture
};
SafeHtml sanitise(const HtmlTree &tree, const std::vector<int> &roots, const QUrl &base,
    const std::function<Treatment(int)> &treatment = {});

} // namespace sokbo
