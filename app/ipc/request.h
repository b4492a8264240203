// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QByteArray>
#include <QStringList>

#include <variant>

namespace sokbo::ipc {

// Run a command of sokboctl.
struct CommandRequest {
    QStringList words; // the command and its arguments
    bool showsProgress = false; // the client's standard error is a terminal

    friend bool operator==(const CommandRequest &, const CommandRequest &) = default;
};

// The arguments of a second sokbo: the window comes to the front and shows this.
struct OpenRequest {
    QStringList addresses; // addresses to subscribe to
    QString query;
    ArticleId article;
    QString activationToken; // from the desktop: allows the window to come to the front; may be empty

    friend bool operator==(const OpenRequest &, const OpenRequest &) = default;
};

using Request = std::variant<CommandRequest, OpenRequest>;

// As JSON. Reading takes no more than `mostWords` words. Error kinds: Parse; Newer for a request of a
// protocol that this program does not know.
inline constexpr int mostWords = 100'000;
QByteArray encode(const Request &request);
Result<Request> decodeRequest(const QByteArray &json);

// A file that the server needs from the client.
struct FileRequest {
    QString name; // as the user of the client typed it
    qint64 limit = 0; // bytes

    friend bool operator==(const FileRequest &, const FileRequest &) = default;
};
QByteArray encode(const FileRequest &request);
Result<FileRequest> decodeFileRequest(const QByteArray &json); // Error kind: Parse

} // namespace sokbo::ipc
