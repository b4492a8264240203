// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar: nothing that is here.
#pragma once
