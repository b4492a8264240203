// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/indextokenizer.h"

#include "search/koreantokenizer.h"
#include "store/sqltext.h"

#include <sqlite3.h>

#include <algorithm>
#include <new>

namespace sokbo {

namespace {

using TakeToken = int (*)(void *, int, const char *, int, int, int);

int createTokenizer(void *, const char **, int, Fts5Tokenizer **out)
{
    // It has no state, but a null pointer would mean that there is none.
    static char nothing;
    *out = reinterpret_cast<Fts5Tokenizer *>(&nothing);
    return SQLITE_OK;
}

void deleteTokenizer(Fts5Tokenizer *) { }

int tokeniseForIndex(Fts5Tokenizer *, void *context, int flags, const char *text, int size, TakeToken take)
{
    // In a query every quoted string is one token as it stands: the terms come from TextNeedle, which knows
    // which tokens a text must have. Cutting them up again would make phrases of them.
    if (flags & FTS5_TOKENIZE_QUERY)
        return size > 0 ? take(context, 0, text, size, 0, size) : SQLITE_OK;
    int code = SQLITE_OK;
    int position = 0; // places mean nothing to an index that keeps none
    try {
        tokenise(QString::fromUtf8(text, size), [&](QStringView token) {
            if (code != SQLITE_OK)
                return;
            const QByteArray utf8 = token.toUtf8();
            position = std::min(position + 1, size);
            code = take(context, 0, utf8.constData(), int(utf8.size()), position - 1, position);
        });
    } catch (const std::bad_alloc &) {
        return SQLITE_NOMEM; // nothing may be thrown through SQLite
    }
    return code;
}

fts5_api *fts5Of(sqlite3 *handle)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(handle, sqlText("fulltext.api").constData(), -1, &statement, nullptr)
        == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

} // namespace

bool registerTokenizer(sqlite3 *handle)
{
    static fts5_tokenizer tokenizer{createTokenizer, deleteTokenizer, tokeniseForIndex};
    fts5_api *api = fts5Of(handle);
    return api && api->xCreateTokenizer(api, "sokbo", nullptr, &tokenizer, nullptr) == SQLITE_OK;
}

} // namespace sokbo
