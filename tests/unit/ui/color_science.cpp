// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "color_science.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lumos::ui_test {

namespace {

constexpr double kPi = 3.14159265358979323846;
using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double encoded(double channel)
{
    const double clamped = std::clamp(channel, 0.0, 1.0);
    return clamped <= 0.0031308 ? clamped * 12.92 : 1.055 * std::pow(clamped, 1.0 / 2.4) - 0.055;
}

Vector linearRgb(const QColor& color)
{
    return {linear(color.red() / 255.0), linear(color.green() / 255.0), linear(color.blue() / 255.0)};
}

Vector product(const Matrix& matrix, const Vector& vector)
{
    Vector result{};
    for (std::size_t row = 0; row < 3; ++row)
        result[row] = matrix[row][0] * vector[0] + matrix[row][1] * vector[1] + matrix[row][2] * vector[2];
    return result;
}

double luminance(const QColor& color)
{
    const Vector rgb = linearRgb(color);
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
}

constexpr Matrix kProtan{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kDeutan{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix kTritan{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

double degrees(double radians)
{
    const double angle = radians * 180.0 / kPi;
    return angle < 0.0 ? angle + 360.0 : angle;
}

double cosine(double angle) { return std::cos(angle * kPi / 180.0); }

} // namespace

double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

QColor seenBy(const QColor& color, Vision vision)
{
    if (vision == Vision::Normal)
        return color;
    const Matrix& matrix = vision == Vision::Protan ? kProtan : vision == Vision::Deutan ? kDeutan : kTritan;
    const Vector rgb = product(matrix, linearRgb(color));
    return QColor::fromRgbF(static_cast<float>(encoded(rgb[0])), static_cast<float>(encoded(rgb[1])),
                            static_cast<float>(encoded(rgb[2])));
}

Lab labOf(const QColor& color)
{
    constexpr Matrix kXyz{
        {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
    const Vector xyz = product(kXyz, linearRgb(color));
    const auto f = [](double t) { return t > 216.0 / 24389.0 ? std::cbrt(t) : (24389.0 / 27.0 * t + 16.0) / 116.0; };
    const double x = f(xyz[0] / 0.95047);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.08883);
    return {116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)};
}

double deltaE(const Lab& first, const Lab& second)
{
    const double mean = (std::hypot(first.a, first.b) + std::hypot(second.a, second.b)) / 2.0;
    const double mean7 = std::pow(mean, 7.0);
    const double g = 0.5 * (1.0 - std::sqrt(mean7 / (mean7 + std::pow(25.0, 7.0))));
    const double a1 = first.a * (1.0 + g);
    const double a2 = second.a * (1.0 + g);
    const double c1 = std::hypot(a1, first.b);
    const double c2 = std::hypot(a2, second.b);
    const double h1 = c1 == 0.0 ? 0.0 : degrees(std::atan2(first.b, a1));
    const double h2 = c2 == 0.0 ? 0.0 : degrees(std::atan2(second.b, a2));
    double dh = h2 - h1;
    if (c1 * c2 == 0.0)
        dh = 0.0;
    else if (dh > 180.0)
        dh -= 360.0;
    else if (dh < -180.0)
        dh += 360.0;
    const double dl = second.l - first.l;
    const double dc = c2 - c1;
    const double dH = 2.0 * std::sqrt(c1 * c2) * std::sin(dh / 2.0 * kPi / 180.0);
    const double l = (first.l + second.l) / 2.0;
    const double c = (c1 + c2) / 2.0;
    double h = h1 + h2;
    if (c1 * c2 != 0.0) {
        if (std::abs(h1 - h2) > 180.0)
            h += h < 360.0 ? 360.0 : -360.0;
        h /= 2.0;
    }
    const double t = 1.0 - 0.17 * cosine(h - 30.0) + 0.24 * cosine(2.0 * h) + 0.32 * cosine(3.0 * h + 6.0) -
                     0.20 * cosine(4.0 * h - 63.0);
    const double sl = 1.0 + 0.015 * (l - 50.0) * (l - 50.0) / std::sqrt(20.0 + (l - 50.0) * (l - 50.0));
    const double sc = 1.0 + 0.045 * c;
    const double sh = 1.0 + 0.015 * c * t;
    const double c7 = std::pow(c, 7.0);
    const double rc = 2.0 * std::sqrt(c7 / (c7 + std::pow(25.0, 7.0)));
    const double theta = 30.0 * std::exp(-std::pow((h - 275.0) / 25.0, 2.0));
    const double rt = -std::sin(2.0 * theta * kPi / 180.0) * rc;
    return std::sqrt(std::pow(dl / sl, 2.0) + std::pow(dc / sc, 2.0) + std::pow(dH / sh, 2.0) +
                     rt * (dc / sc) * (dH / sh));
}

} // namespace lumos::ui_test
