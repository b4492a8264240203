// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: a particle.
#pragma once

const char16_t particle = u'은';
