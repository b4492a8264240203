// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/correction.h"
#include "core/result.h"

#include <QByteArray>

namespace sokbo {

// JSON, UTF-8: {"sokbo_corrections": 1, "corrections": [{"kind", "subject", "subject_type", "name", "type",
// "ticker", "made", "context"}], "watched": [{"type", "name", "since"}]}.
QByteArray writeCorrections(const CorrectionFile &file);

// The same, or a lexicon of the reader's own: UTF-8, one name a line, its fields parted by tabs: surface
// form, type, canonical name, ticker. The last two may be left out; lines that begin with # are remarks.
// `now` (UTC) is when the corrections are made where the file does not say it. Error kinds: Parse (the
// message names the line), TooLarge (above 16 MB or 200,000 names).
Result<CorrectionFile> readCorrections(const QByteArray &bytes, const QDateTime &now);

} // namespace sokbo
