// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sokbo {

// The text in Unicode's composed form (NFC). Systems that keep file names in pieces send Hangul as single
// letters and "é" as a letter and its accent: that looks the same, but no search, flag or name finds it.
inline QString composed(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C);
}

} // namespace sokbo
