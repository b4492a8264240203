// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"
#include "core/quotation.h"

#include <QList>
#include <QString>

#include <functional>

namespace sokbo {

// Who says what in a text with these marks (entity/quotations.h): handed over by the composition root,
// because the window knows no recogniser.
using QuotationFinder = std::function<QList<Quotation>(const QString &text, const QList<Mention> &mentions)>;

} // namespace sokbo
