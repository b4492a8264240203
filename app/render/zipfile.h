// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>

namespace sokbo {

struct ZipEntry {
    QByteArray name; // ASCII, with / between folders
    QByteArray bytes;
    enum class Form { Stored, Deflated } form = Form::Deflated;
};

// A zip archive with these entries, in their order. The same entries make the same bytes: they have no times
// of their own and no attributes of a system. Error kind: Store.
Result<QByteArray> zipped(const QList<ZipEntry> &entries);

} // namespace sokbo
