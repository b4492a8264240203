// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPageLayout>

#include <array>

namespace sokbo {

// How pages stand on paper. Margins in millimetres.
struct PaperLayout {
    QPageSize::PageSizeId size = QPageSize::A4;
    bool isLandscape = false;
    QMarginsF margins{16, 16, 16, 18};
    bool hasFooter = true; // below each page its title and number
    static constexpr std::array sizes{QPageSize::A4, QPageSize::A5, QPageSize::JisB5, QPageSize::Letter};
    static constexpr int leastMargin = 5, mostMargin = 60;
    static constexpr int leastAboveFooter = 12; // of the lower margin, which holds the footer

    QPageLayout page() const
    {
        return {QPageSize(size), isLandscape ? QPageLayout::Landscape : QPageLayout::Portrait, margins,
            QPageLayout::Millimeter};
    }

    friend bool operator==(const PaperLayout &, const PaperLayout &) = default;
};

} // namespace sokbo
