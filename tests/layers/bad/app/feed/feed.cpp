// SPDX-License-Identifier: GPL-3.0-or-later

#include "feedparser.h"
#include "html/gone.h"

const char *query = "SELECT title "
                    "FROM headline";
const char *raw = R"(
    UPDATE headline SET read = 1)";
