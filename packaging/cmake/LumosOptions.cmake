# SPDX-FileCopyrightText: 2026 Lumos Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# One interface target carries the warnings and defines that every target of the house compiles with.
add_library(lumos_options INTERFACE)
target_compile_features(lumos_options INTERFACE cxx_std_20)
target_compile_options(lumos_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Woverloaded-virtual -Wnon-virtual-dtor
  -fno-math-errno -ffp-contract=off
  $<$<BOOL:${LUMOS_WERROR}>:-Werror>
  $<$<CONFIG:Release>:-O3>)
target_compile_definitions(lumos_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
  QT_STRICT_ITERATORS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(LUMOS_SANITIZE)
  target_compile_options(lumos_options INTERFACE -fsanitize=${LUMOS_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(lumos_options INTERFACE -fsanitize=${LUMOS_SANITIZE})
endif()
if(LUMOS_COVERAGE)
  target_compile_options(lumos_options INTERFACE --coverage)
  target_link_options(lumos_options INTERFACE --coverage)
endif()
