// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/safehtmlreader.h"

#include <QString>

namespace sokbo {

// Knows whether the page already says what a picture's alternative text says. Papers often write one sentence
// twice, as the alternative text and as the caption; where the picture is missing, a reader would see it
// twice.
class ImageCaption {
public:
    // At the start tag of a <figure>, which `reader` has just read. Takes no time for a figure within a
    // figure.
    void enterFigure(const SafeHtmlReader &reader);

    // At a picture, which `reader` has just read: whether its figure's caption, or the text after it, says
    // the same.
    bool says(const QString &alternativeText, const SafeHtmlReader &reader) const;

private:
    QString m_caption; // of the figure, without white space
    qsizetype m_figureEnd = 0; // UTF-16 units in the HTML
};

} // namespace sokbo
