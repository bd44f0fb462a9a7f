// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A folder outside core, ui and app has no layer.
int value = 0;
