// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

class QWidget;

namespace sokbo {

// What a controller asks the reader. The window asks by dialogs; a test answers by itself. No answer means
// that the reader gave up.
class Questions {
public:
    struct Choice {
        QString title;
        QString text;
        QString agree; // the button's text; empty: "Yes"
        QString detail; // lines that are shown on demand
    };

    Questions() = default;
    Questions(const Questions &) = delete;
    Questions &operator=(const Questions &) = delete;
    virtual ~Questions() = default;

    virtual bool agrees(const Choice &choice) = 0;
    virtual void inform(const QString &title, const QString &text) = 0;
    virtual std::optional<QString> text(const QString &title, const QString &label, const QString &proposal)
        = 0; // trimmed, never empty
    // One of `known`, or another that the reader typed; trimmed, never empty.
    virtual std::optional<QString> choice(
        const QString &title, const QString &label, const QStringList &known)
        = 0;
    virtual std::optional<int> number(
        const QString &title, const QString &label, int proposal, int least, int most)
        = 0;
    virtual std::optional<QString> fileToOpen(const QString &title, const QString &filter) = 0;
    virtual std::optional<QString> fileToSave(
        const QString &title, const QString &proposal, const QString &filter)
        = 0;
};

class DialogQuestions final : public Questions {
public:
    explicit DialogQuestions(QWidget *window)
        : m_window(window)
    {
    }

    bool agrees(const Choice &choice) override;
    void inform(const QString &title, const QString &text) override;
    std::optional<QString> text(const QString &title, const QString &label, const QString &proposal) override;
    std::optional<QString> choice(
        const QString &title, const QString &label, const QStringList &known) override;
    std::optional<int> number(
        const QString &title, const QString &label, int proposal, int least, int most) override;
    std::optional<QString> fileToOpen(const QString &title, const QString &filter) override;
    std::optional<QString> fileToSave(
        const QString &title, const QString &proposal, const QString &filter) override;

private:
    QWidget *m_window;
};

} // namespace sokbo
