// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace sokbo {

// Some pages are nothing but a frame, and the article is in the frame: Naver Blog's are. This is the address
// of the page in the frame, for a page at `url`; empty where the page has text of its own, or another number
// of frames than one, or where the frame is of another host.
QUrl framedPage(const QString &html, const QUrl &url);

} // namespace sokbo
