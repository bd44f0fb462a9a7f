// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the widgets of the kit into PNG files, to be held beside the design: kit_gallery FOLDER.
#include "gui/kit_samples.h"
#include "style/clip_audit.h"
#include "style/theme.h"

#include <QtCore/QDir>
#include <QtCore/QTextStream>
#include <QtWidgets/QApplication>

#include <memory>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QDir::currentPath());
    lumos::style::Theme theme(lumos::style::Theme::Mode::Light);
    theme.install(application);
    QTextStream out(stdout);
    int clipped = 0;
    for (const auto mode : {lumos::style::Theme::Mode::Light, lumos::style::Theme::Mode::Dark}) {
        theme.setMode(mode);
        const QString suffix = theme.isDark() ? QStringLiteral("dark") : QStringLiteral("light");
        for (const lumos::gui::KitSample& sample : lumos::gui::kitSamples()) {
            const std::unique_ptr<QWidget> page(sample.make(theme));
            page->show();
            QCoreApplication::sendPostedEvents();
            page->grab().save(folder.filePath(sample.name + u'-' + suffix + QStringLiteral(".png")));
            for (const lumos::style::ClippedText& text : lumos::style::findClippedText(page.get())) {
                out << "clipped: " << sample.name << ' ' << text.path << " \"" << text.text << "\" needs "
                    << text.needed.width() << 'x' << text.needed.height() << ", has " << text.given.width() << 'x'
                    << text.given.height() << '\n';
                ++clipped;
            }
        }
    }
    return clipped == 0 ? 0 : 1;
}
