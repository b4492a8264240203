// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class Board : public QObject {
    Q_OBJECT
public:
    void start() { connect(this, &Board::heard, this, &Board::start); }

Q_SIGNALS:
    void heard();
    void settingsRequested(); // nobody listens

private:
    int m_rows = 0;
};
