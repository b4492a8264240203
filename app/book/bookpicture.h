// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/asset.h"
#include "core/result.h"
#include "render/epubpackage.h"

namespace sokbo {

// A stored picture as a book may have it. JPEG, PNG, GIF and harmless SVG stay as they are. Other kinds are
// not known to every reader of books: they are decoded and written as JPEG, or as PNG where they let the
// ground show through. The bytes are checked again, for the store may return damaged data. Error kinds:
// Parse, Refused, TooLarge.
Result<EpubPicture> bookPicture(const Asset &asset);

} // namespace sokbo
