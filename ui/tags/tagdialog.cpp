// SPDX-License-Identifier: GPL-3.0-or-later
#include "tags/tagdialog.h"

#include "kit/colourdot.h"
#include "kit/colours.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace sokbo {

TagDialog::TagDialog(const Tag &tag, QWidget *parent)
    : QDialog(parent)
    , m_tag(tag)
    , m_name(new QLineEdit(tag.name, this))
    , m_colours(new QButtonGroup(this))
{
    setWindowTitle(tr("Tag “%1”").arg(tag.name));
    m_name->setMaxLength(60);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    const QList<QColor> colours = tagPalette();
    const QColor current = tagColour(tag.name, tag.colour);
    for (int i = 0; i < colours.size(); ++i) {
        auto *button = new QToolButton(this);
        button->setIcon(colourDot(colours.at(i), 18, 16));
        button->setCheckable(true);
        button->setChecked(colours.at(i) == current);
        button->setAccessibleName(tr("Colour %1").arg(i + 1));
        button->setAutoRaise(true);
        m_colours->addButton(button, i);
        row->addWidget(button);
    }
    row->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, [buttons](const QString &text) {
        buttons->button(QDialogButtonBox::Ok)
            ->setEnabled(!text.trimmed().isEmpty() && !text.contains(QLatin1Char(',')));
    });
    auto *form = new QFormLayout(this);
    form->addRow(tr("Name:"), m_name);
    form->addRow(tr("Colour:"), row);
    form->addRow(buttons);
}

Tag TagDialog::changed() const
{
    Tag tag = m_tag;
    tag.name = m_name->text().simplified();
    if (const int chosen = m_colours->checkedId(); chosen >= 0)
        tag.colour = tagPalette().at(chosen).rgb();
    return tag;
}

} // namespace sokbo
