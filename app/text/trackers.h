// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace sokbo {

// A link without the parameters that only tell somebody who follows it, and from where
// (resources/text/trackers.tsv). All else stays as it is written: order, encoding, fragment; so does what is
// no http or https address. For what is shown, opened, copied and exported: by its link as it was delivered
// an entry is known again.
QString withoutTrackers(const QString &address); // as a link is written, percent-encoded
QUrl withoutTrackers(const QUrl &link);

} // namespace sokbo
