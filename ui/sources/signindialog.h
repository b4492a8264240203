// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials.h"

#include <QDialog>

class QLineEdit;

namespace sokbo {

// A name and a password for a source that asks for them.
class SignInDialog final : public QDialog {
    Q_OBJECT
public:
    SignInDialog(const QString &sourceTitle, const QUrl &address, QWidget *parent = nullptr);

    Credentials credentials() const;
    static QString insecureText(); // the warning for an address with http: instead of https:

private:
    QLineEdit *m_user;
    QLineEdit *m_password;
};

// Tells the user that the password is kept for this run only.
void sayKeptForThisRun(QWidget *parent);

} // namespace sokbo
