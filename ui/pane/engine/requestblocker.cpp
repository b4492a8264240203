// SPDX-License-Identifier: GPL-3.0-or-later
#include "pane/engine/requestblocker.h"

#include "pane/articlelink.h"
#include "pane/engine/articlescheme.h"

#include <QWebEngineUrlRequestInfo>

namespace sokbo {

void RequestBlocker::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    const QUrl url = info.requestUrl();
    const bool isPage
        = info.resourceType() == QWebEngineUrlRequestInfo::ResourceTypeMainFrame && isPageAddress(url);
    const bool isImage
        = info.resourceType() == QWebEngineUrlRequestInfo::ResourceTypeImage && !assetHash(url).isEmpty();
    if (!isPage && !isImage)
        info.block(true);
}

} // namespace sokbo
