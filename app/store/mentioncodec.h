// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"

#include <QByteArray>

#include <optional>

namespace sokbo {

// The marks of one field of an article as one blob: a version byte, then for each mention its type, where it
// starts after the end of the one before, its length, its texts (a name like its surface form takes one byte)
// and its entity. Numbers are little-endian base 128, texts UTF-8 with their length before them.
QByteArray packMentions(const QList<Mention> &mentions, Mention::Field field);
std::optional<QList<Mention>> unpackMentions(
    const QByteArray &blob, Mention::Field field); // nothing if damaged

} // namespace sokbo
