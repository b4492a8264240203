// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settings.h"

#include <QWidget>

class QTextDocument;

namespace sokbo {

// A few lines of an article as it would be set.
class ReadingSample final : public QWidget {
    Q_OBJECT
public:
    explicit ReadingSample(QWidget *parent = nullptr);

    void setStyle(const ReadingStyle &style);
    int lineWidth(int width) const; // pixels of the longest line where there is room of `width`

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill(QTextDocument &document, int width) const;

    ReadingStyle m_style;
};

} // namespace sokbo
