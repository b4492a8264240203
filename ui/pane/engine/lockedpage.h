// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWebEnginePage>

namespace sokbo {

// A profile that stores nothing: no cookies, no cache, no history, no downloads. `parent` owns it.
QWebEngineProfile *lockedProfile(QObject *parent);

// A page that cannot leave: it loads only the address that it was given last, and reports clicks on links. It
// opens no windows (a click that wants one is reported too), does not run the scripts of the page, grants no
// permissions and asks no questions.
class LockedPage final : public QWebEnginePage {
    Q_OBJECT
public:
    LockedPage(QWebEngineProfile *profile, QObject *parent);

    void go(const QUrl &address);

Q_SIGNALS:
    void linkClicked(const QUrl &url);
    void linkClickedBehind(const QUrl &url); // with the middle button, or with Ctrl
    void navigationRefused(const QUrl &url); // nobody clicked: the page tried to leave by itself
    // To the console, by our own scripts or by the engine, which may quote the page.
    void said(const QString &message);

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
        JavaScriptConsoleMessageLevel, const QString &message, int, const QString &) override
    {
        Q_EMIT said(message);
    }

private:
    QUrl m_address;
};

} // namespace sokbo
