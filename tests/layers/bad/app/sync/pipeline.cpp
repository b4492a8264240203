// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity/korean/names/people.h"
