// SPDX-License-Identifier: GPL-3.0-or-later

#include "feed/feedparser.h"
#include <QString>

// SELECT in a comment is no SQL.
