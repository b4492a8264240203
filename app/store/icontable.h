// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/ids.h"
#include "core/siteicon.h"
#include "store/database.h"

#include <QHash>

namespace sokbo {

QHash<SourceId, SiteIcon> readIcons(Database &database); // of those that have one
// The sites that were asked, of the sources that are not to be asked at this time.
QHash<SourceId, QUrl> readWaitingIcons(Database &database, const QDateTime &now);
// An answer without a picture leaves one that is there. An unknown source is passed over.
void saveIcon(Database &database, SourceId source, const SiteIconAnswer &answer, ChangeSet &changes);

} // namespace sokbo
