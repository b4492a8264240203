// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sokbo {

// Most candidates do hold the word, and most of those as it was typed. That can be seen in the HTML itself,
// which saves making a text of it. Only a yes is certain: a word may be parted by tags, or be written
// otherwise.
bool standsInText(const QByteArray &html, const QByteArray &word); // UTF-8

} // namespace sokbo
