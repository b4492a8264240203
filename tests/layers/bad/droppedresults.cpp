// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled with cmake/nodiscard.h, as all of app/ and ui/ is: both statements must be refused.
#include <QFuture>
#include <tl/expected.hpp>

QFuture<int> answerLater();
tl::expected<int, int> answer();

void dropBoth()
{
    answerLater();
    answer();
}
