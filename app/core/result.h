// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace sokbo {

// An error as a value. `message` is in English, for the log and for one line on stderr. The window makes a
// text in the user's language from `kind` and shows the message as a detail.
struct Error {
    // The numbers stand in every data folder (source_state.error_kind): one that was released never gets
    // another meaning.
    enum class Kind {
        Network = 0, // no connection, name not found, connection cut
        Timeout = 1, // an idle or a total time limit
        TooLarge = 2, // a size cap, compressed or not
        Http = 3, // the server answered with an error; `code` is the status
        Refused = 4, // Sokbo does not do this: scheme, robots.txt, private address
        Parse = 5, // the bytes are not in the expected format
        Store = 6, // SQLite or the file system
        NotFound = 7,
        Busy = 8, // another process writes to the data folder
        Newer = 9, // the data folder was written by a newer Sokbo
        Cancelled = 10,
        Usage = 11, // a wrong argument or query; `code` is a position if there is one
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
