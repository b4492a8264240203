// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace sokbo {

// The bar below an article in which the reader writes what is to be found in it.
class FindBar final : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr); // hidden

    void open();
    QString text() const;
    void showCount(int match, int matches);

Q_SIGNALS:
    void sought(bool backwards); // text() may be empty
    void closed(); // the bar is hidden already

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void end();

    QLineEdit *m_edit;
    QLabel *m_count;
};

} // namespace sokbo
