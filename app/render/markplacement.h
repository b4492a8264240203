// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"
#include "text/bodytext.h"

#include <QList>
#include <QStringView>

namespace sokbo {

// Mentions of one field in order, none overlapping another, all inside the text; `annotated` marks get their
// ticker or reading beside them: the first of its name in a paragraph, unless the text itself says it next.
struct PlannedMark {
    Mention mention;
    bool annotated = false;
};
QList<PlannedMark> planMarks(const QList<Mention> &mentions, Mention::Field field, QStringView text);

// A part of a mark that lies within one run of the HTML; a mention that begins in one element and ends in
// another has several.
struct MarkPiece {
    qsizetype htmlStart = 0; // UTF-16 units in the HTML
    qsizetype htmlEnd = 0;
    int mark = 0; // index into the planned marks
    bool isLast = false; // of its mark: what stands beside it comes after this piece
    bool insideLink = false;
};
// In the order of the HTML. Marks in code have no pieces.
QList<MarkPiece> placeMarks(const QList<PlannedMark> &marks, QStringView html, const MappedText &text);

// A name in Han characters that stands for a Korean one: 尹 for 윤석열. The reading is the mention's name.
bool isHanjaShorthand(const Mention &mention);

} // namespace sokbo
