// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace sokbo {

// An error as a value. `message` is in English, for the log and for one line on stderr. The window makes a
// text in the user's language from `kind` and shows the message as a detail.
struct Error {
    enum class Kind {
        Network, // no connection, name not found, connection cut
        Timeout, // an idle or a total time limit
        TooLarge, // a size cap, compressed or not
        Http, // the server answered with an error; `code` is the status
        Refused, // Sokbo does not do this: scheme, robots.txt, private address
        Parse, // the bytes are not in the expected format
        Store, // SQLite or the file system
        NotFound,
        Busy, // another process writes to the data folder
        Newer, // the data folder was written by a newer Sokbo
        Cancelled,
        Usage, // a wrong argument or query; `code` is a position if there is one
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
