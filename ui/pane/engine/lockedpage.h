// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWebEnginePage>

namespace sokbo {

// A profile that keeps nothing: no cookies, no cache, no history, no downloads. It belongs to `parent`.
QWebEngineProfile *lockedProfile(QObject *parent);

// A page that stays where it is: it goes to the one address that it was told last, and reports what was
// clicked. It opens no windows, runs no scripts of its own, grants no permission and asks no question.
class LockedPage final : public QWebEnginePage {
    Q_OBJECT
public:
    LockedPage(QWebEngineProfile *profile, QObject *parent);

    void go(const QUrl &address);

Q_SIGNALS:
    void linkClicked(const QUrl &url);
    void navigationRefused(const QUrl &url); // not clicked: the page tried to leave by itself

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType) override { return nullptr; }
    QStringList chooseFiles(FileSelectionMode, const QStringList &, const QStringList &) override
    {
        return {};
    }
    void javaScriptAlert(const QUrl &, const QString &) override { }
    bool javaScriptConfirm(const QUrl &, const QString &) override { return false; }
    bool javaScriptPrompt(const QUrl &, const QString &, const QString &, QString *) override
    {
        return false;
    }
    void javaScriptConsoleMessage(
        JavaScriptConsoleMessageLevel, const QString &, int, const QString &) override
    {
    }

private:
    QUrl m_address;
};

} // namespace sokbo
