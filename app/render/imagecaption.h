// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/safehtmlreader.h"

#include <QString>

namespace sokbo {

// Finds out whether the page shows the alternative text of a picture anyway. Papers often use one sentence
// both as the alternative text and as the caption. Where the picture is missing, a reader would see the
// sentence twice.
class ImageCaption {
public:
    // Call this at the start tag of a <figure>, which `reader` has just read. A figure inside a figure
    // belongs to the outer one.
    void enterFigure(const SafeHtmlReader &reader);

    // Call this at an <img>, which `reader` has just read. True if its figure's caption, or the text after
    // it, says the same.
    bool says(const QString &alternativeText, const SafeHtmlReader &reader) const;

private:
    QString m_caption; // of the figure, without white space
    qsizetype m_figureEnd = 0; // UTF-16 units in the HTML
};

} // namespace sokbo
