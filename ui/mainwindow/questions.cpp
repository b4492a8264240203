// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/questions.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

namespace sokbo {

namespace {

std::optional<QString> unlessEmpty(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace

bool DialogQuestions::agrees(const Choice &choice)
{
    QMessageBox box(QMessageBox::Question, choice.title, choice.text, QMessageBox::NoButton, m_window);
    box.setTextFormat(Qt::PlainText);
    box.setDetailedText(choice.detail);
    QPushButton *agree = choice.agree.isEmpty() ? box.addButton(QMessageBox::Yes)
                                                : box.addButton(choice.agree, QMessageBox::AcceptRole);
    box.setEscapeButton(box.addButton(choice.agree.isEmpty() ? QMessageBox::No : QMessageBox::Cancel));
    box.setDefaultButton(agree);
    box.exec();
    return box.clickedButton() == agree;
}

void DialogQuestions::inform(const QString &title, const QString &text)
{
    QMessageBox::information(m_window, title, text);
}

std::optional<QString> DialogQuestions::text(
    const QString &title, const QString &label, const QString &proposal)
{
    bool accepted = false;
    const QString text
        = QInputDialog::getText(m_window, title, label, QLineEdit::Normal, proposal, &accepted);
    return accepted ? unlessEmpty(text.trimmed()) : std::nullopt;
}

std::optional<QString> DialogQuestions::choice(
    const QString &title, const QString &label, const QStringList &known)
{
    bool accepted = false;
    const QString text = QInputDialog::getItem(m_window, title, label, known, 0, true, &accepted);
    return accepted ? unlessEmpty(text.trimmed()) : std::nullopt;
}

std::optional<int> DialogQuestions::number(
    const QString &title, const QString &label, int proposal, int least, int most)
{
    bool accepted = false;
    const int number = QInputDialog::getInt(m_window, title, label, proposal, least, most, 1, &accepted);
    return accepted ? std::optional(number) : std::nullopt;
}

std::optional<QString> DialogQuestions::fileToOpen(const QString &title, const QString &filter)
{
    return unlessEmpty(QFileDialog::getOpenFileName(m_window, title, {}, filter));
}

std::optional<QString> DialogQuestions::fileToSave(
    const QString &title, const QString &proposal, const QString &filter)
{
    return unlessEmpty(QFileDialog::getSaveFileName(m_window, title, proposal, filter));
}

} // namespace sokbo
