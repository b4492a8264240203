// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sokbo {

// The document that the view loads once and keeps: it has no text, but a policy of its own. Pages come into
// it one after the other by showScript(). A navigation for each of them would take twice as long, and the
// engine paints nothing between two documents, in white whatever ground they have.
//
// Nothing of a page can act here that could not in a document of its own, and some cannot that could. The
// parser makes a document of the page that has no window: it runs nothing, loads nothing and goes nowhere. Of
// its head nothing is taken over but the texts of title and style sheets: no policy, base, refresh or link.
// Of its body the content is taken over, without the attributes of <body>, without elements that do more than
// to show something, and without names, by which an element hides the document's own properties. From then on
// it is under the shell's policy, which is fixed before the first page comes, which no page can change, and
// which is stricter than that of our pages: no style element or attribute counts. The style sheet comes
// through the object model instead, where @import does not exist, and what it wants to load is under the
// policy too. All other walls stand as before: scripts are off in the page's world (lockedpage.h), and
// addresses other than ours are refused (requestblocker.h, LockedPage).
QString shellPage();

enum class ScrollStart { Top, WhereItStood }; // the latter for the same article in another style

// Our script, for a world that pages cannot reach. It shows the page (a whole document) in place of the one
// before, in one step, so that no frame has parts of both; it gives `number` when the page is there (0: it
// cannot be shown), and says `token` and `number` to the console when text and images are painted. A picture
// that takes its time does not hold that back for longer than a second. Where nothing paints (a hidden view,
// a covered window) nothing is said.
QString showScript(const QString &page, quint64 number, ScrollStart start, const QString &token);

// Says the same after the next painting of what is there already.
QString paintedScript(quint64 number, const QString &token);

// Gives whether all pictures of the page are there, or are known to be missing.
QString picturesScript();

// What the two scripts say to the console.
QString paintedWord(quint64 number, const QString &token);

} // namespace sokbo
