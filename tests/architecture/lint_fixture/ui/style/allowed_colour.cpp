// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/tokens.h"

const QColor kBase = QColor(255, 0, 0);
