// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sokbo {

// The content of a <script>. Scripts are never run; they are kept because some pages put their article or its
// description into one.
struct PageScript {
    QByteArray tag; // the start tag as the page writes it
    QByteArray text; // UTF-8
};

} // namespace sokbo
