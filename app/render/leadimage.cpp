// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/leadimage.h"

#include "text/bodyimages.h"

#include <algorithm>

namespace sokbo {

namespace {

// The same picture often stands in a body at another size: its address differs in its query or its folder
// then.
bool isSamePicture(const QUrl &a, const QUrl &b)
{
    return a == b || (a.fileName().size() >= 8 && a.fileName() == b.fileName());
}

} // namespace

bool bodyHasLeadImage(const Article &article)
{
    const QList<QUrl> images = bodyImages(article.body);
    return std::any_of(images.begin(), images.end(),
        [&](const QUrl &other) { return isSamePicture(article.leadImage, other); });
}

} // namespace sokbo
