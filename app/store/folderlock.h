// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <memory>

namespace sokbo {

// The right to write into a data folder. It is a lock of the kernel on the file `lock` and not the file's
// presence: the kernel gives it back however a process ends, so there is no stale lock to judge after kill -9
// or a power cut.
class FolderLock {
public:
    // Busy where another process (or another store of this one) holds it.
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
