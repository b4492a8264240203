// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace sokbo {

// The user's own style, apart from what styles draw in many ways and a dense window wants in one: hair lines
// between its panes and under its tool bar, and flat buttons on the bar. (Style sheets would do the same, but
// cost a tenth of the time to the first board.)
class WindowStyle final : public QProxyStyle {
    Q_OBJECT
public:
    explicit WindowStyle(const QString &base); // a key of QStyleFactory

    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
        const QWidget *widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
        const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption *option = nullptr,
        const QWidget *widget = nullptr) const override;
};

} // namespace sokbo
