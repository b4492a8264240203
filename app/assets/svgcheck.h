// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assets/imageheader.h"

namespace sokbo {

// Whether bytes are the beginning of an SVG document, and not of a web page.
bool looksLikeSvg(const QByteArray &bytes);

// Accepts a drawing that shows itself and nothing else: no scripts, no handlers of events, no pages in it, no
// addresses but of its own parts and of pictures inside it, no entities, and not more shapes than can be
// drawn once its references are followed. It is shown as an <img> only, where the engine runs no script and
// loads nothing: this is the wall before that. Error kinds: Parse, Refused, TooLarge.
Result<ImageHeader> checkSvg(const QByteArray &bytes);

} // namespace sokbo
