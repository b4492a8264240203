// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/source.h"

#include <QByteArray>
#include <QList>

namespace sokbo {

// The subscriptions of Newsboat: UTF-8, an address a line and behind it words, in quotes where they hold
// blanks. The first word is the folder, one that begins with ~ the title; ! hides, # begins a comment. What
// is no web address (query:, exec:, filter:) is left out. Error kind: Parse, where no line is an address.
Result<QList<Source>> parseAddressList(const QByteArray &bytes);

// A list of subscriptions of either form: OPML (opml.h) or this one.
Result<QList<Source>> parseSubscriptions(const QByteArray &bytes);

} // namespace sokbo
