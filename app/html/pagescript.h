// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sokbo {

// What a <script> held. Nothing here runs scripts; some pages put their article or its description into one.
struct PageScript {
    QByteArray tag; // the start tag as it stands in the page
    QByteArray text; // UTF-8
};

} // namespace sokbo
