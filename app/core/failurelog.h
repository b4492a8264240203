// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace sokbo {

// For a failure that the program can do nothing about and that was no act of the user's: one warning in the
// log, of the category "sokbo.failure", which says what failed and why. `what` completes "cannot …": "read
// the tags". Something that was cancelled did not fail.
void logFailure(const char *what, const Error &error);

template <typename T>
void logFailure(const char *what, const Result<T> &result)
{
    if (!result)
        logFailure(what, result.error());
}

// The value, or `fallback` after the failure was logged.
template <typename T>
T valueOr(const char *what, const Result<T> &result, T fallback)
{
    logFailure(what, result);
    return result ? *result : std::move(fallback);
}

} // namespace sokbo
