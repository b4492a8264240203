// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace sokbo {

// What Sokbo is in one picture: headlines on a board, and a name in the news with its card. It is drawn in
// the colours and the font of the reader's theme.
class WelcomePicture final : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePicture(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    // Answers how much room is right of the headlines.
    int paintBoard(QPainter &painter, const QRect &frame) const;
    void paintCard(QPainter &painter, const QRect &frame, int beside) const;
};

} // namespace sokbo
