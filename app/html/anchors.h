// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/safehtml.h"

#include <QSet>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <vector>

namespace sokbo {

class HtmlTree;
struct HtmlNode;

// The places within a text that its own links lead to: footnotes, contents. Their names get a beginning of
// ours ("at-"), so that none of them is a name of the page around the text.
class Anchors {
public:
    // Of the links in `roots` only those count that lead to `base` itself and to what is not left out.
    Anchors(const HtmlTree &tree, const std::vector<int> &roots, const QUrl &base,
        const std::function<bool(int)> &isLeftOut);

    // "#at-…" for a link within the text, and "#at-top" for one to its beginning; empty for all others.
    QString linkWithin(const QString &href) const;
    QString takeName(const HtmlNode &node); // "at-…" for the first node of this name, empty for all others
    void forget(const QString &name) { m_names.remove(name); } // there is no such place after all
    bool isEmpty() const { return m_names.isEmpty(); }

private:
    QString nameIn(const QString &href) const;

    QUrl m_base; // without a fragment
    QSet<QString> m_names;
    QSet<QString> m_taken;
};

// The names of places without a link, and of links without a place, in a text as it was written. A place may
// come to nothing (an empty element at the end of the text, one of too many), and so may the link to it. Once
// these are forgotten, such a link leads out of the text, as it was written, and such a name goes.
QStringList placesOfOneSide(const SafeHtml &body);

} // namespace sokbo
