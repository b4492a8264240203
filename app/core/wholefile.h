// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSaveFile>

namespace sokbo {

// Writes all of a file and puts it in its place; false where that cannot be done, and what stood there stays.
// `file` is open. commit() alone notices neither a write that was cut short nor that there was no room for
// what its buffer still held.
inline bool writeWhole(QSaveFile &file, const QByteArray &bytes)
{
    return file.write(bytes) == bytes.size() && file.flush() && file.commit();
}

} // namespace sokbo
