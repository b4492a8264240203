// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace sokbo {

// The line of the palette. It tells what is typed with the syllable that an input method still puts together,
// and leaves the keys that walk through the list to it.
class PaletteEdit final : public QLineEdit {
    Q_OBJECT
public:
    explicit PaletteEdit(QWidget *parent);

    QString typed() const { return m_typed; }

Q_SIGNALS:
    void typedChanged(const QString &typed);
    void stepRequested(int rows); // down, or up where it is negative
    void acceptRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;

private:
    void note(const QString &beingComposed);

    QString m_typed;
};

} // namespace sokbo
