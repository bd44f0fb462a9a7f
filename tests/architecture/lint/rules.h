// SPDX-FileCopyrightText: 2026 Lumos Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"
#include "layer_table.h"
#include "source_text.h"

#include <vector>

namespace lumos::lint {

struct RuleContext {
    const LayerTable& layers;
    const QtHeaders& qt;
};

using Findings = std::vector<Finding>;

/// A rule reads one file and appends what it finds.
struct Rule {
    const char* name;
    void (*check)(const Rule& rule, const SourceText& source, const RuleContext& context, Findings& out);
};

/// Layer walls: include-parent, include-root, include-layer, include-page, include-qt, include-umbrella, include-library, include-refused.
std::vector<Rule> includeRules();
/// What may not be said in a layer: SQL, tr(), colours, the wall clock, randomness, singletons, calls that block the event loop.
std::vector<Rule> wordRules();
/// Size, licence lines, names, open marks.
std::vector<Rule> fileRules();

} // namespace lumos::lint
