// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace sokbo {

// What went wrong, as a value. `message` is English, for the log and for one line on stderr; the window says
// it in the user's language by `kind`, with the message as a detail.
struct Error {
    enum class Kind {
        Network, // no connection, name not found, connection cut
        Timeout, // an idle or a total time limit
        TooLarge, // a size cap, compressed or not
        Http, // an answer, but not a good one; `code` holds the status
        Refused, // we will not do that: scheme, robots.txt, private address
        Parse, // bytes that are not what they should be
        Store, // SQLite or the file system
        NotFound,
        Busy, // another process writes to the data folder
        Newer, // the data folder was written by a newer Sokbo
        Cancelled,
        Usage, // a wrong argument or query; `code` holds a position where there is one
    };
    Kind kind;
    QString message;
    int code = 0;

    friend bool operator==(const Error &, const Error &) = default;
};

template <typename T = void>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(Error::Kind kind, QString message, int code = 0)
{
    return tl::unexpected<Error>(Error{kind, std::move(message), code});
}

} // namespace sokbo
