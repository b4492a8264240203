// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <memory>

namespace sokbo {

// The right to write into a data folder. It is a kernel lock on the file `lock`; that the file exists means
// nothing. The kernel releases the lock however a process ends, so no stale lock is left after kill -9 or a
// power cut.
class FolderLock {
public:
    // Busy if another process, or another store of this process, holds it.
    static Result<std::unique_ptr<FolderLock>> take(const QString &folder);
    ~FolderLock();
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;

private:
    explicit FolderLock(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    int m_descriptor;
};

} // namespace sokbo
