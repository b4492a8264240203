// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled with cmake/nodiscard.h, as ui/ and app/sync are: both statements must be refused.
#include <QFuture>
#include <tl/expected.hpp>

QFuture<int> answerLater();
tl::expected<int, int> answer();

void dropBoth()
{
    answerLater();
    answer();
}
