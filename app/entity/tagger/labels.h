// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The numbers of a model's labels (model.h).
namespace sokbo::entity {

// A label's place within a name, in the order of the model's labels.
enum Part { Begin, Inside, End, Single };

constexpr int label(int type, Part part)
{
    return 4 * (type - 1) + 1 + part;
}

constexpr int typeOf(int label)
{
    return (label - 1) / 4 + 1;
}

} // namespace sokbo::entity
