# SPDX-FileCopyrightText: 2026 Lumos Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# What `cmake --install` lays down, and the Debian package made of it (cpack -G DEB).
include(GNUInstallDirs)
