// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"
#include "text/bodytext.h"

#include <QList>
#include <QStringView>

namespace sokbo {

// The mentions of one field that can be marked: in order, inside the text, without overlaps. An `annotated`
// mark shows its ticker or reading. That is the first mark with this ticker or reading in a paragraph, unless
// the text itself says it next.
struct PlannedMark {
    Mention mention;
    bool annotated = false;
};
QList<PlannedMark> planMarks(const QList<Mention> &mentions, Mention::Field field, QStringView text);

// A part of a mark that is inside one run of the HTML. A mention that begins in one element and ends in
// another has several parts.
struct MarkPiece {
    qsizetype htmlStart = 0; // UTF-16 units in the HTML
    qsizetype htmlEnd = 0;
    int mark = 0; // index into the planned marks
    bool isLast = false; // the last piece of its mark; the annotation comes after it
    bool insideLink = false;
};
// The pieces in the order of the HTML. Marks in code have none, unless it is asked for them too.
enum class InCode { None, Too };
QList<MarkPiece> placeMarks(
    const QList<PlannedMark> &marks, QStringView html, const MappedText &text, InCode inCode = InCode::None);

// True for Han characters that are short for a Korean name: 尹 for 윤석열. The mention's name is the reading.
bool isHanjaShorthand(const Mention &mention);

} // namespace sokbo
