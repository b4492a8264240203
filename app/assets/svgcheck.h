// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assets/imageheader.h"

namespace sokbo {

// Whether bytes are the beginning of an SVG document, and not of a web page.
bool looksLikeSvg(const QByteArray &bytes);

// Accepts only a drawing: no scripts, no event handlers, no HTML in it, no entities, no addresses except
// those of its own parts and of pictures inside it, and not too many shapes once its references are followed.
// The pane shows an SVG as an <img>, where the engine runs no script and loads nothing; this check is a
// second wall before that. Error kinds: Parse, Refused, TooLarge.
Result<ImageHeader> checkSvg(const QByteArray &bytes);

} // namespace sokbo
