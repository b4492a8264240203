// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/htmltree.h"

#include <QLatin1String>
#include <QUrl>

#include <vector>

namespace sokbo {

// Where a field of a row stands: in the first element of the first of these classes that occurs; in its
// attribute, where one is named and there, else in its text.
struct FieldPlace {
    std::vector<QLatin1String> classes;
    const char *attribute = nullptr;
};

// What is known of the list pages of one site. A row is an element of one of the classes `rows`, and of none
// of `noRows`, in which a link of the class `title` (or the first link in an element of it) opens a document.
struct SiteFacts {
    QLatin1String name;
    QLatin1String domain; // its hosts are this one and those that end with it
    std::vector<QLatin1String> rows;
    std::vector<QLatin1String> noRows; // advertisements, and copies of other rows
    std::vector<QLatin1String> noticeRows; // pinned to the top
    QLatin1String title;
    FieldPlace titleText; // within the title or around it; else the link's own text
    FieldPlace author;
    FieldPlace date;
    FieldPlace comments;
    FieldPlace category;
    FieldPlace number;
    const char *numberOfRow = nullptr; // an attribute of the row
    const char *commentsOfRow = nullptr;
    QLatin1String closedPath; // a regular expression for paths that robots.txt closes, where it shows itself
                              // to browsers only; empty for none
    QLatin1String documentPath; // a regular expression for the path of a document's address
    std::vector<QLatin1String> documentParameters; // those of its query that name it; all others go
};

// The site that a host belongs to; none where we do not know its pages.
const SiteFacts *siteOf(const QString &host);

// Whether an address opens a document of the site, and not a list.
bool isDocument(const SiteFacts &site, const QUrl &url);
// Whether the site is known to want programs to stay away from an address.
bool isClosed(const SiteFacts &site, const QUrl &url);

} // namespace sokbo
