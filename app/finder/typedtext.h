// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/typedpattern.h"

#include <QList>
#include <QString>

namespace sokbo {

// What somebody may mean who typed a text: the text itself, and what its keys give on the other keyboard
// layout (rmafl is 금리, ㄴㅛㅜㅊ is sync). Case, spaces and composition do not matter.
struct TypedText {
    explicit TypedText(const QString &typed);

    bool isEmpty() const { return asTyped.isEmpty(); }

    // By letters and digits alone, unless nothing but signs was typed.
    QList<TypedPattern> asTyped;
    QList<TypedPattern> onOtherLayout; // empty where the keys give nothing else
    QList<TypedPattern> withSigns; // both, for Store::findNames()
};

} // namespace sokbo
