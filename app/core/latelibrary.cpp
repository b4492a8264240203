// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/latelibrary.h"

#include <QtGlobal>

#include <dlfcn.h>

namespace sokbo {

LateLibrary::LateLibrary(const char *file)
    : m_file(file)
    , m_handle(dlopen(file, RTLD_NOW | RTLD_LOCAL))
{
    if (!m_handle)
        qFatal("%s cannot be loaded: %s", m_file, dlerror());
}

void *LateLibrary::address(const char *name) const
{
    void *const found = dlsym(m_handle, name);
    if (!found)
        qFatal("%s has no %s", m_file, name);
    return found;
}

} // namespace sokbo
