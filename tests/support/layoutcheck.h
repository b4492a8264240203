// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Header only: who includes it links Qt6::Widgets.

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLayout>
#include <QScreen>
#include <QScrollArea>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QWidget>

namespace sokbo::test {

inline QString nameOf(const QWidget &widget)
{
    QString text = widget.objectName();
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        text = label->text();
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        text = button->text();
    return QStringLiteral("%1 “%2”").arg(QString::fromLatin1(widget.metaObject()->className()), text);
}

inline QString sizeText(const QSize &size)
{
    return QStringLiteral("%1×%2").arg(size.width()).arg(size.height());
}

// The widgets that a layout holds, those of its inner layouts too.
inline QList<QWidget *> widgetsOf(const QLayout &layout)
{
    QList<QWidget *> widgets;
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *item = layout.itemAt(i);
        if (item->widget() && item->widget()->isVisible())
            widgets.append(item->widget());
        else if (item->layout())
            widgets.append(widgetsOf(*item->layout()));
    }
    return widgets;
}

// The size that the text of a widget needs at the widget's width, nothing where it shows no text of its own
// or may end in an ellipsis.
inline QSize neededFor(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->text().isEmpty())
            return {};
        return label->wordWrap() ? QSize(0, label->heightForWidth(label->width())) : label->sizeHint();
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text().isEmpty() ? QSize() : button->minimumSizeHint();
    if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
        QStyleOptionComboBox option;
        option.initFrom(box);
        option.editable = box->isEditable();
        const QRect field
            = box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box);
        const int text = box->fontMetrics().horizontalAdvance(box->currentText());
        return QSize(box->width() + text - field.width(), 0);
    }
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget))
        return tabs->sizeHint();
    return {};
}

// What is wrong with how a shown window is laid out, a line for each fault: it does not fit on its screen,
// widgets of a layout lie over each other or beyond their parent, a text is cut off.
inline QStringList layoutFaults(QWidget &window)
{
    QStringList faults;
    const QSize screen = window.screen()->availableGeometry().size();
    const QSize whole = window.frameGeometry().size().expandedTo(window.minimumSizeHint());
    if (whole.width() > screen.width() || whole.height() > screen.height())
        faults.append(QStringLiteral("%1 takes %2 of a screen of %3")
                          .arg(nameOf(window), sizeText(whole), sizeText(screen)));
    QList<QWidget *> all = window.findChildren<QWidget *>();
    all.prepend(&window);
    for (const QWidget *widget : std::as_const(all)) {
        if (!widget->isVisibleTo(&window) || widget->window() != &window)
            continue;
        const QSize needed = neededFor(*widget);
        if (needed.width() > widget->width() || needed.height() > widget->height())
            faults.append(QStringLiteral("%1 needs %2 and has %3")
                              .arg(nameOf(*widget), sizeText(needed), sizeText(widget->size())));
        if (const auto *area = qobject_cast<const QScrollArea *>(widget);
            area && area->widget()->width() > area->viewport()->width())
            faults.append(nameOf(*widget) + QStringLiteral(" is too narrow for what it holds"));
        if (!widget->layout())
            continue;
        const QList<QWidget *> inside = widgetsOf(*widget->layout());
        for (int i = 0; i < inside.size(); ++i) {
            if (!widget->rect().contains(inside.at(i)->geometry()))
                faults.append(nameOf(*inside.at(i)) + QStringLiteral(" reaches beyond ") + nameOf(*widget));
            for (int j = i + 1; j < inside.size(); ++j)
                if (inside.at(i)->geometry().intersects(inside.at(j)->geometry()))
                    faults.append(
                        nameOf(*inside.at(i)) + QStringLiteral(" lies over ") + nameOf(*inside.at(j)));
        }
    }
    return faults;
}

} // namespace sokbo::test
