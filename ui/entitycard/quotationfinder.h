// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"
#include "core/quotation.h"

#include <QList>
#include <QString>

#include <functional>

namespace sokbo {

// Finds the quotations in a text with these mentions (entity/quotations.h). The composition root passes it
// in, because the window does not know the recogniser.
using QuotationFinder = std::function<QList<Quotation>(const QString &text, const QList<Mention> &mentions)>;

} // namespace sokbo
