// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QVector>
#include <QtWidgets/QWidget>

namespace lumos::style {
class Theme;
}

namespace lumos::gui {

/// A page with widgets of the kit filled with the numbers of the design pictures.
struct KitSample {
    QString name;
    QWidget* (*make)(const style::Theme& theme);
};

QVector<KitSample> kitSamples();

QWidget* shellSample(const style::Theme& theme);
QWidget* overviewSample(const style::Theme& theme);
QWidget* tenantSample(const style::Theme& theme);
QWidget* scenarioSample(const style::Theme& theme);
QWidget* inspectorSample(const style::Theme& theme);
QWidget* messageSample(const style::Theme& theme);

} // namespace lumos::gui
