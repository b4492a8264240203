// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace sokbo {

// Registers our tokenizer with a connection; without it the index tables cannot be opened. False if this
// SQLite has no full text search (FTS5).
[[nodiscard]] bool registerTokenizer(sqlite3 *handle);

} // namespace sokbo
