// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>

class QAction;
class QComboBox;
class QLabel;
class QToolButton;

namespace sokbo {

// What is being read aloud, and the buttons for that. Hidden while nothing is read.
class AloudBar final : public QFrame {
    Q_OBJECT
public:
    // The buttons do what these actions do, and follow their names and keys.
    struct Actions {
        QAction *pause;
        QAction *previous;
        QAction *next;
        QAction *stop;
    };
    // `speeds`: that are offered, in percent of the usual one.
    AloudBar(const Actions &actions, const QList<int> &speeds, QWidget *parent = nullptr);

    struct Reading {
        QString title;
        QString detail; // how far it is
        bool paused = false;
    };
    void show(const Reading &reading);
    void setSpeed(int percent);
    QSize minimumSizeHint() const override; // of the buttons and a few letters of the title

Q_SIGNALS:
    void speedChosen(int percent);
    void titleActivated(); // the reader wants to see what is read

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QToolButton *addButton(QAction *action);
    void giveWay();
    void fit();

    QToolButton *m_pause = nullptr;
    QToolButton *m_title;
    QLabel *m_detail;
    QComboBox *m_speed;
    QAction *m_stop;
    QString m_text;
};

} // namespace sokbo
