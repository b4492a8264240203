// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/signindialog.h"

#include "kit/colours.h"
#include "kit/measures.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

namespace sokbo {

SignInDialog::SignInDialog(const QString &sourceTitle, const QUrl &address, QWidget *parent)
    : QDialog(parent)
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
{
    setWindowTitle(tr("Sign in"));
    auto *text = new QLabel(tr("“%1” asks for a name and a password.").arg(sourceTitle), this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto *where = new QLabel(address.scheme() == QStringLiteral("https")
            ? tr("They go to %1 only, and are kept in the system's keyring.").arg(address.host())
            : insecureText(),
        this);
    where->setTextFormat(Qt::PlainText);
    where->setWordWrap(true);
    QPalette dim = palette();
    dim.setColor(QPalette::WindowText, dimmedText(palette()));
    where->setPalette(dim);
    m_user->setObjectName(QStringLiteral("user"));
    m_password->setObjectName(QStringLiteral("password"));
    m_password->setEchoMode(QLineEdit::Password);
    auto *form = new QFormLayout;
    form->addRow(tr("Name:"), m_user);
    form->addRow(tr("Password:"), m_password);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *accepting = buttons->addButton(tr("Sign in"), QDialogButtonBox::AcceptRole);
    accepting->setEnabled(false);
    connect(m_user, &QLineEdit::textChanged, accepting,
        [accepting](const QString &user) { accepting->setEnabled(!user.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addLayout(form);
    layout->addWidget(where);
    layout->addWidget(buttons);
    setMinimumWidth(em(this, 28));
}

Credentials SignInDialog::credentials() const
{
    return {m_user->text().trimmed(), m_password->text()};
}

QString SignInDialog::insecureText()
{
    return tr("This address is not secure (http): others on the way can read the password.");
}

void sayKeptForThisRun(QWidget *parent)
{
    QMessageBox::information(parent, SignInDialog::tr("Sign in"),
        SignInDialog::tr(
            "This system has no keyring in which a password would be safe. Sokbo remembers it until "
            "you close the program, and then asks again."));
}

} // namespace sokbo
