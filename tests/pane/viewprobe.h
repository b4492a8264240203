// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pane/articleview.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

namespace sokbo::test {

constexpr int patience = 15'000; // milliseconds; the first page waits for the engine's processes

inline ViewAsset picture(QSize size, const QColor &colour)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    ViewAsset asset;
    asset.mimeType = "image/png";
    QBuffer buffer(&asset.bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return asset;
}

// Sets the page and waits until it can be seen.
inline bool shows(ArticleView &view, const QString &page)
{
    QSignalSpy painted(&view, &ArticleView::painted);
    view.setPage(page);
    return painted.wait(patience);
}

inline bool hasColour(const QImage &image, const QColor &colour)
{
    for (int y = 0; y < image.height(); y += 3)
        for (int x = 0; x < image.width(); x += 3)
            if (image.pixelColor(x, y) == colour)
                return true;
    return false;
}

// The text of a page of ours around a body. What the elements have as style stands in the style sheet,
// because our pages allow no style attributes.
inline QString pageWith(const QString &body, const QString &title = {})
{
    QString styles;
    static const QRegularExpression style(QStringLiteral("style=\"([^\"]*)\""));
    for (const QRegularExpressionMatch &each : style.globalMatch(body))
        styles += QStringLiteral("[style=\"%1\"]{%1}").arg(each.captured(1));
    return QStringLiteral("<!DOCTYPE html><html><head><meta http-equiv=\"Content-Security-Policy\" "
                          "content=\"default-src "
                          "'none'; img-src article:; style-src 'unsafe-inline'\"><meta charset=\"utf-8\">"
                          "<title>%1</title>"
                          "<style>:root{--ground:#fdf6e3;--text:#111111;--size:15px;}html{background:#fdf6e3}"
                          "%2</style></head>\n"
                          "<body>\n")
               .arg(title.toHtmlEscaped(), styles)
        + body + QStringLiteral("</body></html>");
}

inline QString filler(int paragraphs)
{
    QString body;
    for (int i = 0; i < paragraphs; ++i)
        body += QStringLiteral("<p>%1. 동해 물과 백두산이 마르고 닳도록 이어지는 긴 글이다.</p>").arg(i);
    return body;
}

// For programs that do not link the engine.
inline QObject *enginePage(const ArticleView &view)
{
    for (QObject *child : view.findChildren<QObject *>())
        if (child->inherits("QWebEnginePage"))
            return child;
    return nullptr;
}

// What a screen reader calls the engine's document.
inline QString documentName(const ArticleView &view)
{
    return enginePage(view)->property("title").toString();
}

} // namespace sokbo::test
