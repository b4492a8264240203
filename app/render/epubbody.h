// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/safehtml.h"

#include <QHash>
#include <QString>
#include <QUrl>

namespace sokbo {

// A body as XHTML for a chapter of a book. `pictures` says which file of the book shows the picture of an
// address; a picture that is not among them leaves its description.
//
// Readers of books check what stands in what, and browsers do not: a heading in a link, a paragraph in bold
// type or a line of a table without its table is well for one and an error for the other. So the content is
// written anew by the rules of XHTML and nothing but its text is sure to stay: runs of text become
// paragraphs, bold type around paragraphs becomes bold type in each of them, and parts without their whole
// are taken out of their tags.
QString renderEpubBody(const SafeHtml &body, const QHash<QUrl, QString> &pictures);

} // namespace sokbo
