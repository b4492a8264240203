// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pane/articleview.h"

namespace sokbo::test {

// A view of articles that does nothing: a test says what of it matters.
class ViewWithoutPage : public ArticleView {
public:
    using ArticleView::ArticleView;

    void setAssetLoader(AssetLoader) override { }
    void setPage(const QString &) override { }
    void replacePage(const QString &) override { }
    void find(const QString &, bool) override { }
    bool pageDown() override { return false; }
    void copySelection() override { }
    QString selectedText() const override { return {}; }
    void readSelection(std::function<void(const Passage &)>) override { }
    void selectPassage(const Passage &, std::function<void(bool)>) override { }
    void print(const QPageLayout &, std::function<void(const QByteArray &)>) override { }

protected:
    void showPlace(const QString &) override { }
    void scrollTo(double) override { }
    void readLines(std::function<void(const QString &)> answer) override { answer({}); }
    void showSought(const QList<TextSpan> &, int) override { }
};

} // namespace sokbo::test
