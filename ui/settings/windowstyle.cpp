// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/windowstyle.h"

#include "kit/colours.h"
#include "kit/symbols.h"

#include <QPainter>
#include <QStyleOptionFrame>
#include <QStyleOptionToolButton>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>
#include <optional>

namespace sokbo {

namespace {

constexpr int buttonPadding = 4; // left and right of a symbol on the tool bar
constexpr int buttonPaddingAbove = 3;
constexpr int menuSign = 8, menuSignGap = 4; // beside the words of a button that opens a menu
constexpr int headerMargin = 4; // with the style's own, about what the board's cells have

QColor hairLine(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Text), palette.color(QPalette::Window), 0.15);
}

bool isOnToolBar(const QWidget *widget)
{
    return qobject_cast<const QToolButton *>(widget)
        && qobject_cast<const QToolBar *>(widget->parentWidget());
}

bool isArrow(const QStyleOptionToolButton *button)
{
    return button->features & QStyleOptionToolButton::Arrow;
}

bool opensMenu(const QStyleOptionToolButton *button)
{
    return button && (button->features & QStyleOptionToolButton::HasMenu)
        && !(button->features & QStyleOptionToolButton::MenuButtonPopup);
}

// Qt's own sign of a menu hangs below the end of the words, where it reads as a comma.
bool isWordWithMenu(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    return opensMenu(button) && button->toolButtonStyle == Qt::ToolButtonTextOnly;
}

void drawBarButton(const QStyleOptionToolButton &button, QPainter *painter)
{
    const QPalette &palette = button.palette;
    const bool enabled = button.state & QStyle::State_Enabled;
    const bool touched = enabled
        && (button.state & (QStyle::State_MouseOver | QStyle::State_HasFocus | QStyle::State_Sunken));
    const bool on = button.state & QStyle::State_On;
    if (!touched && !on)
        return; // a symbol needs no frame to be seen
    const QColor base = palette.color(QPalette::Base);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(hairLine(palette));
    painter->setBrush(touched ? mixed(palette.color(QPalette::Highlight), base,
                          button.state & QStyle::State_Sunken ? 0.24 : 0.12)
                              : base);
    painter->drawRoundedRect(QRectF(button.rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter->restore();
}

// Flat, as the bars are; Qt's own is a gradient, for which it starts threads to draw.
void drawHeaderGround(const QStyleOption &option, QPainter *painter, bool isSection)
{
    const QPalette &palette = option.palette;
    const bool touched = isSection && (option.state & QStyle::State_Enabled)
        && (option.state & (QStyle::State_MouseOver | QStyle::State_Sunken));
    const QColor ground = palette.color(QPalette::Window);
    painter->fillRect(
        option.rect, touched ? mixed(palette.color(QPalette::Highlight), ground, 0.12) : ground);
    const QColor line = hairLine(palette);
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, line);
    if (isSection)
        painter->fillRect(option.rect.right(), option.rect.top() + 4, 1, option.rect.height() - 8, line);
}

// Edges and signs of Qt's style are darker than their ground, which on a dark one nobody sees.
QColor edgeOnDark(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.45);
}

// A field is told by its edge; a frame only holds things together.
void drawEdge(const QStyleOption &option, QPainter *painter, bool isField)
{
    const QPalette &palette = option.palette;
    const QColor base = palette.color(QPalette::Base);
    QColor edge = isField ? edgeOnDark(palette) : mixed(palette.color(QPalette::Text), base, 0.22);
    if (isField && option.state & QStyle::State_HasFocus)
        edge = readableOn(palette.color(QPalette::Highlight), base);
    const qreal radius = isField ? 2 : 0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(edge);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

// For a button beside which another may be the default one, and so look the same, and for a list that has no
// line to mark.
void drawFocusRing(const QStyleOption &option, QPainter *painter, int inset)
{
    const QPalette &palette = option.palette;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(readableOn(palette.color(QPalette::Highlight), palette.color(QPalette::Base)), 1.5));
    const qreal edge = inset + 0.5;
    painter->drawRoundedRect(QRectF(option.rect).adjusted(edge, edge, -edge, -edge), 2, 2);
    painter->restore();
}

bool hasKeyboard(const QStyleOption &option)
{
    return option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange;
}

void drawTick(const QStyleOption &option, QPainter *painter, bool isRound)
{
    const QPalette &palette = option.palette;
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    const bool partly = option.state & QStyle::State_NoChange;
    const QColor base = palette.color(QPalette::Base);
    const QColor chosen = palette.color(QPalette::Highlight);
    const qreal side = std::min(option.rect.width(), option.rect.height()) - 1.0;
    const QRectF box(
        option.rect.center().x() - side / 2 + 0.5, option.rect.center().y() - side / 2 + 0.5, side, side);
    const bool filled = (on || partly) && enabled;
    const bool touched = option.state & (QStyle::State_HasFocus | QStyle::State_MouseOver);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(filled ? chosen : base);
    const QColor edge = touched ? palette.color(QPalette::Text) : edgeOnDark(palette);
    painter->setPen(enabled ? edge : mixed(edge, base, 0.5));
    isRound ? painter->drawEllipse(box) : painter->drawRoundedRect(box, 2, 2);
    const QColor ink = filled ? palette.color(QPalette::HighlightedText) : edge;
    if (on && isRound) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink);
        painter->drawEllipse(box.center(), side / 5, side / 5);
    } else if (on) {
        painter->setPen(QPen(ink, side / 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(QPolygonF{box.topLeft() + QPointF(side * 0.25, side * 0.52),
            box.topLeft() + QPointF(side * 0.43, side * 0.72),
            box.topLeft() + QPointF(side * 0.77, side * 0.3)});
    } else if (partly) {
        painter->fillRect(
            QRectF(box.left() + side * 0.25, box.center().y() - side / 12, side / 2, side / 6), ink);
    }
    painter->restore();
}

// Two small angles to the right, drawn: the styles read theirs from pictures, and with the first picture Qt
// loads its plugins of every picture format, before a single headline is seen.
QIcon moreIcon(const QPalette &palette)
{
    QPixmap pixmap(32, 32);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette.color(QPalette::ButtonText), 3));
    for (const int left : {6, 16})
        painter.drawPolyline(QPolygon{QPoint(left, 8), QPoint(left + 8, 16), QPoint(left, 24)});
    return QIcon(pixmap);
}

// Qt's own styles ask for the icon of a chosen line as for one under the pointer, whose ground is not
// coloured.
QIcon selectedIcon(const QStyleOptionMenuItem &item, qreal scale, int side)
{
    return QIcon(
        item.icon.pixmap(QSize(side, side), scale, QIcon::Selected, item.checked ? QIcon::On : QIcon::Off));
}

// What Qt puts on the buttons of dialogs and message boxes are small coloured pictures of its own.
std::optional<Symbol> symbolOfButton(QStyle::StandardPixmap icon)
{
    switch (icon) {
    case QStyle::SP_DialogOkButton:
    case QStyle::SP_DialogApplyButton:
    case QStyle::SP_DialogYesButton:
        return Symbol::Check;
    case QStyle::SP_DialogYesToAllButton:
        return Symbol::CheckAll;
    case QStyle::SP_DialogCancelButton:
    case QStyle::SP_DialogNoButton:
    case QStyle::SP_DialogNoToAllButton:
    case QStyle::SP_DialogAbortButton:
    case QStyle::SP_DialogCloseButton:
        return Symbol::Cancel;
    case QStyle::SP_DialogSaveButton:
    case QStyle::SP_DialogSaveAllButton:
        return Symbol::ArticleExport;
    case QStyle::SP_DialogOpenButton:
        return Symbol::FolderOpen;
    case QStyle::SP_DialogDiscardButton:
        return Symbol::Remove;
    case QStyle::SP_DialogRetryButton:
        return Symbol::Sync;
    case QStyle::SP_DialogResetButton:
    case QStyle::SP_RestoreDefaultsButton:
        return Symbol::Undo;
    case QStyle::SP_DialogHelpButton:
        return Symbol::Help;
    case QStyle::SP_LineEditClearButton: // its picture is slow to load as well: see moreIcon()
        return Symbol::Cancel;
    default:
        return {};
    }
}

} // namespace

WindowStyle::WindowStyle(const QString &base)
    : QProxyStyle(base)
{
}

int WindowStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ToolBarItemSpacing:
        return 6;
    case PM_ToolBarItemMargin:
        return 4;
    case PM_ToolBarFrameWidth:
        return 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize WindowStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const
{
    if (type == CT_ToolButton && isOnToolBar(widget))
        return contents + QSize(2 * buttonPadding, 2 * buttonPaddingAbove);
    const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_ToolButton && isWordWithMenu(option))
        return size + QSize(menuSign + menuSignGap, 0);
    return type == CT_HeaderSection ? size + QSize(2 * headerMargin, 0) : size;
}

void WindowStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option); item
        && element == CE_MenuItem && !item->icon.isNull() && (item->state & State_Selected)
        && (item->state & State_Enabled)) {
        QStyleOptionMenuItem selected(*item);
        selected.icon = selectedIcon(*item, painter->device()->devicePixelRatioF(),
            proxy()->pixelMetric(PM_SmallIconSize, option, widget));
        QProxyStyle::drawControl(element, &selected, painter, widget);
    } else if (element == CE_Splitter) {
        painter->fillRect(option->rect, hairLine(option->palette));
    } else if (element == CE_ToolBar) {
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        painter->fillRect(
            option->rect.left(), option->rect.bottom(), option->rect.width(), 1, hairLine(option->palette));
    } else if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        drawHeaderGround(*option, painter, element == CE_HeaderSection);
    } else if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
               header && element == CE_HeaderLabel) {
        QStyleOptionHeader inset(*header);
        inset.rect.adjust(headerMargin, 0, -headerMargin, 0);
        QProxyStyle::drawControl(element, &inset, painter, widget);
    } else {
        QProxyStyle::drawControl(element, option, painter, widget);
        if (element == CE_PushButtonBevel && hasKeyboard(*option))
            drawFocusRing(*option, painter, 3);
    }
}

void WindowStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (control == CC_ToolButton && button && isOnToolBar(widget)) {
        drawBarButton(*button, painter);
        drawControl(CE_ToolButtonLabel, button, painter, widget);
    } else if (control == CC_ToolButton && isWordWithMenu(option)) {
        drawWordWithMenu(*button, painter, widget);
    } else if (control == CC_ToolButton && opensMenu(button) && isArrow(button)) {
        QStyleOptionToolButton arrow(*button); // which is the sign of its menu
        arrow.features &= ~QStyleOptionToolButton::HasMenu;
        QProxyStyle::drawComplexControl(control, &arrow, painter, widget);
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void WindowStyle::drawWordWithMenu(
    const QStyleOptionToolButton &button, QPainter *painter, const QWidget *widget) const
{
    QStyleOptionToolButton ground(button);
    ground.features &= ~QStyleOptionToolButton::HasMenu;
    ground.text.clear();
    QProxyStyle::drawComplexControl(CC_ToolButton, &ground, painter, widget);
    const int room = menuSign + menuSignGap;
    QStyleOptionToolButton words(button);
    words.rect = visualRect(button.direction, button.rect, button.rect.adjusted(0, 0, -room, 0));
    drawControl(CE_ToolButtonLabel, &words, painter, widget);
    QStyleOption sign(button);
    const QRect end(button.rect.right() - room, button.rect.center().y() - menuSign / 2, menuSign, menuSign);
    sign.rect = visualRect(button.direction, button.rect, end);
    drawPrimitive(PE_IndicatorArrowDown, &sign, painter, widget);
}

void WindowStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const bool dark = isDark(option->palette);
    if (dark && (element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton)) {
        drawTick(*option, painter, element == PE_IndicatorRadioButton);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (!frame || frame->lineWidth <= 0)
        return;
    if (dark && element == PE_PanelLineEdit)
        drawEdge(*option, painter, true);
    else if (dark && (element == PE_Frame || element == PE_FrameGroupBox))
        drawEdge(*option, painter, false);
    if (element == PE_Frame && hasKeyboard(*option))
        drawFocusRing(*option, painter, 0);
}

QIcon WindowStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    if (icon == SP_ToolBarHorizontalExtensionButton)
        return moreIcon(widget ? widget->palette() : standardPalette());
    if (const auto symbol = symbolOfButton(icon))
        return symbolIcon(*symbol);
    return QProxyStyle::standardIcon(icon, option, widget);
}

} // namespace sokbo
