// SPDX-License-Identifier: GPL-3.0-or-later
#include "pane/engine/stillpicture.h"

#include <QImage>
#include <QPainter>

#include <utility>

namespace sokbo {

namespace {

constexpr int lookMilliseconds = 4;
constexpr int mostLooks = 250; // a second

bool isOneColour(const QImage &picture)
{
    const QRgb first = picture.isNull() ? 0 : picture.pixel(0, 0);
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            if (picture.pixel(x, y) != first)
                return false;
    return true;
}

} // namespace

StillPicture::StillPicture(QWidget *view)
    : QWidget(view->parentWidget())
    , m_view(view)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_OpaquePaintEvent);
    hide();
    m_timer.setInterval(lookMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &StillPicture::look);
}

void StillPicture::hold()
{
    m_timer.stop(); // the page that was waited for is no longer wanted
    if (!m_view->isVisible() || isVisible())
        return;
    m_picture = m_view->grab();
    setGeometry(m_view->geometry());
    show();
    raise();
}

void StillPicture::letGo(std::function<void()> then)
{
    m_then = std::move(then);
    m_looks = mostLooks;
    look();
}

void StillPicture::look()
{
    if (isVisible() && --m_looks > 0 && isOneColour(m_view->grab().toImage())) {
        if (!m_timer.isActive())
            m_timer.start();
        return;
    }
    m_timer.stop();
    hide();
    m_picture = {};
    if (const auto then = std::exchange(m_then, nullptr))
        then();
}

void StillPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    painter.drawPixmap(0, 0, m_picture);
}

} // namespace sokbo
