// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace sokbo {

// Makes our tokenizer known to a connection; without it the index tables cannot be opened. False: this SQLite
// has no full text search (FTS5).
[[nodiscard]] bool registerTokenizer(sqlite3 *handle);

} // namespace sokbo
