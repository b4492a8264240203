// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tag.h"

#include <QDialog>

class QButtonGroup;
class QLineEdit;

namespace sokbo {

// A tag's name and colour.
class TagDialog final : public QDialog {
    Q_OBJECT
public:
    explicit TagDialog(const Tag &tag, QWidget *parent = nullptr);
    Tag changed() const; // the tag as the user changed it

private:
    Tag m_tag;
    QLineEdit *m_name;
    QButtonGroup *m_colours;
};

} // namespace sokbo
