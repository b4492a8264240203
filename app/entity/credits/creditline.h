// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <vector>

namespace sokbo::entity {

// A line of a document, or its title.
struct CreditLine {
    QStringView text;
    int start = 0; // in the document, UTF-16 units
    bool isTitle = false;
};

struct CreditStretch {
    int start = 0; // in the document
    int end = 0;
};

} // namespace sokbo::entity
