// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/indextokenizer.h"

#include "search/koreantokenizer.h"
#include "store/sqltext.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <new>

namespace sokbo {

namespace {

constexpr size_t longestUtf8 = 3 * (longestToken + 1); // bytes, with the mark before it

using TakeToken = int (*)(void *, int, const char *, int, int, int);

// Which pairs of letters a text had already: without places in the index the first one says all, and for each
// of them FTS5 would look in a table that no cache holds. Longer tokens are few and seldom come twice; what
// no longer fits is new every time.
class PairsMet {
public:
    bool isNew(QStringView token)
    {
        if (token.size() > 2)
            return true;
        const quint32 pair = quint32(token[0].unicode()) << 16 | (token.size() > 1 ? token[1].unicode() : 0);
        quint32 place = (pair * 2654435769u) >> (32 - bits);
        for (; m_pairs[place] != 0; place = (place + 1) & (m_pairs.size() - 1))
            if (m_pairs[place] == pair)
                return false;
        if (m_count < most) {
            m_pairs[place] = pair;
            ++m_count;
        }
        return true;
    }

private:
    static constexpr int bits = 12;
    static constexpr int most = 3000; // of 4096 places
    std::array<quint32, size_t(1) << bits> m_pairs{};
    int m_count = 0;
};

// As toUtf8() would, where there is room for it; a token has a few letters, and there are a thousand in a
// text.
char *writeUtf8(char *to, QStringView token)
{
    if (std::any_of(token.begin(), token.end(), [](QChar c) { return c.isSurrogate(); })) {
        const QByteArray utf8 = token.toUtf8();
        return std::copy(utf8.begin(), utf8.end(), to);
    }
    for (const QChar c : token) {
        const char16_t unit = c.unicode();
        if (unit < 0x80) {
            *to++ = char(unit);
        } else if (unit < 0x800) {
            *to++ = char(0xc0 | unit >> 6);
            *to++ = char(0x80 | (unit & 0x3f));
        } else {
            *to++ = char(0xe0 | unit >> 12);
            *to++ = char(0x80 | (unit >> 6 & 0x3f));
            *to++ = char(0x80 | (unit & 0x3f));
        }
    }
    return to;
}

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
        std::array<char, longestUtf8> utf8;
        PairsMet met;
        tokenise(QString::fromUtf8(text, size), [&](QStringView token) {
            if (code != SQLITE_OK || !met.isNew(token))
                return;
            const char *const end = writeUtf8(utf8.data(), token);
            position = std::min(position + 1, size);
            code = take(context, 0, utf8.data(), int(end - utf8.data()), position - 1, position);
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
