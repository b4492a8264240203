// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// sokbo_keep_results() of SokboTargets.cmake includes this before everything else in each file of app/ and
// ui/. The attribute of the first declaration is the class's own, so a statement that drops a Result or a
// QFuture does not compile there. Handle the error, tell the user, or log it with logFailure() of
// core/failurelog.h.

#include <QtCore/qglobal.h>

QT_BEGIN_NAMESPACE
template <typename T>
class [[nodiscard]] QFuture;
QT_END_NAMESPACE

namespace tl {
template <class T, class E>
class [[nodiscard]] expected;
} // namespace tl
