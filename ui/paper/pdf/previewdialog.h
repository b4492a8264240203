// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/printpreview.h"

#include <QFuture>
#include <QTimer>

#include <memory>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPdfDocument;
class QPdfView;
class QPrinter;
class QPushButton;
class QSpinBox;

namespace sokbo {

// The pages at the left, at the right what the reader can change of them.
class PreviewDialog final : public PrintPreview {
    Q_OBJECT
public:
    PreviewDialog(const PrintJob &job, QWidget *parent);
    ~PreviewDialog() override; // gives up what is being printed

private:
    QWidget *controls();
    QSpinBox *addMargin(QFormLayout &form, const QString &name, double value);
    void addZoom(QFormLayout &form);
    void take(); // what the controls say
    void setPages();
    void show(const Result<QByteArray> &pdf);
    void print();
    void sendTo(std::shared_ptr<QPrinter> printer);

    PrintJob m_job;
    QByteArray m_pdf; // empty: nothing is set
    quint64 m_setting = 0; // the number of the last setting; answers of earlier ones are dropped
    QTimer m_rest; // while the reader still turns a number
    QPdfView *m_view;
    QPdfDocument *m_document = nullptr;
    QComboBox *m_size = nullptr;
    QComboBox *m_orientation = nullptr;
    QSpinBox *m_top = nullptr;
    QSpinBox *m_bottom = nullptr;
    QSpinBox *m_left = nullptr;
    QSpinBox *m_right = nullptr;
    QCheckBox *m_footer = nullptr;
    QLabel *m_state = nullptr; // how many pages, or why there are none
    QPushButton *m_print = nullptr;
    QPushButton *m_save = nullptr;
    QFuture<bool> m_printing;
};

} // namespace sokbo
