# SPDX-FileCopyrightText: 2026 Lumos Console contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# What `cmake --install` lays down, and the Debian package that `cpack -G DEB` makes of it.
include(GNUInstallDirs)

set(linux_dir ${PROJECT_SOURCE_DIR}/packaging/linux)
set(app_id org.lumos.LumosConsole)

foreach(program lumos-console lumosctl)
  if(TARGET ${program})
    install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  endif()
endforeach()

install(FILES ${linux_dir}/${app_id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${linux_dir}/${app_id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${linux_dir}/${app_id}.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES ${linux_dir}/${app_id}.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME ${app_id}.xml)
install(FILES ${linux_dir}/lumosctl.1 ${linux_dir}/lumos-console.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${linux_dir}/completions/lumosctl.bash
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME lumosctl)
install(FILES ${linux_dir}/completions/_lumosctl DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${linux_dir}/completions/lumosctl.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES ${PROJECT_SOURCE_DIR}/CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/resources/samples ${PROJECT_SOURCE_DIR}/resources/schema DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)
# The handbook is a resource of the console; the same chapters are readable without it.
if(IS_DIRECTORY ${PROJECT_SOURCE_DIR}/resources/handbook)
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/resources/handbook DESTINATION ${CMAKE_INSTALL_DOCDIR}
    FILES_MATCHING PATTERN "*.md" PATTERN "*.html" PATTERN "*.png" PATTERN "*.svg" PATTERN "*.css")
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME lumos-console)
set(CPACK_PACKAGE_VENDOR "Lumos Console contributors")
set(CPACK_PACKAGE_CONTACT "Lumos Console contributors <lumos-console@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
# Linked libraries are found by dpkg-shlibdeps; what is loaded at run time is named here.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, fonts-noto-core, fonts-noto-cjk, fonts-jetbrains-mono")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libqt6sql6-psql, qt6-translations-l10n, qt6-wayland")
include(CPack)
