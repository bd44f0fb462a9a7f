// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QAbstractButton>

namespace lumos::style {
class Theme;
}

namespace lumos::pages {

/// What a row shows.
struct ScenarioRowContent {
    int index = 0; ///< place on the chart: colour and dash
    int depth = 0; ///< how many scenarios of the study it stands on
    QString name;
    QString words;
    bool shown = true; ///< on the chart and in the table
};

/// One scenario: the line of its chart, name, changes in words, and an eye that shows or hides it.
class ScenarioRow final : public QAbstractButton {
    Q_OBJECT
public:
    ScenarioRow(const style::Theme& theme, const ScenarioRowContent& content, QWidget* parent);
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    void eyeClicked();
    void renameRequested();
    void removeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRect eyeRect() const;
    int left() const;
    const style::Theme& m_theme;
    ScenarioRowContent m_content;
};

/// A row of the lists below: an icon or a number in a box, words, and a quiet text at the right edge.
class PanelRow final : public QAbstractButton {
    Q_OBJECT
public:
    /// A number makes it an event of the chart, none a study.
    PanelRow(const style::Theme& theme, const QString& number, const QString& words, const QString& trailing,
             QWidget* parent);
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRect wordsRect(int width) const;
    const style::Theme& m_theme;
    QString m_number;
    QString m_trailing;
};

} // namespace lumos::pages
