// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <vector>

namespace sokbo {

// "16 MiB", for messages.
QString sizeWords(qint64 bytes);

// Decompresses a body piece by piece while it arrives, and stops when the result passes the cap.
class Inflater {
public:
    // `encodings` in the order in which the server applied them; maxBytes of the decompressed body. Error
    // kind: Parse, for an encoding that we did not ask for.
    static Result<Inflater> forEncodings(const QList<QByteArray> &encodings, qint64 maxBytes);
    Inflater(Inflater &&) noexcept;
    Inflater &operator=(Inflater &&) noexcept;
    ~Inflater();

    // Error kinds: TooLarge past the cap; Parse for bytes that are not in the encoding that the server named.
    Result<> add(const QByteArray &bytes);
    // The whole body. Error kind: Network where the compressed data is incomplete.
    Result<QByteArray> finish();

private:
    struct Layer;
    explicit Inflater(qint64 maxBytes);
    Result<> addTo(std::size_t layer, const char *bytes, qsizetype size);
    Result<> inflateThrough(std::size_t layer, const char *bytes, qsizetype size);

    std::vector<std::unique_ptr<Layer>> m_layers; // the outermost encoding first
    QByteArray m_body;
    qint64 m_maxBytes;
};

} // namespace sokbo
