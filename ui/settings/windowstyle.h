// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

class QStyleOptionToolButton;

namespace sokbo {

// The user's own style, with a few changes for a dense window: thin lines between the panes and under the
// tool bar, and flat buttons on the bar. (Style sheets could do the same, but they take a tenth of the start
// time.)
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
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption *option = nullptr,
        const QWidget *widget = nullptr) const override;

private:
    void drawWordWithMenu(
        const QStyleOptionToolButton &button, QPainter *painter, const QWidget *widget) const;
};

} // namespace sokbo
