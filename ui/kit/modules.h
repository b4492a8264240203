// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QObject>
#include <QStringList>

namespace sokbo {

// The folders in which the program's modules may be, the first one first: beside the program and in its
// library folder. What is large and not needed for the first board is in a module.
QStringList moduleFolders();

// The root object of the module, which is loaded where it is not yet, and stays until the program ends. Error
// kind NotFound: it is not there, cannot be loaded or was compiled with other headers than the program, as
// when a running program is replaced by its next version; the message says which.
Result<QObject *> loadModule(const QString &name, const QStringList &folders);

} // namespace sokbo

// Each module says with what headers it was compiled: its factory includes <moduleface.inc> and puts this
// behind it.
#define SOKBO_MODULE_FACE                                                                                    \
    extern "C" Q_DECL_EXPORT const char *sokboModuleFace();                                                  \
    const char *sokboModuleFace()                                                                            \
    {                                                                                                        \
        return faceOfProgram;                                                                                \
    }
